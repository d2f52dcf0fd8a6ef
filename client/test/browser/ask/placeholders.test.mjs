// What stands where a video was held back, and the two ways to have it: once, and always.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SITE, VIDEO, choose, cookie, html, start } from './surroundings.mjs';

/** @type {import('./surroundings.mjs').Front} */
let front;
/** The two modes: the site's policy is enforced, or there is none. */
const MODES = ['strict', 'loose'];

before(async () => {
  const body = `<p><svg aria-hidden="true" width="1" height="900"></svg></p>${VIDEO}<iframe title="Another" src="http://nobody.example/x"></iframe>
    <form><input id="typed" name="typed" aria-label="Words"></form>`;
  const pages = {
    '/': html({ body }),
    '/two': html({ body: VIDEO + VIDEO.replace('player', 'player2') }),
    '/small': html({ body: VIDEO.replace('560', '160').replace('315', '120') }),
  };
  front = await start({
    sites: { strict: SITE, loose: `csp = "off"\n${SITE}`, vendors: `vendor_switches = true\n${SITE}` }, pages,
  });
});
after(() => front?.close());

/** The document of the first frame. @param {import('./surroundings.mjs').Page} page */
const frame = (page) => page.frameLocator('iframe').first();

describe('a held frame', { concurrency: 4 }, () => {
  test('says what was held, by whom, for which purpose, and with which two ways to have it', async () => {
    const { context, page } = await front.visit('strict');
    await frame(page).getByText('Video Inc is held back').waitFor();
    const text = await frame(page).locator('body').innerText();
    for (const words of ['comes from Video Inc', 'Video, maps and other media', 'Load once', 'Always allow Video, maps and other media']) assert.ok(text.includes(words), `${words}: ${text}`);
    const unknown = page.frameLocator('iframe').nth(1);
    await unknown.getByText('nobody.example').waitFor();
    assert.equal(await unknown.getByRole('button').count(), 0, 'nobody has said what it does: there is nothing to allow');
    await context.close();
  });

  test('without an enforced policy *Load once* loads only this one, without a reload, and nothing is chosen', async () => {
    const { context, page, notice } = await front.visit('loose', '/two');
    await page.evaluate('window.same = true');
    await frame(page).getByRole('button', { name: 'Load once' }).click();
    await frame(page).getByText('Here is "video"').waitFor();
    assert.equal(await page.evaluate('window.same'), true);
    assert.ok(await page.frameLocator('iframe').nth(1).getByRole('button', { name: 'Load once' }).isVisible());
    assert.equal(await cookie(context), undefined);
    assert.ok(await notice.isVisible(), 'the question is still open');
    await page.reload();
    await frame(page).getByRole('button', { name: 'Load once' }).waitFor();
    await context.close();
  });

  test('with an enforced policy *Load once* loads it by a reload that keeps the place, and the next view holds it again', async () => {
    const { context, page } = await front.visit('strict');
    await frame(page).getByRole('button', { name: 'Load once' }).scrollIntoViewIfNeeded();
    await page.evaluate('scrollBy(0, 60)');
    const place = await page.evaluate('scrollY');
    assert.ok(Number(place) > 0);
    await Promise.all([page.waitForEvent('load'), frame(page).getByRole('button', { name: 'Load once' }).click()]);
    await frame(page).getByText('Here is "video"').waitFor();
    await page.waitForFunction((y) => Math.abs(scrollY - Number(y)) < 80, place);
    assert.equal(await cookie(context), undefined);
    await page.reload();
    await frame(page).getByRole('button', { name: 'Load once' }).waitFor();
    await context.close();
  });

  for (const mode of MODES) {
    test(`*Always allow* is a choice with a receipt, and holds: ${mode}`, async () => {
      const { context, page, reached } = await front.visit(mode);
      const receipt = await choose(page, frame(page).getByRole('button', { name: /^Always allow/ }));
      assert.equal(receipt.action, 'placeholder');
      assert.equal(receipt.choices.media, true);
      assert.notEqual(receipt.choices.advertising, true);
      await frame(page).getByText('Here is "video"').waitFor();
      await page.reload();
      await frame(page).getByText('Here is "video"').waitFor();
      assert.deepEqual([...reached], ['video']);
      await context.close();
    });
  }

  test('what was typed into the page is not lost without a question', async () => {
    const { context, page } = await front.visit('strict');
    await page.locator('#typed').pressSequentially('A long letter');
    const asked = page.waitForEvent('dialog');
    const pressed = frame(page).getByRole('button', { name: 'Load once' }).click();
    const dialog = await asked;
    assert.equal(dialog.type(), 'beforeunload');
    await dialog.dismiss();
    await pressed;
    assert.equal(await page.locator('#typed').inputValue(), 'A long letter');
    await context.close();
  });

  test('where vendors have switches, *Always allow* of a partner refused before allows it', async () => {
    const { context, page, centre, reached } = await front.visit('vendors', '/two');
    await page.locator('#choose').click();
    await centre.getByRole('tab').first().waitFor();
    await centre.getByRole('switch', { name: 'Video, maps' }).check();
    await centre.locator('summary', { hasText: 'Video, maps' }).click();
    await centre.getByRole('switch', { name: 'Video Inc' }).uncheck();
    await centre.getByRole('switch', { name: 'Statistics' }).check();
    await choose(page, centre.getByRole('button', { name: 'Save my choices' }));
    assert.deepEqual([...reached], []);
    const receipt = await choose(page, frame(page).getByRole('button', { name: /^Always allow/ }));
    assert.notEqual(receipt.vendors.video, false);
    await frame(page).getByText('Here is "video"').waitFor();
    assert.deepEqual([...reached], ['video']);
    await context.close();
  });

  test('in a small frame both buttons can be reached', async () => {
    const { context, page } = await front.visit('strict', '/small');
    for (const name of [/^Load once/, /^Always allow/]) await frame(page).getByRole('button', { name }).click({ trial: true });
    await context.close();
  });

  test('*Back* leads past the placeholder', async () => {
    const { context, page, url } = await front.visit('loose', '/');
    await page.goto(url('/two'));
    await frame(page).getByRole('button', { name: 'Load once' }).click();
    await frame(page).getByText('Here is "video"').waitFor();
    await page.goBack();
    assert.equal(page.url(), url('/'));
    await context.close();
  });
});
