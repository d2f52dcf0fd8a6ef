// Everything without JavaScript, and what a page says, and calls, for itself.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SITE, VIDEO, cookie, follow, html, start } from './surroundings.mjs';

/** @type {import('./surroundings.mjs').Front} */
let front;
const off = { javaScriptEnabled: false };
/** Pictures that count visits: what companies use where no script runs. */
const PIXELS = ['count', 'ads', 'feed'].map((name) => `<img alt="" src="http://${name}.example/pixel">`).join('');

before(async () => {
  const pages = { '/': html({ body: PIXELS + VIDEO }), '/plain': html() };
  const centred = `${SITE}[look]\nposition = "centre"\nway_back = "link"\n`;
  front = await start({ sites: { site: SITE, vendors: `vendor_switches = true\n${SITE}`, centred, open: `csp = "off"\n${SITE}` }, pages });
});
after(() => front?.close());

describe('without JavaScript', { concurrency: 4 }, () => {
  for (const site of ['site', 'centred']) {
    for (const [name, sends] of /** @type {const} */ ([['Accept all', ['ads', 'count', 'feed', 'video']], ['Reject all', []], ['Close without an answer', []]])) {
      test(`${name} is one step: ${site}`, async () => {
        const { context, page, notice, reached, url } = await front.visit(site, '/', off);
        assert.deepEqual([...reached], []);
        await follow(page, notice.getByRole('button', { name }));
        assert.equal(page.url(), url('/'), 'one is back on the page');
        assert.equal(await notice.count(), 0);
        assert.deepEqual([...reached].sort(), sends);
        assert.ok(await cookie(context));
        await context.close();
      });
    }
  }

  test('one chooses on the preferences page, sees it again there, reads the receipt, and withdraws', async () => {
    const { context, page, notice, reached, url } = await front.visit('site', '/', off);
    await notice.getByRole('button', { name: 'Choose' }).click();
    await page.getByText('You have not chosen yet.').waitFor();
    await page.getByRole('switch', { name: 'Statistics' }).check();
    await follow(page, page.getByRole('button', { name: 'Save my choices' }));
    assert.equal(page.url(), url('/'));
    assert.deepEqual([...reached], ['count']);
    await page.getByRole('button', { name: 'Privacy choices' }).click();
    assert.equal(await page.getByRole('switch', { name: 'Statistics' }).isChecked(), true);
    assert.equal(await page.getByRole('switch', { name: 'Advertising' }).isChecked(), false);
    await page.getByText(/Chosen on/).waitFor();
    await page.getByRole('link', { name: /Receipt number/ }).click();
    await page.getByRole('heading', { name: 'Your receipt' }).waitFor();
    assert.ok(await page.getByText('saved your choices').isVisible());
    await page.goBack();
    reached.clear();
    await follow(page, page.getByRole('button', { name: 'Withdraw everything' }));
    assert.equal(page.url(), url('/'));
    assert.deepEqual([...reached], []);
    await context.close();
  });

  test('a vendor is refused by its own switch', async () => {
    const { context, page, reached, url } = await front.visit('vendors', '/plain', off);
    await page.goto(url('/_sayso/preferences?return=/'));
    await page.getByRole('switch', { name: 'Advertising' }).check();
    await page.locator('summary', { hasText: /^Advertising$/ }).click();
    await page.getByRole('switch', { name: 'Feed Ltd' }).check();
    await follow(page, page.getByRole('button', { name: 'Save my choices' }));
    assert.deepEqual([...reached], ['feed']);
    await context.close();
  });

  test('the list of cookies is searched, filtered, and had as data', async () => {
    const { context, page, notice, url } = await front.visit('site', '/plain', off);
    await notice.getByRole('link', { name: 'Cookies and partners' }).click();
    await page.getByText('5 entries').waitFor();
    await page.getByRole('searchbox').fill('big holding');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('1 entry', { exact: true }).waitFor();
    assert.ok(await page.getByRole('heading', { name: 'Ads Ltd' }).isVisible());
    for (const fact of ['another company', 'Big Holding', 'ads.example', 'local storage', '2 years']) assert.ok((await page.locator('#list').innerText()).includes(fact), fact);
    await page.getByRole('searchbox').fill('');
    await page.getByRole('combobox').selectOption({ label: 'Statistics' });
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('1 entry', { exact: true }).waitFor();
    assert.ok(await page.getByRole('link', { name: 'https://count.example/privacy' }).isVisible());
    await page.getByRole('link', { name: 'Back to the page' }).click();
    await page.waitForURL(url('/plain'));
    const response = await page.goto(url('/_sayso/cookies?format=json'));
    const data = await response?.json();
    assert.deepEqual(data.find((/** @type {any} */ { vendor }) => vendor === 'ads').stores, [{ name: '_ads', kind: 'local-storage', lifetime: '2 years', what: 'Recognises the browser.' }]);
    await context.close();
  });

  test('the list can be printed: all of it, without its controls', async () => {
    const { context, page, url } = await front.visit('site', '/plain', off);
    await page.goto(url('/_sayso/cookies'));
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByRole('searchbox').isVisible(), false);
    assert.ok(await page.getByRole('heading', { name: 'Ads Ltd' }).isVisible());
    await context.close();
  });

  for (const site of ['site', 'open']) {
    test(`a held video is loaded once: ${site}`, async () => {
      const { context, page, reached } = await front.visit(site, '/', off);
      const held = page.frameLocator('iframe');
      await follow(page, held.getByRole('button', { name: 'Load once' }));
      await held.getByText('Here is "video"').waitFor();
      assert.equal(await cookie(context), undefined, 'no choice');
      assert.deepEqual([...reached], ['video']);
      await page.reload();
      await held.getByRole('button', { name: 'Load once' }).waitFor();
      await context.close();
    });
  }

  test('the way back is a link in the page\'s own style where the site wants it so', async () => {
    const { context, page, notice } = await front.visit('centred', '/plain', off);
    await follow(page, notice.getByRole('button', { name: 'Reject all' }));
    assert.equal(await page.locator('#open').count(), 0);
    await page.getByRole('link', { name: 'Privacy choices' }).click();
    await page.getByRole('heading', { name: 'Your privacy choices' }).waitFor();
    assert.ok(await page.getByText(/Chosen on/).isVisible());
    await context.close();
  });
});
