// A folder of files on a host that runs nothing: rewritten by `sayso rewrite`, with `/_sayso/` handed on to the server.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { CALLS, SITE, VIDEO, choose, html, parts, start } from './surroundings.mjs';

/** @type {import('./surroundings.mjs').Front} */
let front;
/** @type {import('node:http').Server} */
let host;
/** @type {string} */
let folder;
/** @type {string} */
let base;

before(async () => {
  front = await start({ sites: { static: `mode = "tag"\n${SITE}[modes]\ngoogle = true\n` }, pages: {} });
  folder = await mkdtemp(join(tmpdir(), 'sayso-static-'));
  await mkdir(join(folder, 'site'));
  const tag = '<script>window.atStart = (window.dataLayer ??= []).map((entry) => entry[1])</script>';
  await writeFile(join(folder, 'site/index.html'), html({ head: tag + CALLS, body: `${VIDEO}<img src="http://unknown.example/pixel" alt="">` }));
  await writeFile(join(folder, 'site/plain.txt'), 'no page');
  const [site, out] = [join(folder, 'site'), join(folder, 'out')];
  const binary = process.env.SAYSO_BIN ?? '';
  const run = () => execFileSync(binary, ['rewrite', '--dir', site, '--out', out, '--config', front.config, '--site', 'static', '--json'], { stdio: ['ignore', 'pipe', 'ignore'] });
  assert.throws(run, (/** @type {any} */ error) => {
    const { pages, unclassified } = JSON.parse(String(error.stdout));
    assert.deepEqual([error.status, pages, unclassified], [1, 1, [{ id: 'unknown.example', count: 1, first_seen: 'index.html' }]]);
    return true;
  });
  host = createServer(async (asked, answer) => {
    const { url = '/', method, headers } = asked;
    if (url.startsWith('/_sayso/')) {
      const [hostname, port] = front.address.split(':');
      const forwarded = { ...headers, 'x-forwarded-host': headers.host, 'x-forwarded-proto': 'http' };
      const onward = ask({ hostname, port, path: url, method, headers: forwarded }, (got) => {
        answer.writeHead(got.statusCode ?? 502, got.rawHeaders);
        got.pipe(answer);
      });
      return asked.pipe(onward);
    }
    const file = await readFile(join(out, url === '/' ? 'index.html' : url)).catch(() => undefined);
    return answer.writeHead(file ? 200 : 404, { 'content-type': 'text/html' }).end(file ?? 'nothing here');
  });
  await new Promise((done) => host.listen(0, '127.0.0.1', () => done(null)));
  base = `http://static.localhost:${/** @type {import('node:net').AddressInfo} */ (host.address()).port}`;
});
after(async () => {
  await front?.close();
  host?.closeAllConnections();
  host?.close();
  await rm(folder, { recursive: true });
});

/** Opens the page, first view. */
const visit = async () => {
  front.heard.length = 0;
  const context = await front.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${base}/`, { waitUntil: 'networkidle' });
  await parts(page).notice.waitFor();
  return { context, page, notice: parts(page).notice };
};

describe('a static site', () => {
  test('nobody hears of a visitor before a choice, on the first view already, and nobody after a refusal', async () => {
    const { context, page, notice } = await visit();
    assert.deepEqual(front.heard, []);
    await choose(page, notice.getByRole('button', { name: 'Reject all' }));
    await page.reload({ waitUntil: 'networkidle' });
    assert.deepEqual([front.heard, await notice.count()], [[], 0]);
    assert.deepEqual(await page.evaluate('dataLayer.map((entry) => entry[1])'), ['default', 'update']);
    await context.close();
  });

  test('what is allowed is put back, and what nobody knows stays out', async () => {
    const { context, page, notice } = await visit();
    assert.deepEqual(await page.evaluate('atStart'), ['default'], 'the mode stands before the page\'s own scripts');
    await choose(page, notice.getByRole('button', { name: 'Accept all' }));
    await page.waitForLoadState('networkidle');
    await page.waitForFunction('window.ran?.length === 3');
    assert.deepEqual(await page.evaluate('ran'), ['count', 'ads', 'feed'], 'in page order');
    await page.frameLocator('iframe').getByText('Here is').waitFor();
    assert.ok(!front.heard.includes('unknown'), String(front.heard));
    await page.reload({ waitUntil: 'networkidle' });
    assert.deepEqual(await page.evaluate('atStart'), ['default', 'update']);
    await page.waitForFunction('window.ran?.length === 3');
    await context.close();
  });
});
