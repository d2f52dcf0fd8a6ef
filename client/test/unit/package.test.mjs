// The package as npm would publish it.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const client = fileURLToPath(new URL('../../', import.meta.url));
/** @param {string} path */
const read = (path) => readFileSync(join(client, path), 'utf8');

/** @returns {string[]} */
const packed = () => {
  const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: client, encoding: 'utf8' });
  const [pack] = JSON.parse(said);
  return pack.files.map((/** @type {{ path: string }} */ file) => file.path).sort();
};

test('the package holds what a page imports, and nothing else', () => {
  const files = ['LICENSE', 'README.md', 'dist/api.d.ts', 'dist/index.d.ts', 'dist/index.js', 'package.json'];
  assert.deepEqual(packed(), files);
  assert.equal(read('LICENSE'), read('../LICENSE'));
  assert.equal(JSON.parse(read('package.json')).version, /^version = "(.*)"$/m.exec(read('../Cargo.toml'))?.[1]);
  assert.equal(JSON.parse(read('package.json')).dependencies, undefined);
});

const USES = `
import { allowed, onChange, open, ready, type Allowed, type Sayso } from '@sayso/client';
const stop: () => void = onChange((now: Allowed) => console.log(now['statistics'] === true));
const yes: boolean = allowed('statistics');
const sayso: Promise<Sayso> = ready();
open();
document.addEventListener('sayso:change', ({ detail }) => Object.values(detail).some((is: boolean) => is));
window.sayso?.on('change', () => stop());
// @ts-expect-error A purpose has a name.
allowed(1);
// @ts-expect-error There is no such event.
window.sayso?.on('chance', () => {});
export { sayso, yes };
`;

/** As much of React as the example uses. */
const REACT = `
export function useSyncExternalStore<T>(subscribe: (changed: () => void) => () => void, now: () => T, onServer?: () => T): T;
export function createElement(type: unknown, props: unknown, ...children: unknown[]): JSX.Element;
declare global { namespace JSX { interface Element {} interface IntrinsicElements { [name: string]: unknown } } }
`;

test('TypeScript that imports it compiles under strict, and so does the example for React', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-package-'));
  try {
    const home = join(folder, 'node_modules/@sayso/client');
    for (const file of packed()) {
      mkdirSync(dirname(join(home, file)), { recursive: true });
      cpSync(join(client, file), join(home, file));
    }
    const react = join(folder, 'node_modules/react');
    mkdirSync(react, { recursive: true });
    writeFileSync(join(react, 'package.json'), '{ "name": "react", "version": "0.0.0", "types": "index.d.ts" }');
    writeFileSync(join(react, 'index.d.ts'), REACT);
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'uses.ts'), USES);
    cpSync(join(client, '../examples/react/Film.tsx'), join(folder, 'Film.tsx'));
    for (const [module, resolution] of /** @type {const} */ ([['esnext', 'bundler'], ['nodenext', 'nodenext']])) {
      const options = `--ignoreConfig --noEmit --strict --noUncheckedIndexedAccess --skipLibCheck false --target es2020 --jsx react
        --lib es2020,dom,dom.iterable --module ${module} --moduleResolution ${resolution}`;
      const compiler = join(client, 'node_modules/typescript/bin/tsc');
      const words = [compiler, ...options.split(/\s+/), 'uses.ts', 'Film.tsx'];
      const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 0, `${module}: ${stdout}${stderr}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
