// Pages, browsers and site files that make it hard: the notice appears, works, and can be refused.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { CALLS, SITE, VIDEO, choose, cookie, html, siteWith, start } from './surroundings.mjs';

/** @type {import('./surroundings.mjs').Front} */
let front;
let nonces = 0;

/** @returns {import('./surroundings.mjs').Answer} */
const strict = () => {
  const nonce = `n${(nonces += 1)}${Math.random().toString(36).slice(2)}`;
  return {
    headers: { 'content-security-policy': `script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'nonce-${nonce}'; require-trusted-types-for 'script'; base-uri 'none'; object-src 'none'` },
    body: html({ head: CALLS.replace(/<script/g, `<script nonce="${nonce}"`) }),
  };
};

/** Texts that would like to be more than texts. */
const BAD = String.raw`<img src=x onerror=alert(1)>\"'>\u202Elanoitpo\u2066</template></sayso-notice><script>alert(2)</script>`;

before(async () => {
  const unset = '<style>* { all: unset !important; display: none !important } html, body { display: block !important }</style>';
  const throwing = `<script>document.addEventListener('sayso:change', () => { throw Error('on purpose') });
    sayso_ready = () => sayso.on('change', () => { throw Error('on purpose') });
    document.addEventListener('sayso:ready', () => sayso_ready());</script>`;
  const pages = {
    '/': html({ head: CALLS }),
    '/unset': html({ head: unset }),
    '/quirks': html({ doctype: '', head: CALLS }),
    '/strict': strict,
    '/throwing': html({ head: throwing + CALLS }),
    '/base': html({ head: `<base href="http://elsewhere.example/">${CALLS}` }),
    '/video': html({ body: VIDEO }),
    '/grid': html({ head: '<style>body { display: grid; grid-template-columns: repeat(2, 1fr); transform: rotate(0) } button { display: none !important } :focus { display: none }</style>' }),
  };
  const vendors = (/** @type {number} */ count) => Array.from({ length: count }, (_, index) => `
[[vendor]]
id = "v${index}"
name = "Vendor number ${index}"
hosts = ["v${index}.example"]
purposes = ["advertising"]
`).join('');
  const hostile = siteWith({ 'operator = "Harbour News"': `operator = "${BAD}"`, 'name = "Ads Ltd"': `name = "${BAD}"`, 'owner = "Big Holding"': `owner = "${BAD}"`, '"Recognises the browser."': `"${BAD}"`, 'privacy_policy = "/privacy"': 'privacy_policy = "javascript:alert(3)"' })
    + `[text.en]\npurpose-statistics-title = "${BAD}"\nchoose = "Choose \\u202Eesoohc"\n`;
  const empty = 'operator = "Empty"\n[[purpose]]\nid = "necessary"\nstrictly_necessary = true\n[[purpose]]\nid = "statistics"\nuses = ["device-storage", "statistics"]\n';
  front = await start({
    sites: { site: SITE, centre: `${SITE}[look]\nposition = "centre"\n`, hostile, many: SITE + vendors(10_000), empty, without: SITE.replace(/\[\[vendor\]\][\s\S]*$/, '') },
    pages,
  });
});
after(() => front?.close());

/**
 * The notice is there, its centre opens with all that comes later, and everything can be refused.
 * @param {import('./surroundings.mjs').Visit} visit
 */
async function works({ context, page, notice, centre, reached }) {
  for (const button of await notice.getByRole('button').all()) await button.click({ trial: true });
  await page.locator('#choose').click();
  await centre.getByRole('tab').first().waitFor();
  await centre.getByRole('switch').first().check();
  await page.keyboard.press('Escape');
  const receipt = await choose(page, notice.locator('[value=reject-all]'));
  assert.deepEqual(Object.values(receipt.choices).filter(Boolean), []);
  assert.equal(await notice.count(), 0);
  await page.locator('#open').click();
  await centre.getByText(/Chosen on/).waitFor();
  assert.deepEqual([...reached], []);
  assert.ok(await cookie(context));
}

