// A page from the browser's history, made before a withdrawal: nothing of it may run. Needs no Sayso, only the built client.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import test from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumWith } from '../../program.mjs';

/** @param {string} name */
const read = (name) => readFileSync(new URL(`../../dist/${name}.js`, import.meta.url), 'utf8');
const [client, guard] = [read('client'), read('guard')];

test('a page from the history loads again before its first script runs', async () => {
  let told = 0;
  const server = createServer((request, response) => {
    const type = request.url?.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.setHeader('content-type', type);
    if (request.url === '/client.js') return response.end(client);
    if (request.url === '/tag.js') return response.end('navigator.sendBeacon("/told")');
    if (request.url === '/told') told += 1;
    if (request.url !== '/page') return response.end('elsewhere');
    const cookie = /sayso=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const tag = cookie === 'yes' ? '<script src="/tag.js"></script>' : '<title>withdrawn</title>';
    const state = JSON.stringify({ n: 'n', c: cookie, e: 1, p: {} });
    response.setHeader('cache-control', 'private, no-cache');
    return response.end(
      `<!doctype html><head><script data-c="${cookie}">${guard}</script><script async src="/client.js"></script>${tag}</head><body>
      <sayso-notice data-state='${state}'><template shadowrootmode="open"></template></sayso-notice>`,
    );
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const url = `http://127.0.0.1:${port}`;
  const browser = await chromium.launch(chromiumWith());
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    const choose = (/** @type {string} */ value) => context.addCookies([{ name: 'sayso', value, url }]);
    await choose('yes');
    await Promise.all([page.waitForResponse('**/told'), page.goto(`${url}/page`)]);
    await page.goto(`${url}/elsewhere`);
    await choose('no');
    told = 0;
    await page.goBack().catch(() => undefined);
    await page.waitForFunction("document.title === 'withdrawn'");
    await page.waitForLoadState('networkidle');
    assert.equal(told, 0);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
});
