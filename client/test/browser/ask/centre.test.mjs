// The second layer: switches, groups, vendors, tabs, what is in force, and that it shows the truth in every tab and from the history.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { CALLS, SITE, choose, cookie, html, start } from './surroundings.mjs';

/** @type {import('./surroundings.mjs').Front} */
let front;

before(async () => {
  const pages = { '/': html({ head: CALLS }), '/other': html({ head: CALLS }), '/plain': html() };
  front = await start({ sites: { site: SITE, vendors: `vendor_switches = true\n${SITE}` }, pages });
});
after(() => front?.close());

/** A visit whose centre is open, with what comes later in it. @param {string} site @param {string} [path] @param {import('./surroundings.mjs').How} [how] */
async function opened(site, path = '/plain', how = {}) {
  const visit = await front.visit(site, path, how);
  await visit.notice.getByRole('button', { name: 'Choose' }).click();
  await visit.centre.getByRole('tab').first().waitFor();
  return visit;
}

/** @param {import('./surroundings.mjs').Visit} visit */
const reopen = async ({ page, centre }) => {
  await page.getByRole('button', { name: 'Privacy choices' }).click();
  await centre.getByRole('tab').first().waitFor();
};

describe('the preference centre', { concurrency: 4 }, () => {
  test('explains a purpose, and names its partners and what they keep', async () => {
    const { context, centre } = await opened('site');
    const row = centre.locator('.p', { has: centre.page().locator('summary', { hasText: /^Advertising$/ }) });
    assert.equal(await row.getByText('Partners choose and measure').isVisible(), false);
    await row.locator('summary').click();
    await row.getByText('Partners choose and measure').waitFor();
    const text = await row.innerText();
    for (const words of ['2 partners', 'Ads Ltd (Big Holding)', 'Stores: _ads', 'Feed Ltd', 'Stores nothing that we know of']) assert.ok(text.includes(words), `${words}: ${text}`);
    const necessary = centre.locator('.p', { has: centre.page().locator('summary', { hasText: 'Strictly necessary' }) });
    assert.ok((await necessary.innerText()).includes('Always active'));
    assert.equal(await necessary.getByRole('switch').count(), 0);
    await necessary.locator('summary').click();
    assert.ok((await necessary.innerText()).includes('so there is no switch'), 'and why');
    await context.close();
  });

  test('a group\'s switch says all, none or some, and switches them all', async () => {
    const { context, centre } = await opened('site');
    const group = centre.getByRole('checkbox', { name: 'Sale or sharing' });
    const [ads, social] = ['Advertising', 'Social media'].map((name) => centre.getByRole('switch', { name }));
    assert.ok(ads && social);
    const mixed = () => group.evaluate((box) => /** @type {HTMLInputElement} */ (box).indeterminate);
    await ads.check();
    assert.equal(await mixed(), true);
    assert.ok(await centre.locator('.g').getByText('Some', { exact: true }).isVisible());
    await social.check();
    assert.deepEqual([await mixed(), await group.isChecked()], [false, true]);
    await group.uncheck();
    assert.deepEqual([await ads.isChecked(), await social.isChecked()], [false, false]);
    await group.check();
    assert.deepEqual([await ads.isChecked(), await social.isChecked()], [true, true]);
    await context.close();
  });

  test('saves what was switched, and shows it again', async () => {
    const visit = await opened('site', '/');
    const { context, page, centre, reached } = visit;
    await centre.getByRole('switch', { name: 'Statistics' }).check();
    const receipt = await choose(page, centre.getByRole('button', { name: 'Save my choices' }));
    assert.deepEqual(receipt.choices, { advertising: false, media: false, 'social-media': false, statistics: true });
    await page.waitForLoadState('networkidle');
    assert.deepEqual([...reached], ['count']);
    for (const again of ['in the same page', 'after a reload']) {
      await reopen(visit);
      assert.equal(await centre.getByRole('switch', { name: 'Statistics' }).isChecked(), true, again);
      assert.equal(await centre.getByRole('switch', { name: 'Advertising' }).isChecked(), false, again);
      await centre.getByText(/^Chosen on \w+ \d+, \d{4}\./).or(centre.getByText(/Chosen on /)).first().waitFor();
      await page.reload();
    }
    await context.close();
  });

  test('Esc and ✕ close it and change nothing, and the focus goes back to where it was', async () => {
    const { context, page, notice, centre } = await front.visit('site', '/plain');
    const opener = notice.getByRole('button', { name: 'Choose' });
    for (const close of [() => page.keyboard.press('Escape'), () => centre.getByRole('button', { name: 'Close' }).click()]) {
      await opener.focus();
      await page.keyboard.press('Enter');
      await centre.getByRole('tab').first().waitFor();
      assert.ok(await centre.evaluate((dialog) => dialog.contains(/** @type {ShadowRoot} */ (dialog.getRootNode()).activeElement)), 'the focus is in it');
      await centre.getByRole('switch', { name: 'Statistics' }).check();
      await close();
      await centre.waitFor({ state: 'hidden' });
      assert.equal(await opener.evaluate((button) => /** @type {ShadowRoot} */ (button.getRootNode()).activeElement === button), true);
    }
    assert.equal(await cookie(context), undefined);
    assert.ok(await notice.isVisible(), 'the question is still open');
    await opener.click();
    assert.equal(await centre.getByRole('switch', { name: 'Statistics' }).isChecked(), false, 'what wasn\'t saved is forgotten');
    await context.close();
  });

  test('the focus stays in the dialog, whichever way one goes', async () => {
    const { context, page, centre } = await opened('site');
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let step = 0; step < 30; step += 1) {
        await page.keyboard.press(key);
        // Outside of it only the browser's own controls can have it: then it is on the body.
        const where = await page.evaluate(() => document.activeElement?.localName);
        const inside = where === 'body' || await centre.evaluate((dialog) => dialog.contains(/** @type {ShadowRoot} */ (dialog.getRootNode()).activeElement));
        assert.ok(inside, `${key} ${step} ${where}`);
      }
    }
    await context.close();
  });

  test('shows when it was chosen, the receipt and its number; it can be read, downloaded, and everything withdrawn', async () => {
    const visit = await opened('site', '/');
    const { context, page, centre, reached } = visit;
    assert.ok(await centre.getByText('You have not chosen yet.').isVisible());
    const given = await choose(page, centre.getByRole('button', { name: 'Allow all' }));
    await page.waitForLoadState('networkidle');
    await reopen(visit);
    await centre.getByText(/Chosen on /).waitFor();
    const link = centre.getByRole('link', { name: /^Receipt number \d+$/ });
    assert.ok((await link.getAttribute('href'))?.includes(`/receipts/${given.id}`));
    const [download] = await Promise.all([page.waitForEvent('download'), centre.getByRole('link', { name: 'Download the receipt' }).click()]);
    const file = JSON.parse(await (await import('node:fs/promises')).readFile(await download.path(), 'utf8'));
    assert.equal(file.receipt.id, given.id);
    reached.clear();
    const withdrawn = await choose(page, centre.getByRole('button', { name: 'Withdraw everything' }));
    assert.equal(withdrawn.action, 'withdraw');
    assert.deepEqual(Object.values(withdrawn.choices).filter(Boolean), []);
    await page.waitForLoadState('networkidle');
    assert.deepEqual([...reached], []);
    await reopen(visit);
    assert.equal(await centre.locator('[name=purpose]:checked').count(), 0);
    assert.equal(await centre.getByRole('button', { name: 'Withdraw everything' }).count(), 0, 'there is nothing left to withdraw');
    assert.equal(await page.locator('#notice').count(), 0, 'a withdrawal is an answer');
    await centre.getByRole('link', { name: /^Receipt number/ }).click();
    await page.getByRole('heading', { name: 'Your receipt' }).waitFor();
    assert.ok(await page.getByText('withdrew everything').isVisible());
    await context.close();
  });

  test('has tabs that arrow keys change, and a list of cookies with a search', async () => {
    const { context, page, centre } = await opened('site');
    const [purposes, cookies] = ['Purposes', 'Cookies and partners'].map((name) => centre.getByRole('tab', { name }));
    assert.ok(purposes && cookies);
    await purposes.focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await cookies.getAttribute('aria-selected'), 'true');
    const list = centre.getByRole('tabpanel', { name: 'Cookies and partners' });
    await list.getByText('Recognises the browser.').waitFor();
    assert.ok((await list.innerText()).includes('Kept for: 2 years'));
    await list.getByText('5 entries').waitFor();
    const search = list.getByRole('searchbox');
    await search.pressSequentially('_COUNT');
    await list.getByText('1 entry', { exact: true }).waitFor();
    assert.deepEqual([await list.getByRole('heading', { name: 'Count & Co' }).count(), await list.getByRole('heading', { name: 'Ads Ltd' }).count()], [1, 0]);
    assert.equal(await search.inputValue(), '_COUNT');
    assert.ok(await search.evaluate((field) => /** @type {ShadowRoot} */ (field.getRootNode()).activeElement === field), 'one can go on typing');
    await search.fill('');
    await list.getByRole('combobox').selectOption({ label: 'Advertising' });
    await list.getByText('2 entries').waitFor();
    await search.fill('nobody is called so');
    await list.getByText('Nothing fits').waitFor();
    await cookies.focus();
    await page.keyboard.press('ArrowLeft');
    assert.ok(await centre.getByRole('switch', { name: 'Statistics' }).isVisible());
    await context.close();
  });

  test('one vendor refused is not reached, another of the same purpose is, and it stays so', async () => {
    const visit = await opened('vendors', '/');
    const { context, page, centre, reached } = visit;
    const advertising = centre.getByRole('switch', { name: 'Advertising' });
    await advertising.check();
    await centre.locator('summary', { hasText: /^Advertising$/ }).click();
    const [ads, feed] = ['Ads Ltd', 'Feed Ltd'].map((name) => centre.getByRole('switch', { name }));
    assert.ok(ads && feed);
    assert.deepEqual([await ads.isChecked(), await feed.isChecked()], [true, true], 'who allows a purpose allows its partners');
    await ads.uncheck();
    const receipt = await choose(page, centre.getByRole('button', { name: 'Save my choices' }));
    assert.equal(receipt.choices.advertising, true);
    assert.equal(receipt.vendors.ads, false);
    await page.waitForLoadState('networkidle');
    assert.deepEqual([...reached], ['feed']);
    await page.goto(visit.url('/other'), { waitUntil: 'networkidle' });
    assert.deepEqual([...reached], ['feed']);
    await reopen(visit);
    await centre.locator('summary', { hasText: /^Advertising$/ }).click();
    assert.deepEqual([await ads.isChecked(), await feed.isChecked(), await advertising.isChecked()], [false, true, true]);
    await feed.uncheck();
    assert.equal(await advertising.isChecked(), false, 'a purpose without any partner is off');
    await context.close();
  });

  test('a choice in one tab holds in the other at once', async () => {
    const { context, page, notice, url } = await front.visit('site');
    const other = await context.newPage();
    await other.goto(url('/other'), { waitUntil: 'load' });
    const loads = other.waitForEvent('load');
    await choose(page, notice.getByRole('button', { name: 'Accept all' }));
    await loads;
    assert.equal(await other.locator('#notice').count(), 0);
    await other.waitForFunction('window.ran?.length === 3');
    await context.close();
  });

  test('a page from the history shows the truth', async () => {
    const { context, page, notice, centre, reached, url } = await front.visit('site');
    await choose(page, notice.getByRole('button', { name: 'Accept all' }));
    await page.waitForLoadState('networkidle');
    await page.goto(url('/other'), { waitUntil: 'load' });
    await page.getByRole('button', { name: 'Privacy choices' }).click();
    await choose(page, centre.getByRole('button', { name: 'Reject all' }));
    await page.waitForLoadState('networkidle');
    reached.clear();
    await page.goBack({ waitUntil: 'load' }).catch(() => undefined);
    await page.waitForFunction('window.sayso?.allowed("advertising") === false');
    await page.waitForLoadState('networkidle');
    assert.deepEqual([...reached], []);
    await page.getByRole('button', { name: 'Privacy choices' }).click();
    assert.equal(await centre.locator('[name=purpose]:checked').count(), 0);
    await context.close();
  });

  test('what it says of its reach and of the law is plain', async () => {
    const { context, centre } = await opened('site');
    assert.ok((await centre.innerText()).includes('for this browser, this device and this site'));
    await context.close();
  });
});
