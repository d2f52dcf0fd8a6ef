// Builds what the Rust side embeds. The same sources give the same bytes: the result is committed and checked in CI.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const here = new URL('.', import.meta.url).pathname;
/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: here,
  outdir: 'dist',
  bundle: true,
  minify: true,
  charset: 'utf8',
  target: 'es2020',
  legalComments: 'none',
  logLevel: 'warning',
};

/** @param {import('esbuild').BuildOptions} options */
const text = async (options) => {
  const { outputFiles } = await build({ ...common, ...options, write: false });
  return outputFiles?.[0]?.text ?? '';
};

await build({ ...common, entryPoints: { guard: 'src/guard.ts', modes: 'src/modes.ts', notice: 'src/notice.css', page: 'src/page.css' }, format: 'iife' });

// What the centre needs when it is opened brings its own style along.
const style = (await text({ entryPoints: ['src/list.css'] })).trim();
/** @param {string} client */
const centreOf = (client) =>
  text({ entryPoints: ['src/centre.ts'], format: 'esm', define: { LIST_STYLE: JSON.stringify(style), CLIENT: JSON.stringify(client) } });
/** @param {string} content */
const hash = (content) => createHash('sha256').update(content).digest('base64url').slice(0, 8);

// What a receipt says of the client: the release, and which build of it.
const release = JSON.parse(readFileSync(here + 'package.json', 'utf8')).version;
const centre = await centreOf(`${release}+${hash(await centreOf(release))}`);
writeFileSync(here + 'dist/centre.js', centre);

// Its address carries its hash, so that it may be kept for ever.
const define = { CENTRE: JSON.stringify(`/centre.js?v=${hash(centre)}`) };
await build({
  ...common,
  entryPoints: { client: 'src/main.ts' },
  format: 'iife',
  define,
  // Chromium then compiles the functions while it loads the file, and not on the page's own thread, one by one, when they are
  // called (V8: explicit compile hints).
  banner: { js: '//# allFunctionsCalledOnLoad' },
  // Twelve bytes that change nothing here.
  tsconfigRaw: { compilerOptions: { strict: true, alwaysStrict: false, target: 'es2020' } },
});

// For pages that no gate stands before.
await build({ ...common, entryPoints: { tag: 'src/tag/tag.ts', sw: 'src/tag/worker.ts' }, format: 'iife', define, ignoreAnnotations: true });

// The package for a page's own code, and its types.
await build({ ...common, entryPoints: { index: 'src/index.ts' }, format: 'esm', minify: false });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.types.json'], { cwd: here, stdio: 'inherit' });
