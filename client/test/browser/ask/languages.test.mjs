// In which language the notice speaks, and how it is laid out where one reads from right to left.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SITE, choose, html, start } from './surroundings.mjs';

/** @type {import('./surroundings.mjs').Front} */
let front;

before(async () => {
  const pages = Object.fromEntries(['', 'de', 'ar', 'he', 'pl', 'pt-BR', 'fr-CA', 'zh-Hant', 'tlh'].map((lang) => [`/${lang}`, html({ lang })]));
  const one = SITE.replace(/\[\[vendor\]\]\nid = "(ads|feed|video)"[\s\S]*?(?=\n\[\[|$)/g, '');
  const two = SITE.replace(/\[\[vendor\]\]\nid = "(ads|feed)"[\s\S]*?(?=\n\[\[|$)/g, '');
  const corner = `${SITE}[look]\nposition = "corner"\n`;
  const own = `${SITE}[text.de]\naccept-all = "Ich bin mit allem einverstanden"\n`;
  front = await start({ sites: { site: SITE, one, two, corner, own }, pages });
});
after(() => front?.close());

describe('the language', { concurrency: 4 }, () => {
  for (const [path, locale, lang, yes] of /** @type {const} */ ([
    ['/de', 'fr-FR', 'de', 'Alle akzeptieren'],
    ['/', 'fr-FR', 'fr', 'Tout accepter'],
    ['/', 'pt-BR', 'pt-BR', ''],
    ['/pt-BR', 'en-US', 'pt-BR', ''],
    ['/fr-CA', 'en-US', 'fr-CA', ''],
    ['/zh-Hant', 'en-US', 'zh-Hant', ''],
    // Klingon is none of ours: the browser's.
    ['/tlh', 'sv-SE', 'sv', ''],
    ['/', 'tlh', 'en', 'Accept all'],
  ])) {
    test(`is ${lang} on ${path} for a browser that asks for ${locale}, in the notice, the centre and the receipt`, async () => {
      const { context, page, notice, centre } = await front.visit('site', path, { locale });
      assert.equal(await page.locator('sayso-notice').getAttribute('lang'), lang);
      if (yes) assert.ok(await notice.getByRole('button', { name: yes, exact: true }).isVisible());
      await page.locator('#choose').click();
      await centre.getByRole('tab').first().waitFor();
      const words = await centre.getByRole('tab').first().innerText();
      if (lang !== 'en') assert.notEqual(words, 'Purposes', 'what comes later speaks it too');
      const receipt = await choose(page, centre.locator('[value=reject-all]'));
      assert.equal(receipt.language, lang);
      await page.goto(`${front.url('site', `/_sayso/receipts/${receipt.id}`)}?language=${lang}`);
      assert.equal(await page.locator('html').getAttribute('lang'), lang);
      await context.close();
    });
  }

  test('without JavaScript the receipt carries it too', async () => {
    const { context, page, notice } = await front.visit('site', '/de', { javaScriptEnabled: false, locale: 'en-US' });
    await notice.locator('#choose').click();
    await page.locator('[value=reject-all]').click();
    await page.locator('#open').click();
    await page.locator('a[href*="/receipts/"]').first().click();
    await page.locator('main dl').first().waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'de');
    assert.ok((await page.locator('main').innerText()).includes('Sprache'));
    assert.ok(await page.locator('dd', { hasText: /^de$/ }).isVisible());
    await context.close();
  });

  for (const lang of ['ar', 'he']) {
    test(`${lang} is mirrored`, async () => {
      const { context, page, notice, centre } = await front.visit('corner', `/${lang}`, { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
      assert.equal(await notice.evaluate((element) => getComputedStyle(element).direction), 'rtl');
      const box = await notice.boundingBox();
      assert.ok(box && box.x + box.width / 2 < 640, 'the corner at the end of a line is on the left');
      const [close, heading] = await Promise.all([notice.locator('.x').boundingBox(), notice.locator('#t').boundingBox()]);
      assert.ok(close && heading && close.x < heading.x + heading.width / 2);
      await page.locator('#choose').click();
      const row = centre.locator('.p').nth(1);
      const [whole, knobs] = await Promise.all([row.boundingBox(), row.locator('input').boundingBox()]);
      assert.ok(whole && knobs && knobs.x - whole.x < whole.width / 4, 'switches stand on the left');
      await centre.getByRole('tab').first().waitFor();
      const box3 = centre.locator('[name=purpose]').first();
      await box3.check();
      const [track, knob] = await box3.evaluate((input) => [input.getBoundingClientRect().width, Number.parseFloat(getComputedStyle(input, '::before').right)]);
      assert.ok(knob !== undefined && track !== undefined && knob > track / 3, `a switch that is on has its knob on the left: ${knob} of ${track}`);
      await context.close();
    });
  }

  test('has its plural forms', async () => {
    const { context, page, url } = await front.visit('site');
    for (const [path, words] of [['pl&search=ads', '1 wpis'], ['pl&purpose=advertising', '2 wpisy'], ['pl', '5 wpisów'], ['en&search=ads', '1 entry'], ['en', '5 entries']]) {
      await page.goto(url(`/_sayso/cookies?language=${path}`));
      await page.getByText(words ?? '', { exact: true }).waitFor();
    }
    for (const [site, words] of [['one', 'Harbour News and 1 partner would'], ['two', 'Harbour News and 2 partners would'], ['site', 'Harbour News and 4 partners would']]) {
      await page.goto(front.url(site ?? ''));
      assert.ok((await page.locator('#notice').innerText()).includes(words ?? ''), words);
    }
    await context.close();
  });

  test('dates have the form of the place', async () => {
    const { context, page, notice, centre } = await front.visit('site', '/de');
    await choose(page, notice.locator('[value=reject-all]'));
    await page.locator('#open').click();
    await centre.getByText(/\d{1,2}\. \p{L}+ \d{4}/u).first().waitFor();
    await context.close();
  });

  test('a site\'s own words replace the built-in ones, in their language only', async () => {
    const german = await front.visit('own', '/de');
    assert.ok(await german.notice.getByRole('button', { name: 'Ich bin mit allem einverstanden' }).isVisible());
    await german.context.close();
    const english = await front.visit('own', '/', { locale: 'en-US' });
    assert.ok(await english.notice.getByRole('button', { name: 'Accept all' }).isVisible());
    await english.context.close();
  });
});
