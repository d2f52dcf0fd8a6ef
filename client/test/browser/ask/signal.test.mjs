// The receipt for the browser's opt-out signal, in a browser that sends it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SITE, choose, html, json, start } from './surroundings.mjs';

/** @type {import('./surroundings.mjs').Front} */
let front;

before(async () => {
  front = await start({ sites: { site: SITE }, pages: { '/': html(), '/other': html() } });
});
after(() => front?.close());

const GPC = { extraHTTPHeaders: { 'Sec-GPC': '1' } };
// As long as the client waits, and then some.
const PATIENCE = { timeout: 20_000 };

/** Where what a page posts is kept. @param {import('playwright-core').BrowserContext} context */
const listen = (context) => {
  /** @type {import('playwright-core').Request[]} */
  const posts = [];
  context.on('request', (request) => {
    if (request.method() === 'POST') posts.push(request);
  });
  return posts;
};

/** @param {import('playwright-core').BrowserContext} context */
const record = async (context) => (await context.cookies()).find(({ name }) => name === 'sayso-signal')?.value;

/** Opens a page, and comes back when its client would have posted: it asks for the rest of itself first. @param {import('playwright-core').Page} page @param {string} address */
const settle = async (page, address) => {
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => new Promise((done) => {
    setTimeout(() => requestIdleCallback(() => setTimeout(done, 500)), 1100);
  }));
};

test('a signal that changed something is recorded once, and the notice goes on asking', async () => {
  const { context, page, notice } = await front.visit('site', '/', { place: 'US-CA', ...GPC });
  await context.clearCookies();
  const posts = listen(context);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST', PATIENCE);
  await page.goto(front.url('site', '/other'));
  assert.equal(await notice.count(), 1);
  const answer = await answered;
  assert.equal(answer.status(), 201);
  const { location = '' } = await answer.allHeaders();
  const { receipt } = await json(new URL(`${location}?format=json`, page.url()).href);
  assert.equal(receipt.action, 'signal');
  assert.equal(receipt.gpc, true);
  assert.match(receipt.client, /^\d+\.\d+\.\d+\+[\w-]{8}$/);
  assert.deepEqual(receipt.choices, { advertising: false, 'social-media': false });
  assert.match(`${await record(context)}`, new RegExp(`^[0-9a-f]{32}\\.${receipt.id.replace('.', '\\.')}\\.`));
  assert.equal((await context.cookies()).some(({ name }) => name === 'sayso'), false, 'it is no choice');
  for (const path of ['/', '/other', '/']) await settle(page, front.url('site', path));
  assert.equal(posts.length, 1, 'and not written on each view');
  assert.equal(await notice.count(), 1, 'what was asked is asked');
  await context.close();
});

test('a choice made after it names it', async () => {
  const { context, page, notice } = await front.visit('site', '/', { place: 'US-CA', ...GPC });
  await page.waitForResponse((response) => response.request().method() === 'POST' && response.status() === 201, PATIENCE);
  const chosen = await choose(page, notice.getByRole('button', { name: 'Reject all' }));
  assert.equal(chosen.previous, `${await record(context)}`.split('.').slice(1, 3).join('.'));
  await context.close();
});

test('under a law that asks first nothing changed, and none is written', async () => {
  const { context, page } = await front.visit('site', '/', { place: 'DE', ...GPC });
  const posts = listen(context);
  await settle(page, front.url('site', '/other'));
  assert.deepEqual([posts.length, await record(context)], [0, undefined]);
  await context.close();
});

test('without the signal, without cookies and without JavaScript none is written', async () => {
  const quiet = await front.visit('site', '/', { place: 'US-CA' });
  const heard = listen(quiet.context);
  await settle(quiet.page, front.url('site', '/other'));
  assert.equal(heard.length, 0);
  await quiet.context.close();

  const keepsNone = await front.visit('site', '/', { place: 'US-CA', cookies: false, ...GPC });
  const posts = listen(keepsNone.context);
  for (const path of ['/other', '/']) await settle(keepsNone.page, front.url('site', path));
  assert.equal(posts.length, 0);
  await keepsNone.context.close();

  const plain = await front.visit('site', '/', { place: 'US-CA', javaScriptEnabled: false, ...GPC });
  assert.equal(await record(plain.context), undefined);
  await plain.page.goto(plain.url('/_sayso/preferences'));
  assert.match(await plain.page.locator('main').innerText(), /Opt-Out Request Honored/, 'it is honoured and said all the same');
  await plain.context.close();
});
