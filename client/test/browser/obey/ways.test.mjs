// Whatever a page tries, a third party hears of nothing before a choice and after a no: counted at its server.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SITE, answer, settled, start } from './surroundings.mjs';
import { PARSED, SCRIPTED, page as ways, script } from './ways.mjs';

/** @type {import('./surroundings.mjs').Front} */
let front;

before(async () => {
  front = await start({
    files: {
      '/gated': { body: ways() },
      '/tagged': { body: ways('<script src="/_sayso/tag.js"></script>') },
      '/ways.js': { type: 'text/javascript', body: script },
      '/privacy': { body: 'x' },
      '/manifest.json': { type: 'application/json', body: '{}' },
    },
    sites: { gate: SITE, tag: SITE },
  });
});
after(() => front?.close());

/** What was heard since the last look, once each. */
const heard = () => [...new Set(front.heard.splice(0))].sort();

/** What is in the browser's storages. @param {import('playwright-core').Page} page */
const stored = (page) =>
  page.evaluate(async () => ({
    cookies: document.cookie.split('; ').filter((one) => !/^sayso/.test(one)).sort(),
    keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => !/^sayso/.test(key)).sort(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));

const NOTHING_STORED = { cookies: ['own=1'], keys: ['own-key'], databases: [] };

describe('behind the gate', () => {
  test('nothing reaches a third party before a choice nor after a no; a yes lets in who was named', async () => {
    const { context, page, errors } = await front.visit('gate', '/gated');
    assert.deepEqual(heard(), []);
    assert.deepEqual(await stored(page), NOTHING_STORED);
    await answer(page, 'reject-all');
    await page.reload({ waitUntil: 'load' });
    await settled(page);
    assert.deepEqual(heard(), []);
    assert.deepEqual(await stored(page), NOTHING_STORED);
    assert.deepEqual(errors, []);
    await context.close();

    const again = await front.visit('gate', '/gated');
    await answer(again.page, 'accept-all');
    const now = heard();
    assert.deepEqual(now.filter((one) => one.startsWith('unknown')), [], 'nobody has said whose it is');
    for (const name of ['script.js', 'img.gif', 'iframe.html', 'inserted.js', 'fetched.gif', 'socket', 'xhr.gif']) {
      assert.ok(now.includes(`known/${name}`), `${name} of ${now}`);
    }
    await again.context.close();
  });
});

describe('by the tag alone', () => {
  test('on a first view nothing runs, and only what the browser fetches ahead gets out; on a second nothing does', async () => {
    const { context, page } = await front.visit('tag', '/tagged');
    const first = heard();
    // What the preload scanner asks for before any script can run: of the HTML alone, and nothing that runs by itself.
    const ahead = /^(un)?known\/(script|async|defer|module|preload|modulepreload)\.js$|^(un)?known\/(img|srcset|picture|poster|prefetch|icon|input|svgimage|written|writtenimg)\.(gif|js)$|^(un)?known\/(style|import)\.css$/;
    assert.deepEqual(first.filter((one) => !ahead.test(one)), []);
    assert.equal(await page.evaluate('window.ran'), undefined, 'nothing of theirs runs');
    assert.deepEqual(await stored(page), NOTHING_STORED);
    await page.locator('#notice').waitFor();

    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await page.goto(front.url('tag', '/tagged'), { waitUntil: 'load' });
    await settled(page);
    assert.deepEqual(heard(), [], 'the second view');
    assert.equal(await page.evaluate('window.ran'), undefined);
    await answer(page, 'reject-all');
    await page.goto(front.url('tag', '/tagged'), { waitUntil: 'load' });
    await settled(page);
    assert.deepEqual(heard(), []);
    assert.deepEqual(await stored(page), NOTHING_STORED);
    await context.close();
  });

  test('a yes lets in who was named, and nobody else', async () => {
    const { context, page } = await front.visit('tag', '/tagged');
    await page.evaluate(() => navigator.serviceWorker.ready);
    heard();
    await answer(page, 'accept-all');
    await page.waitForFunction(() => /** @type {any} */ (window).ran?.includes('/inserted.js'));
    const now = heard();
    assert.deepEqual(now.filter((one) => one.startsWith('unknown')), []);
    for (const name of ['script.js', 'img.gif', 'iframe.html', 'fetched.gif', 'socket']) assert.ok(now.includes(`known/${name}`), `${name} of ${now}`);
    await context.close();
  });
});

test('the page tries what it says: with nothing in front, each way reaches its third party', async () => {
  // Else a way that no longer works would look like one that is held.
  const { context, page } = await front.visit('tag', '/gated');
  const now = new Set(heard());
  const missing = [...Object.keys(PARSED), ...Object.keys(SCRIPTED)].filter((name) => !now.has(`known/${name}`));
  assert.deepEqual(missing, []);
  assert.ok((await stored(page)).cookies.includes('_ga=GA1.1.1.1'));
  await context.close();
});
