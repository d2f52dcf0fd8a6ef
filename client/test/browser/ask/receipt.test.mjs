// A choice that is sent twice, its receipt checked with nothing of ours, and deleted again.
import assert from 'node:assert/strict';
import { get, request } from 'node:http';
import { after, before, test } from 'node:test';
import { verify } from '../../../../examples/receipt/verify.mjs';
import { SITE, choose, faults, follow, html, start } from './surroundings.mjs';

/** @type {import('./surroundings.mjs').Front} */
let front;

before(async () => {
  front = await start({ sites: { site: SITE }, pages: { '/': html(), '/other': html() } });
});
after(() => front?.close());

/** What an address answers with, byte for byte. @param {string} address @returns {Promise<{ status: number | undefined, text: string }>} */
const read = (address) => new Promise((done, fail) => {
  const { host, port, pathname, search } = new URL(address);
  get({ host: '127.0.0.1', port, path: pathname + search, headers: { host } }, (response) => {
    let text = '';
    response.setEncoding('utf8').on('data', (piece) => { text += piece; }).on('end', () => done({ status: response.statusCode, text }));
  }).on('error', fail);
});

/** Brings a request to the server, from here; the browser doesn't hear what came of it. @param {import('playwright-core').Route} route */
const loseAnswer = async (route) => {
  const { host, port, pathname } = new URL(route.request().url());
  const headers = { ...(await route.request().allHeaders()), host, 'sec-fetch-site': 'same-origin' };
  const plain = Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':') && name !== 'content-length'));
  await new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path: pathname, method: 'POST', headers: plain }, (response) => {
      assert.equal(response.statusCode, 201);
      response.resume().on('end', () => done(null));
    }).on('error', fail).end(route.request().postData());
  });
  return route.abort('connectionreset');
};

/** How many entries the ledger has. */
const entries = async () => Number((await read(front.url('site', '/_sayso/ledger/checkpoint'))).text.split('\n')[1]);

test('an answer that got lost is asked for again, by the same key, and is one receipt', async () => {
  const { context, page, notice } = await front.visit('site');
  const before = await entries();
  /** @type {(string | undefined)[]} */
  const keys = [];
  await context.route('**/_sayso/choices', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    // The server has it; the answer doesn't arrive.
    return keys.length === 1 ? loseAnswer(route) : route.continue();
  });
  await choose(page, notice.getByRole('button', { name: 'Accept all' }));
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1]);
  assert.match(`${keys[0]}`, /^"[\w-]{22}"$/);
  assert.equal(await entries(), before + 1);
  await page.goto(front.url('site', '/other'));
  await page.locator('#open').click();
  await choose(page, page.locator('#centre').getByRole('button', { name: 'Reject all' }));
  assert.notEqual(keys[2], keys[0]);
  // Not as texts: base64url isn't in the order of its letters.
  const bytes = keys.map((key) => Buffer.from(`${key}`.replace(/"/g, ''), 'base64url'));
  assert.ok(Buffer.compare(bytes[2] ?? Buffer.of(), bytes[0] ?? Buffer.of()) > 0, 'keys come in order of time');
  assert.equal(await entries(), before + 2);
  await context.close();
});

test('if no answer comes at all the form goes by itself, by the same key', async () => {
  const { context, page, notice } = await front.visit('site');
  const before = await entries();
  let lost = 0;
  await context.route('**/_sayso/choices', async (route) => {
    if (route.request().headers()['content-type'] !== 'application/json') return route.continue();
    lost += 1;
    return loseAnswer(route);
  });
  await follow(page, notice.getByRole('button', { name: 'Reject all' }));
  assert.equal(lost, 2);
  assert.equal(await notice.count(), 0, 'it is answered');
  assert.equal(await entries(), before + 1);
  await context.close();
});

test('a receipt is proved by its file alone', async () => {
  const { context, page, notice } = await front.visit('site');
  const receipt = await choose(page, notice.getByRole('button', { name: 'Reject all' }));
  const { text } = await read(front.url('site', `/_sayso/receipts/${receipt.id}?format=json`));
  const { text: key } = await read(front.url('site', '/_sayso/ledger/key'));
  const { receipt: proved, size } = verify(text, key.trim());
  assert.deepEqual(proved, receipt);
  assert.ok(size >= 1n);
  assert.throws(() => verify(text.replace('"advertising":false', '"advertising":true')));
  await context.close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`receipts are deleted from the centre, ${javaScriptEnabled ? 'in the dialog' : 'without JavaScript'}, and the choice stays`, async () => {
    const { context, page, notice, centre } = await front.visit('site', '/', { javaScriptEnabled, ...(javaScriptEnabled ? {} : { place: 'US-VA' }) });
    await (javaScriptEnabled ? choose(page, notice.getByRole('button', { name: 'Reject all' })) : follow(page, notice.getByRole('button', { name: 'Reject all' })));
    const before = await entries();
    if (javaScriptEnabled) await page.locator('#open').click();
    else await page.goto(front.url('site', '/_sayso/preferences?return=%2Fother'));
    const place = javaScriptEnabled ? centre : page.locator('main');
    const link = `${await place.getByRole('link', { name: /Receipt number/ }).getAttribute('href')}`;
    assert.equal((await read(link)).status, 200);
    await place.getByText('Delete my receipts').first().click();
    assert.match(await place.innerText(), /can then show what you chose.*stays in force/s);
    if (javaScriptEnabled) assert.deepEqual(await faults(page), []);
    await follow(page, place.getByRole('button', { name: 'Delete my receipts' }));
    assert.match(page.url(), /\/_sayso\/preferences\?return=/);
    assert.match(await page.locator('main').innerText(), /Chosen on .*\. Its receipt has been deleted\./);
    assert.equal((await read(link)).status, 404);
    assert.equal(await entries(), before, 'the ledger keeps its entries');
    await page.goto(front.url('site', '/other'));
    assert.equal(await notice.count(), 0, 'the choice stands');
    await context.close();
  });
}

test('the page of a receipt can be read by everybody, also from right to left', async () => {
  const { context, page, notice } = await front.visit('site');
  const { id } = await choose(page, notice.getByRole('button', { name: 'Accept all' }));
  for (const language of ['en', 'ar', 'fi']) {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(front.url('site', `/_sayso/receipts/${id}?language=${language}`));
    await page.locator('summary').click();
    assert.deepEqual(await faults(page), [], language);
    assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), language);
    assert.equal(await page.locator('code').first().innerText(), id);
  }
  await context.close();
});
