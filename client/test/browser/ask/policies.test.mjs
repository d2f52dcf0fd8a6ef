// Sites with a strict policy of their own, in a header or in the page: the notice works, and a choice reloads where it has to.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { CALLS, SITE, choose, cookie, html, start } from './surroundings.mjs';

/** @type {import('./surroundings.mjs').Front} */
let front;

const NOTHING = "default-src 'none'; form-action 'none'; base-uri 'none'; object-src 'none'";
const TRUST = "script-src 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' 'strict-dynamic'; style-src 'none'";
const CALLED = "script-src 'self' http://count.example http://ads.example http://feed.example; frame-src http://video.example";

/** @param {string} policy @param {string} [head] */
const inHeader = (policy, head = '') => ({ headers: { 'content-security-policy': policy }, body: html({ head }) });
/** @param {string} policy @param {string} [head] */
const inPage = (policy, head = '') => html({ head: `<meta http-equiv="Content-Security-Policy" content="${policy}">${head}` });

before(async () => {
  front = await start({
    sites: { site: SITE, loose: `csp = "report"\n${SITE}` },
    pages: {
      '/nothing': inHeader(NOTHING),
      '/nothing-in-page': inPage(NOTHING),
      '/trust': inHeader(TRUST),
      '/trust-in-page': inPage(TRUST),
      '/two': { headers: { 'content-security-policy': `${NOTHING}, ${TRUST}` }, body: inPage("default-src 'self'") },
      '/open': html({ head: CALLS }),
      '/called': inHeader(CALLED, CALLS),
      '/called-in-page': inPage(CALLED, CALLS),
      '/closed': inHeader("script-src 'self'", CALLS),
      '/closed-in-page': inPage("script-src 'self'", CALLS),
    },
  });
});
after(() => front?.close());

describe('with a policy of the site', { concurrency: 4 }, () => {
  for (const path of ['/nothing', '/nothing-in-page', '/trust', '/two']) {
    for (const site of ['site', 'loose']) {
      test(`the notice is read, answered and opened again without a violation: ${path}, ${site}`, async () => {
        const { context, page, notice, centre } = await front.visit(site, path);
        assert.equal(await notice.evaluate((element) => getComputedStyle(element).position), 'fixed', 'it has its style');
        await choose(page, notice.getByRole('button', { name: 'Reject all' }));
        assert.equal(await notice.count(), 0, 'without leaving the page');
        await page.locator('#open').click();
        await centre.getByText(/Chosen on/).waitFor();
        assert.deepEqual(await page.evaluate('violations'), []);
        await context.close();
      });
    }
  }

  test('that goes by trust and stands in the page, a form answers', async () => {
    const { context, page, notice } = await front.visit('loose', '/trust-in-page');
    await Promise.all([page.waitForEvent('load'), notice.getByRole('button', { name: 'Reject all' }).click()]);
    assert.equal(await notice.count(), 0);
    assert.ok(await cookie(context));
    await context.close();
  });

  test('and ours beside it that only reports, what it lets in is released in place', async () => {
    for (const path of ['/open', '/called', '/called-in-page']) {
      const { context, page, notice, reached } = await front.visit('loose', path);
      await page.evaluate('window.same = true');
      await choose(page, notice.getByRole('button', { name: 'Accept all' }));
      await page.waitForFunction(() => /** @type {any} */ (window).ran?.length === 3);
      assert.equal(await page.evaluate('window.same'), true, path);
      assert.deepEqual([...reached].sort(), ['ads', 'count', 'feed'], path);
      await context.close();
    }
  });

  test('which may forbid what is allowed now, the page is loaded again, once', async () => {
    for (const path of ['/closed', '/closed-in-page']) {
      const { context, page, notice } = await front.visit('loose', path);
      let loads = 0;
      page.on('load', () => { loads += 1; });
      await choose(page, notice.getByRole('button', { name: 'Accept all' }));
      await page.waitForLoadState('networkidle');
      assert.equal(loads, 1, path);
      await context.close();
    }
  });
});
