// The first layer: three equal answers, a ✕ that grants nothing, three positions, a theme, and no cost to the page's own loading.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { CALLS, SITE, choose, cookie, html, start } from './surroundings.mjs';

/** @type {import('./surroundings.mjs').Front} */
let front;
const POSITIONS = ['bottom', 'corner', 'centre'];
const SCHEMES = /** @type {const} */ (['light', 'dark']);

before(async () => {
  const looks = POSITIONS.map((position) => [position, `${SITE}[look]\nposition = "${position}"\n`]);
  const coloured = `${SITE}[look.light]\nstrong = "#800000"\n[look.dark]\nstrong = "#ffb0b0"\non-strong = "#200000"\n`;
  const themed = `<style>sayso-notice{--sayso-strong:#003070;--sayso-font:monospace}
    sayso-notice::part(notice){border-top:7px solid #ff0000}sayso-notice::part(button){text-transform:uppercase}sayso-notice::part(title){letter-spacing:3px}</style>`;
  const pages = { '/': html({ head: CALLS }), '/plain': html(), '/themed': html({ head: themed }) };
  front = await start({ sites: { ...Object.fromEntries(looks), coloured }, pages });
});
after(() => front?.close());

/** What the eye sees of a button. @param {import('./surroundings.mjs').Locator} button */
const seen = (button) => button.evaluate((element) => {
  const { width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const plain = ['fontSize', 'fontWeight', 'fontFamily', 'color', 'backgroundColor', 'borderTopColor', 'borderTopWidth', 'textTransform', 'opacity', 'cursor'];
  return { width, height, style: Object.fromEntries(plain.map((name) => [name, style.getPropertyValue(name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`))])) };
});

describe('the notice', { concurrency: 4 }, () => {
  for (const site of POSITIONS) {
    for (const [width, height] of /** @type {const} */ ([[1280, 800], [320, 640]])) {
      test(`offers three answers of the same size and weight: ${site}, ${width} px`, async () => {
        const { context, page, notice } = await front.visit(site, '/plain', { viewport: { width, height } });
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          const buttons = ['Accept all', 'Reject all', 'Choose'].map((name) => notice.getByRole('button', { name, exact: true }));
          const [yes, no, choice] = await Promise.all(buttons.map(seen));
          assert.ok(yes && no && choice);
          for (const other of [no, choice]) {
            assert.deepEqual(other.style, yes.style);
            for (const side of /** @type {const} */ (['width', 'height'])) assert.ok(Math.abs(other[side] / yes[side] - 1) < 0.1, side);
          }
          for (const button of buttons) await button.click({ trial: true });
        }
        await context.close();
      });
    }

    test(`can be read and answered with the system's own colours: ${site}`, async () => {
      const { context, page, notice } = await front.visit(site, '/plain', { forcedColors: 'active' });
      const style = await seen(notice.getByRole('button', { name: 'Accept all' }));
      assert.deepEqual((await seen(notice.getByRole('button', { name: 'Reject all' }))).style, style.style);
      assert.notEqual(style.style.color, style.style.backgroundColor);
      assert.notEqual(style.style.borderTopWidth, '0px', 'without a background only the border shows a button');
      await notice.getByRole('button', { name: 'Choose' }).click();
      const on = page.locator('#centre [value=statistics]');
      const look = () => on.evaluate((box) => getComputedStyle(box).backgroundColor + getComputedStyle(box, '::before').backgroundColor);
      const off = await look();
      await on.check();
      assert.notEqual(await look(), off, 'a switch that is on looks otherwise');
      await context.close();
    });

    test(`is there with the page's first paint, moves nothing and holds nothing up: ${site}`, async () => {
      const script = `window.shifts = []; window.painted = new Promise((done) => new PerformanceObserver(done).observe({ type: 'paint', buffered: true })); new PerformanceObserver((list) => list.getEntries().forEach((entry) => shifts.push(entry.value))).observe({ type: 'layout-shift', buffered: true });`;
      const { context, page, notice } = await front.visit(site, '/plain', { script });
      await page.evaluate('painted');
      const shifts = () => page.evaluate('shifts.reduce((a, b) => a + b, 0)');
      assert.equal(await shifts(), 0);
      const blocking = await page.evaluate(() => {
        const loaded = /** @type {(PerformanceResourceTiming & { renderBlockingStatus?: string })[]} */ (performance.getEntriesByType('resource'));
        return loaded.filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking').map(({ name }) => name);
      });
      assert.deepEqual(blocking, []);
      await choose(page, notice.getByRole('button', { name: 'Reject all' }));
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      assert.equal(await shifts(), 0, 'nor when it goes');
      await context.close();
    });

    test(`is in sight before its script has come: ${site}`, async () => {
      const context = await front.browser.newContext();
      const page = await context.newPage();
      /** @type {(value?: unknown) => void} */
      let go = () => undefined;
      const held = new Promise((done) => { go = done; });
      await page.route('**/client.js*', async (route) => { await held; await route.continue(); });
      await page.goto(front.url(site, '/plain'), { waitUntil: 'domcontentloaded' });
      const button = page.locator('#notice').getByRole('button', { name: 'Reject all' });
      await button.click({ trial: true });
      await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
      go();
      await page.waitForLoadState('load');
      await button.click({ trial: true });
      await context.close();
    });

    test(`is closed with ✕, which grants nothing, is remembered, and is told in the centre: ${site}`, async () => {
      const { context, page, notice, centre, reached } = await front.visit(site);
      const receipt = await choose(page, notice.getByRole('button', { name: 'Close without an answer' }));
      assert.equal(receipt.action, 'close');
      assert.deepEqual(Object.values(receipt.choices).filter(Boolean), []);
      assert.equal(await notice.count(), 0);
      await page.reload();
      assert.equal(await notice.count(), 0, 'it is remembered');
      assert.deepEqual([...reached], []);
      await page.getByRole('button', { name: 'Privacy choices' }).click();
      await centre.getByText(/You closed the notice on .* without an answer/).waitFor();
      assert.equal(await centre.locator('[name=purpose]:checked').count(), 0);
      await context.close();
    });
  }

  for (const [name, sends] of /** @type {const} */ ([['Accept all', true], ['Reject all', false]])) {
    test(`${name} takes one step`, async () => {
      const { context, page, notice, reached } = await front.visit('bottom');
      const receipt = await choose(page, notice.getByRole('button', { name }));
      assert.deepEqual([...new Set(Object.values(receipt.choices))], [sends]);
      await page.waitForLoadState('networkidle');
      assert.deepEqual([...reached].sort(), sends ? ['ads', 'count', 'feed'] : []);
      await page.reload();
      assert.equal(await notice.count(), 0);
      await context.close();
    });
  }

  test('says who asks, with how many partners, what for, and where to read more', async () => {
    const { context, notice } = await front.visit('bottom', '/plain');
    const text = await notice.innerText();
    for (const words of ['Harbour News and 4 partners', 'Statistics', 'Advertising', 'You can change your mind']) assert.ok(text.includes(words), words);
    const links = await notice.getByRole('link').evaluateAll((all) => all.map((link) => new URL(/** @type {HTMLAnchorElement} */ (link).href).pathname));
    assert.deepEqual(links, ['/_sayso/cookies', '/privacy', '/rights']);
    await context.close();
  });

  test('takes the page\'s custom properties and `::part` styles, and the site file\'s colours', async () => {
    const { context, notice } = await front.visit('bottom', '/themed');
    const of = (/** @type {import('./surroundings.mjs').Locator} */ part, /** @type {string} */ name) =>
      part.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
    const yes = notice.getByRole('button', { name: 'Accept all' });
    assert.equal(await of(yes, 'background-color'), 'rgb(0, 48, 112)');
    assert.equal(await of(yes, 'text-transform'), 'uppercase');
    assert.equal(await of(notice, 'border-top-width'), '7px');
    assert.equal(await of(notice, 'font-family'), 'monospace');
    assert.equal(await of(notice.getByRole('heading'), 'letter-spacing'), '3px');
    await context.close();
    for (const [colorScheme, colour] of /** @type {const} */ ([['light', 'rgb(128, 0, 0)'], ['dark', 'rgb(255, 176, 176)']])) {
      const visit = await front.visit('coloured', '/plain', { colorScheme });
      assert.equal(await of(visit.notice.getByRole('button', { name: 'Reject all' }), 'background-color'), colour);
      await visit.page.goto(visit.url('/_sayso/preferences'));
      assert.equal(await of(visit.page.getByRole('button', { name: 'Reject all' }), 'background-color'), colour, 'on our pages too');
      await visit.context.close();
    }
  });

  test('comes back by the button, and not by itself', async () => {
    const { context, page, notice, centre } = await front.visit('bottom', '/plain');
    assert.ok(await cookie(context) === undefined);
    const back = page.getByRole('button', { name: 'Privacy choices' });
    assert.equal(await back.isVisible(), false, 'while the notice shows there is one way');
    await choose(page, notice.getByRole('button', { name: 'Reject all' }));
    await back.click();
    assert.ok(await centre.isVisible());
    await context.close();
  });

  test('under an opt-out law it is the law\'s notice, in the law\'s words, with the icon', async () => {
    const { context, page, notice, centre } = await front.visit('bottom', '/plain', { place: 'US-CA' });
    const link = notice.getByRole('button', { name: 'Do Not Sell or Share My Personal Information' });
    await link.click();
    assert.ok(await centre.isVisible());
    await page.keyboard.press('Escape');
    await context.close();
    const honoured = await front.visit('bottom', '/plain', { place: 'US-CA', extraHTTPHeaders: { 'Sec-GPC': '1' } });
    assert.ok(await honoured.page.getByText('Opt-Out Request Honored').first().isVisible());
    await honoured.page.locator('#choose, #open').first().click();
    assert.ok(await honoured.centre.getByText('Opt-Out Request Honored').first().isVisible());
    await honoured.context.close();
  });
});
