// A page that comes back as it was left, whole and running: from Chromium's back-forward cache, which Playwright switches off.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { SITE, choose, html, parts, start } from './surroundings.mjs';

/** @type {import('./surroundings.mjs').Front} */
let front;
/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  front = await start({ sites: { site: SITE }, pages: { '/': html(), '/other': html() } });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--enable-features=BackForwardCache'],
  });
});
after(async () => {
  await browser?.close();
  await front?.close();
});

test('a page that comes back from the back-forward cache shows what was chosen on another since', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const { notice, centre } = parts(page);
  await page.goto(front.url('site'), { waitUntil: 'load' });
  await choose(page, notice.getByRole('button', { name: 'Accept all' }));
  await page.goto(front.url('site'), { waitUntil: 'load' });
  // Kept for the tab, as the page itself is loaded anew.
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => sessionStorage.setItem('persisted', String(persisted)), true));
  // At most one reload in ten seconds for each path: this one has had its own.
  await page.evaluate(() => sessionStorage.removeItem('sayso/'));
  await page.goto(front.url('site', '/other'), { waitUntil: 'load' });
  await page.getByRole('button', { name: 'Privacy choices' }).click();
  await choose(page, centre.getByRole('button', { name: 'Reject all' }));
  await page.goBack({ waitUntil: 'commit' }).catch(() => undefined);
  await page.waitForFunction('window.sayso?.allowed("advertising") === false');
  await page.getByRole('button', { name: 'Privacy choices' }).click();
  await centre.getByText(/Chosen on/).waitFor();
  assert.equal(await centre.locator('[name=purpose]:checked').count(), 0);
  assert.equal(new URL(page.url()).pathname, '/');
  await context.close();
});

test('and if nothing was chosen since, it stays as it was left', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(front.url('site'), { waitUntil: 'load' });
  await page.evaluate(() => {
    Object.assign(window, { mark: 1 });
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  });
  await page.goto(front.url('site', '/other'), { waitUntil: 'load' });
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction('window.mark === 1');
  assert.equal(await page.evaluate('window.persisted'), true, 'it is from the cache, so that the test above means something');
  assert.equal(await parts(page).notice.count(), 1);
  await context.close();
});

test('what is typed in another tab is not lost unasked when a choice loads that tab again', async () => {
  const { context, page, notice, url } = await front.visit('site');
  const other = await context.newPage();
  await other.goto(url('/other'), { waitUntil: 'load' });
  await other.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'typed';
    document.body.prepend(field);
    // It stops nothing. Without any from before Chromium takes a tab in the background for one that nobody has touched.
    addEventListener('beforeunload', () => undefined);
  });
  // The browser asks only for somebody who has touched the page.
  await other.locator('#typed').click();
  await other.locator('#typed').pressSequentially('A long letter');
  /** @type {Promise<string>} */
  const asked = new Promise((done) => {
    other.on('dialog', async (dialog) => {
      await dialog.dismiss();
      done(dialog.type());
    });
  });
  await choose(page, notice.getByRole('button', { name: 'Accept all' }));
  assert.equal(await asked, 'beforeunload');
  assert.equal(await other.locator('#typed').inputValue(), 'A long letter');
  await context.close();
});

test('the tabs fit on a small phone in every language', async () => {
  for (const lang of ['fi', 'de', 'el', 'hu', 'uk']) {
    const { context, page, notice, centre } = await front.visit('site', '/', { locale: lang, viewport: { width: 320, height: 640 } });
    await page.evaluate((language) => document.querySelector('sayso-notice')?.setAttribute('lang', language), lang);
    await notice.locator('#choose').click();
    await centre.getByRole('tab').first().waitFor();
    assert.ok(await centre.evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth), lang);
    await context.close();
  }
});
