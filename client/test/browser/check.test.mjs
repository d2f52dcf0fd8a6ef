// `sayso check --rendered` in a real Chromium: what a page does to the notice is found, and a fair one has nothing against it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

/**
 * What a page does to the notice.
 * @type {Record<string, string>}
 */
const pages = {
  '/fair': '',
  '/hides-the-refusal': `<script>addEventListener('load', () => document.querySelector('sayso-notice').shadowRoot
    .querySelector('[value=reject-all]').style.visibility = 'hidden')</script>`,
  '/makes-it-small': `<script>addEventListener('load', () => document.querySelector('sayso-notice').shadowRoot
    .querySelector('[value=reject-all]').style.cssText = 'font-size:9px;min-height:0;padding:0;height:16px;align-self:center')</script>`,
  '/makes-it-pale': `<style>sayso-notice { --sayso-on-strong: #7a9a9d; }</style>`,
  '/lies-over-it': '<div style="position:fixed;inset:0;z-index:2147483647"></div>',
  '/takes-it-out': `<script>addEventListener('load', () => document.querySelector('sayso-notice').remove())</script>`,
  '/takes-scrolling-for-a-yes': `<div style="height:3000px"></div><script>addEventListener('scroll', () =>
    document.querySelector('sayso-notice').shadowRoot.querySelector('[value=accept-all]').click(), { once: true })</script>`,
};

/** @type {import('node:http').Server} */
let server;
/** @type {string} */
let folder;

before(async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const part = pages[request.url ?? ''];
    response.end(`<!doctype html><html lang="en"><head><title>A page</title></head><body><p>${'Words. '.repeat(99)}</p>${part}`);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  folder = mkdtempSync(join(tmpdir(), 'sayso-check-'));
  mkdirSync(join(folder, 'sites'));
  writeFileSync(join(folder, 'sayso.toml'), '');
  writeFileSync(join(folder, 'sites/site.toml'), `upstream = "http://127.0.0.1:${port}"\noperator = "A site"\ncsp = "off"\n`);
});

after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

/**
 * @param {string[]} words
 * @returns {Promise<{ code: number, rules: string[], text: string }>}
 */
const check = (...words) =>
  new Promise((done) => {
    const program = process.env.SAYSO_BIN;
    assert.ok(program, 'SAYSO_BIN names the program under test');
    const all = ['check', '--config', join(folder, 'sayso.toml'), '--json', ...words];
    execFile(program, all, (error, stdout, stderr) => {
      const { findings } = JSON.parse(stdout || '{"findings":[]}');
      const errors = findings.filter((/** @type {{ severity: string }} */ found) => found.severity === 'error');
      const rules = [...new Set(errors.map((/** @type {{ rule: string }} */ found) => found.rule))].sort();
      done({ code: Number(error?.code ?? 0), rules: /** @type {string[]} */ (rules), text: stdout + stderr });
    });
  });

for (const [path, rule] of Object.entries({
  '/fair': '',
  '/hides-the-refusal': 'B01',
  '/makes-it-small': 'B06',
  '/makes-it-pale': 'B07',
  '/lies-over-it': 'B01',
  '/takes-it-out': 'B01',
  '/takes-scrolling-for-a-yes': 'B11',
})) {
  test(`a page that ${path.slice(1).replace(/-/g, ' ')}`, async () => {
    const { code, rules, text } = await check('--rendered', '--path', path, '--jurisdiction', 'DE');
    assert.equal(code, rule ? 1 : 0, text);
    if (rule) assert.ok(rules.includes(rule), text);
    else assert.deepEqual(rules, [], text);
  });
}

test('California and its signal, on a small phone and on a desk', async () => {
  const { code, text } = await check('--rendered', '--path', '/fair', '--jurisdiction', 'US-CA');
  assert.equal(code, 0, text);
});

test('without a browser the check is incomplete, and says what to install', async () => {
  const before = process.env.CHROMIUM;
  process.env.CHROMIUM = '/no/such/program';
  const { code, text } = await check('--rendered', '--blank').finally(() => {
    if (before === undefined) delete process.env.CHROMIUM;
    else process.env.CHROMIUM = before;
  });
  assert.equal(code, 3, text);
  assert.match(text, /no\/such\/program/);
});