describe('the notice works', { concurrency: 4 }, () => {
  for (const site of ['site', 'centre']) {
    for (const path of ['/unset', '/quirks', '/strict', '/grid', '/base']) {
      test(`on ${path}: ${site}`, async () => {
        const visit = await front.visit(site, path);
        await works(visit);
        if (path === '/strict') assert.deepEqual(await visit.page.evaluate('violations'), []);
        await visit.context.close();
      });
    }
  }

  test('on a strict page, which releases what is allowed without a violation', async () => {
    const { context, page, notice, centre, reached } = await front.visit('site', '/strict');
    await choose(page, notice.getByRole('button', { name: 'Accept all' }));
    await page.waitForFunction(() => /** @type {any} */ (window).ran?.length === 3);
    assert.deepEqual([...reached].sort(), ['ads', 'count', 'feed']);
    await page.locator('#open').click();
    await centre.getByRole('tab', { name: 'Cookies and partners' }).click();
    await centre.getByText('Recognises the browser.').waitFor();
    const style = await centre.locator('div.v').first().evaluate((card) => getComputedStyle(card).borderBottomStyle);
    assert.equal(style, 'solid', 'what comes later brings its style along');
    assert.deepEqual(await page.evaluate('violations'), []);
    await context.close();
  });

  for (const [name, act] of /** @type {const} */ ([['the notice', '#notice [value=accept-all]'], ['the centre', '#centre [value=accept-all]']])) {
    test(`and says that a choice can't be remembered where cookies are off, from ${name}`, async () => {
      const { context, page, notice, reached } = await front.visit('site', '/', { cookies: false });
      if (name === 'the centre') await notice.getByRole('button', { name: 'Choose' }).click();
      await page.locator(act).click();
      const said = page.getByText('Your browser doesn\'t keep cookies for this site');
      await said.waitFor();
      const inSight = await said.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const root = /** @type {ShadowRoot} */ (element.getRootNode());
        return root.elementFromPoint(left + width / 2, top + height / 2) === element;
      });
      assert.ok(inSight, 'nothing stands before it');
      assert.equal(await page.evaluate('sayso.allowed("statistics")'), false);
      assert.deepEqual([...reached], []);
      await context.close();
    });
  }

  for (const site of ['site', 'centre']) {
    test(`without any storage: ${site}`, async () => {
      const script = `for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'BroadcastChannel', 'caches'])
        Object.defineProperty(window, name, { get() { throw new DOMException('off', 'SecurityError') } });`;
      const visit = await front.visit(site, '/', { script });
      await works(visit);
      await visit.context.close();
    });
  }

  test('when a page\'s listener throws, and what is allowed runs all the same', async () => {
    const { context, page, notice, centre, errors } = await front.visit('site', '/throwing');
    await page.evaluate(() => document.addEventListener('sayso:change', (event) => { /** @type {any} */ (window).told = event.detail; }));
    const changed = page.evaluate(() => new Promise((done) => document.addEventListener('sayso:change', () => done(true), { once: true })));
    await notice.getByRole('button', { name: 'Reject all' }).click();
    await changed;
    assert.equal(await notice.count(), 0);
    assert.ok(errors.length >= 2 && errors.every((error) => error.includes('on purpose')), String(errors));
    await page.locator('#open').click();
    assert.ok(await centre.isVisible());
    await context.close();
  });

  test('when the texts of the site file are hostile: they stay texts, and read from left to right', async () => {
    const visit = await front.visit('hostile');
    const { context, page, notice, centre, url } = visit;
    page.on('dialog', () => assert.fail('a text has become a script'));
    assert.ok((await notice.innerText()).includes('<img src=x onerror=alert(1)>"\'>lanoitpo</template>'));
    assert.equal(await page.locator('img').count(), 0);
    await works(visit);
    assert.equal(await centre.locator('img, script').count(), 0);
    await centre.getByRole('tab').nth(1).click();
    await centre.locator('div.v').first().waitFor();
    for (const path of ['/_sayso/preferences', '/_sayso/cookies', '/_sayso/cookies?search=%3Cimg%20src%3Dx%3E%22%27', '/_sayso/cookies?return=javascript:alert(1)', '/_sayso/preferences?return=//evil.example/']) {
      await page.goto(url(path));
      assert.equal(await page.locator('img, script').count(), 0);
      const text = await page.content();
      assert.doesNotMatch(text, /[\u202A-\u202E]/);
      const links = await page.locator('a').evaluateAll((all) => all.map((link) => /** @type {HTMLAnchorElement} */ (link).href));
      assert.deepEqual(links.filter((link) => !/^https?:/.test(link) || new URL(link).hostname.startsWith('evil')), [], path);
    }
    await context.close();
  });

  test('with 10,000 vendors', async () => {
    const visit = await front.visit('many');
    assert.ok((await visit.notice.innerText()).includes('10,004 partners'));
    await works(visit);
    await visit.centre.getByRole('tab').nth(1).click();
    await visit.centre.getByText('10,005 entries').waitFor();
    await visit.centre.getByRole('searchbox').fill('number 9999');
    await visit.centre.getByText('1 entry', { exact: true }).waitFor();
    await visit.context.close();
  });

  for (const site of ['empty', 'without']) {
    test(`without any vendor: ${site}`, async () => {
      const visit = await front.visit(site);
      assert.ok(!(await visit.notice.innerText()).includes('partner would'), 'it speaks of no partners');
      await works(visit);
      const row = visit.centre.locator('.p', { has: visit.page.locator('summary', { hasText: 'Statistics' }) });
      await row.locator('summary').click();
      await row.getByText('No partner is used for this.').waitFor();
      await visit.context.close();
    });
  }
});
