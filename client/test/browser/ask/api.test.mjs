// What a page's own code has: `sayso`, events, links that open the centre, and the package.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { CALLS, SITE, choose, html, start } from './surroundings.mjs';

/** @type {import('./surroundings.mjs').Front} */
let front;

before(async () => {
  const early = '<script>try { window.early = window.sayso ? "there" : "not there" } catch (error) { window.early = String(error) }</script>';
  const useful = `<script type="module">
    import { allowed, onChange, open, ready } from '/sayso.js';
    window.before = allowed('statistics');
    window.told = [];
    window.end = onChange((now) => told.push(now.statistics));
    window.openIt = open;
    const client = await ready();
    window.through = [client === window.sayso, client.allowed('statistics')];
  </script>`;
  const links = `<p><a id="link-a" href="/_sayso/preferences">Cookies</a> <a id="link-b" href="/elsewhere" data-sayso-open>Settings</a>
    <button id="link-c" data-sayso-open><span>Privacy</span></button> <a id="link-d" href="/elsewhere">Elsewhere</a></p>`;
  const script = readFileSync(new URL('../../../dist/index.js', import.meta.url), 'utf8');
  const pages = {
    '/': html({ head: early + CALLS, body: links }),
    '/module': html({ body: useful }),
    '/elsewhere': html(),
    '/sayso.js': { headers: { 'content-type': 'text/javascript' }, body: script },
    '/picture.svg': { headers: { 'content-type': 'image/svg+xml' }, body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>' },
  };
  front = await start({ sites: { site: `csp = "off"\n${SITE}`, own: `${SITE}[look]\nway_back = "own"\n` }, pages });
});
after(() => front?.close());

describe('a page\'s own code', { concurrency: 4 }, () => {
  test('asks what is allowed, and hears of changes until it ends that', async () => {
    const { context, page, notice, centre } = await front.visit('site');
    await page.evaluate(() => {
      const here = /** @type {any} */ (window);
      here.heard = [];
      here.end = here.sayso.on('change', (/** @type {any} */ now) => here.heard.push(['on', now]));
      document.addEventListener('sayso:change', (event) => here.heard.push(['event', event.detail]));
    });
    assert.deepEqual(await page.evaluate('["necessary", "statistics", "nothing", "toString", "__proto__"].map((id) => sayso.allowed(id))'), [true, false, false, false, false]);
    await choose(page, notice.getByRole('button', { name: 'Accept all' }));
    const all = { necessary: true, statistics: true, advertising: true, 'social-media': true, media: true };
    assert.deepEqual(await page.evaluate('heard'), [['on', all], ['event', all]]);
    assert.equal(await page.evaluate('sayso.allowed("statistics")'), true);
    await page.evaluate('end(); heard = []; sayso.open()');
    assert.ok(await centre.isVisible());
    await centre.getByRole('button', { name: 'Save my choices' }).click();
    await page.waitForFunction('heard.length > 0');
    assert.deepEqual(await page.evaluate('heard.map(([how]) => how)'), ['event']);
    await context.close();
  });

  test('is told of nothing it may change: an answer can\'t be forged through what it is given', async () => {
    const { context, page } = await front.visit('site');
    const still = await page.evaluate(() => {
      const here = /** @type {any} */ (window);
      document.dispatchEvent(new CustomEvent('sayso:change', { detail: { necessary: true, statistics: true, advertising: true, 'social-media': true, media: true } }));
      return here.sayso.allowed('statistics');
    });
    assert.equal(still, false);
    await context.close();
  });

  for (const id of ['a', 'b', 'c']) {
    test(`opens the centre by a link or button of the site: ${id}`, async () => {
      const { context, page, centre } = await front.visit('own');
      const opener = page.locator(`#link-${id}`);
      await page.locator('#notice [value=close]').click();
      await page.locator('#notice').waitFor({ state: 'detached' });
      await opener.press('Enter');
      assert.ok(await centre.isVisible());
      await page.keyboard.press('Escape');
      await centre.waitFor({ state: 'hidden' });
      assert.equal(await page.evaluate(() => document.activeElement?.id), `link-${id}`);
      await context.close();
    });
  }

  test('its other links lead where they lead, and a link opened in a new tab shows the page', async () => {
    const { context, page, url } = await front.visit('own');
    const [tab] = await Promise.all([context.waitForEvent('page'), page.locator('#link-a').click({ modifiers: ['Control'] })]);
    await tab.waitForURL('**/_sayso/preferences');
    assert.equal(await page.locator('#centre').isVisible(), false);
    await page.locator('#link-d').click();
    await page.waitForURL(url('/elsewhere'));
    await context.close();
  });

  test('without JavaScript the site\'s own link shows the preferences page', async () => {
    const { context, page } = await front.visit('own', '/', { javaScriptEnabled: false });
    await page.locator('#link-a').click();
    await page.getByRole('heading', { name: 'Your privacy choices' }).waitFor();
    await context.close();
  });

  test('imports the package', async () => {
    const { context, page, notice, centre } = await front.visit('site', '/module');
    await page.waitForFunction('window.through');
    assert.deepEqual(await page.evaluate('[before, ...through]'), [false, true, false]);
    await choose(page, notice.getByRole('button', { name: 'Accept all' }));
    assert.equal(await page.evaluate('told.at(-1)'), true);
    await page.evaluate('end(); openIt()');
    await centre.waitFor();
    await centre.getByRole('button', { name: 'Withdraw everything' }).click();
    await page.waitForLoadState('load');
    await page.waitForFunction('window.through && through[1] === false');
    await context.close();
  });

  test('may ask at any time: what isn\'t known is no', async () => {
    const { context, page } = await front.visit('site', '/', { script: 'addEventListener("DOMContentLoaded", () => { try { window.atOnce = window.sayso?.allowed("statistics") ?? false; } catch (error) { window.atOnce = String(error) } })' });
    assert.equal(await page.evaluate('atOnce'), false);
    await page.goto(front.url('site', '/picture.svg'));
    await context.close();
  });
});
