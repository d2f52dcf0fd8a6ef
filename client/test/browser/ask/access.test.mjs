// For everybody: axe on every layer, the keyboard alone, names, narrow and magnified screens, reduced motion.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SITE, VIDEO, choose, faults, html, parts, start } from './surroundings.mjs';

/** @typedef {import('./surroundings.mjs').Page} Page */
/** @typedef {import('./surroundings.mjs').Locator} Locator */
/** @type {import('./surroundings.mjs').Front} */
let front;
const POSITIONS = ['bottom', 'corner', 'centre'];
const LANGUAGES = ['en', 'ar'];

before(async () => {
  const looks = POSITIONS.map((position) => [position, `vendor_switches = true\n${SITE}[look]\nposition = "${position}"\n`]);
  const pages = Object.fromEntries(LANGUAGES.flatMap((lang) => {
    const dir = `<script>document.documentElement.dir = '${lang === 'ar' ? 'rtl' : 'ltr'}'</script>`;
    return [[`/${lang}`, html({ lang, head: dir })], [`/${lang}/video`, html({ lang, body: VIDEO })]];
  }));
  front = await start({ sites: Object.fromEntries(looks), pages });
});
after(() => front?.close());

/** Holds axe against what the page shows, in light and in dark. @param {Page} page @param {string} what */
async function clean(page, what) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    assert.deepEqual(await faults(page), [], `${what}, ${colorScheme}`);
  }
}

describe('axe finds nothing', { concurrency: 4 }, () => {
  for (const lang of LANGUAGES) {
    for (const site of POSITIONS) {
      test(`in the notice: ${site}, ${lang}`, async () => {
        const { context, page } = await front.visit(site, `/${lang}`);
        await clean(page, 'notice');
        await context.close();
      });
    }

    test(`in the centre and both its tabs: ${lang}`, async () => {
      // So high that nothing has to be scrolled: axe takes what is half behind the buttons at the end for too small.
      const { context, page, centre } = await front.visit('bottom', `/${lang}`, { viewport: { width: 1280, height: 3000 } });
      await page.locator('#choose').click();
      await centre.getByRole('tab').first().waitFor();
      for (const summary of await centre.locator('summary').all()) await summary.click();
      await centre.getByRole('switch').first().check();
      await clean(page, 'purposes');
      await centre.getByRole('tab').nth(1).click();
      await centre.locator('div.v').first().waitFor();
      await clean(page, 'cookies');
      await context.close();
    });

    test(`on the pages, and in the centre after a choice: ${lang}`, async () => {
      const { context, page, centre, notice, url } = await front.visit('bottom', `/${lang}`, { viewport: { width: 1280, height: 3000 } });
      const receipt = await choose(page, notice.locator('[value=accept-all]'));
      await page.locator('#open').click();
      await centre.getByRole('tab').first().waitFor();
      await clean(page, 'centre');
      for (const path of ['preferences?', 'cookies?', `receipts/${receipt.id}?`]) {
        await page.goto(url(`/_sayso/${path}language=${lang}`));
        for (const summary of await page.locator('summary').all()) await summary.click();
        await clean(page, path);
      }
      await context.close();
    });

    test(`in a placeholder: ${lang}`, async () => {
      const { context, page } = await front.visit('bottom', `/${lang}/video`);
      const frame = page.frames()[1];
      assert.ok(frame);
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await faults(frame), []);
      }
      await context.close();
    });
  }
});

/** Presses a key until this has the focus, and looks whether one can see that it has. @param {Page} page @param {Locator} target */
async function tabTo(page, target) {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const at = await target.evaluate((element) => /** @type {Document | ShadowRoot} */ (element.getRootNode()).activeElement === element);
    if (!at) continue;
    const outline = await target.evaluate((element) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      return { outlineStyle, width: Number.parseFloat(outlineWidth), outlineColor };
    });
    assert.ok(outline.outlineStyle !== 'none' && outline.width >= 2, 'the focus is seen');
    const covered = await target.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const found = /** @type {Document | ShadowRoot} */ (element.getRootNode()).elementFromPoint(left + width / 2, top + height / 2);
      return found !== element && !element.contains(found);
    });
    assert.equal(covered, false, 'nothing covers it');
    return;
  }
  assert.fail('the key doesn\'t lead there');
}

describe('the keyboard alone', { concurrency: 4 }, () => {
  for (const site of POSITIONS) {
    for (const action of ['accept-all', 'reject-all', 'close']) {
      test(`answers ${action}: ${site}`, async () => {
        const { context, page, notice } = await front.visit(site, '/en');
        const button = notice.locator(`[value=${action}]`);
        await tabTo(page, button);
        const answered = page.waitForResponse('**/choices');
        await page.keyboard.press('Enter');
        assert.equal((await answered).status(), 201);
        await notice.waitFor({ state: 'detached' });
        await context.close();
      });
    }
  }

  test('opens the centre, looks at a purpose, switches it, saves it', async () => {
    const { context, page, notice, centre } = await front.visit('bottom', '/en');
    await tabTo(page, notice.locator('#choose'));
    await page.keyboard.press('Enter');
    await centre.getByRole('tab').first().waitFor();
    const summary = centre.locator('summary', { hasText: /^Statistics$/ });
    await tabTo(page, summary);
    await page.keyboard.press('Enter');
    await centre.getByText('Counting visits').waitFor();
    const box = centre.locator('[value=statistics]');
    await tabTo(page, box);
    await page.keyboard.press('Space');
    assert.equal(await box.isChecked(), true);
    await tabTo(page, centre.locator('[value=save]'));
    const answered = page.waitForResponse('**/choices');
    await page.keyboard.press('Enter');
    assert.equal((await answered).status(), 201);
    await page.waitForFunction(() => /** @type {any} */ (window).sayso?.allowed('statistics') === true);
    assert.equal(await page.evaluate('sayso.allowed("advertising")'), false);
    await context.close();
  });

  test('Enter on a switch saves, and never allows more', async () => {
    const { context, page, notice, centre } = await front.visit('bottom', '/en');
    await notice.locator('#choose').click();
    await centre.locator('[value=statistics]').focus();
    const answered = page.waitForRequest('**/choices');
    await page.keyboard.press('Enter');
    assert.equal((await answered).postDataJSON().action, 'save');
    await context.close();
  });
});

/** What stands in the browser's accessibility tree, one line each: role and name. @param {Page} page */
async function spoken(page) {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  return nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => `${role?.value} ${name?.value}`);
}

test('a screen reader hears names, roles and states', async () => {
  const { context, page, notice, centre } = await front.visit('bottom', '/en');
  const first = await notice.ariaSnapshot();
  for (const words of ['button "Close without an answer"', 'heading "May we use your data?"', 'button "Accept all"', 'button "Reject all"', 'button "Choose"', 'link "Cookies and partners"', 'listitem: Statistics']) assert.ok(first.includes(words), `${words}\n${first}`);
  assert.ok((await spoken(page)).includes('region May we use your data?'));
  await notice.locator('#choose').click();
  await centre.getByRole('tab').first().waitFor();
  await centre.getByRole('switch', { name: 'Advertising' }).check();
  assert.ok((await spoken(page)).includes('dialog Your privacy choices'));
  const second = await centre.ariaSnapshot();
  for (const words of [
    'tab "Purposes" [selected]', 'tab "Cookies and partners"', 'switch "Advertising" [checked]', 'switch "Statistics"',
    'checkbox "Sale or sharing of personal information" [checked=mixed]', 'button "Save my choices"', 'button "Allow all"', 'button "Close"',
  ]) assert.ok(second.includes(words), `${words}\n${second}`);
  await context.close();
  const modal = await front.visit('centre', '/en');
  const heard = await spoken(modal.page);
  assert.ok(heard.includes('dialog May we use your data?'));
  assert.ok(!heard.includes('heading A page'), 'the page behind it is out of reach');
  await modal.context.close();
});

/** Nothing sticks out to the side, and everything that can be pressed can be reached, and is large enough. @param {Locator} where @param {string} what */
async function fits(where, what) {
  const wide = await where.evaluate((element) => [element.scrollWidth - element.clientWidth, document.documentElement.scrollWidth - innerWidth]);
  assert.ok(wide.every((more) => more <= 0), `${what} is ${wide} too wide`);
  for (const button of await where.locator('button:visible, input:visible, summary:visible, select:visible').all()) {
    // A press that is only tried: playwright scrolls there and looks whether something covers it.
    await button.click({ trial: true });
    const box = await button.boundingBox();
    assert.ok(box && box.width >= 24 && box.height >= 24, `${what}: ${await button.evaluate((it) => it.outerHTML.slice(0, 80))} is ${box?.width} × ${box?.height}`);
  }
}

describe('on a small or magnified screen all can be reached', { concurrency: 4 }, () => {
  for (const [width, height] of /** @type {const} */ ([[320, 640], [320, 256]])) {
    for (const site of POSITIONS) {
      test(`the notice: ${site}, ${width} × ${height}`, async () => {
        const { context, page } = await front.visit(site, '/en', { viewport: { width, height } });
        for (const lang of LANGUAGES) {
          await page.goto(front.url(site, `/${lang}`));
          const { notice } = parts(page);
          await fits(notice, `${site} ${lang}`);
        }
        await context.close();
      });
    }

    test(`the centre and the pages: ${width} × ${height}`, async () => {
      const { context, page, centre, url } = await front.visit('bottom', '/en', { viewport: { width, height } });
      await page.locator('#choose').click();
      await centre.getByRole('tab').first().waitFor();
      await centre.locator('summary', { hasText: /^Advertising$/ }).click();
      await fits(centre, 'purposes');
      await centre.getByRole('tab').nth(1).click();
      await centre.locator('div.v').first().waitFor();
      await fits(centre, 'cookies');
      for (const path of ['preferences', 'cookies']) {
        await page.goto(url(`/_sayso/${path}`));
        for (const summary of await page.locator('summary').all()) await summary.click();
        await fits(page.locator('body'), path);
      }
      await context.close();
    });
  }
});

test('nothing moves for who wants no motion', async () => {
  const { context, page, notice, centre } = await front.visit('bottom', '/en', { reducedMotion: 'reduce' });
  await notice.locator('#choose').click();
  const box = centre.locator('[value=statistics]');
  assert.equal(await box.evaluate((input) => getComputedStyle(input, '::before').transitionDuration), '0s');
  await box.check();
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  await context.close();
});
