// Consent modes: what the companies' tags find when they start, and what they hear after each choice.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SITE, choose, html, start } from './surroundings.mjs';

const MODES = `[modes]
google = true
microsoft_uet = true
microsoft_clarity = true
meta = true
tiktok = true
[modes.types.google]
functionality_storage = ["necessary"]
`;

/**
 * The queues as the companies' own snippets make them, and a note of what stood in them by then. A site's own script: nothing holds it.
 */
const TAGS = `
  var start = function () {
    window.dataLayer = window.dataLayer || [];
    function gtag() { dataLayer.push(arguments); }
    gtag('js', 0);
    (function (w) {
      if (w.fbq) return;
      var n = (w.fbq = function () { n.callMethod ? n.callMethod.apply(n, arguments) : n.queue.push(arguments); });
      if (!w._fbq) w._fbq = n;
      n.push = n; n.loaded = true; n.version = '2.0'; n.queue = [];
    })(window);
    fbq('init', '1');
    fbq('track', 'PageView');
    (function (w, t) {
      var ttq = (w[t] = w[t] || []);
      ttq.methods = ['page', 'track', 'holdConsent', 'revokeConsent', 'grantConsent'];
      ttq.setAndDefer = function (t, e) { t[e] = function () { t.push([e].concat(Array.prototype.slice.call(arguments, 0))); }; };
      for (var i = 0; i < ttq.methods.length; i++) ttq.setAndDefer(ttq, ttq.methods[i]);
      ttq.page();
    })(window, 'ttq');
    window.clarity = window.clarity || function () { (clarity.q = clarity.q || []).push(arguments); };
    clarity('set', 'page', 'x');
    window.uetq = window.uetq || [];
    uetq.push('event', 'page_view');
  };
  start();
`;

/** @type {import('./surroundings.mjs').Front} */
let front;

before(async () => {
  const page = html({ head: '<script src="/tags.js"></script>' });
  const strict = { headers: { 'content-security-policy': "script-src 'self'; object-src 'none'" }, body: page };
  const nonce = { headers: { 'content-security-policy': "script-src 'nonce-abc123'" }, body: page.replace('<script', '<script nonce="abc123"') };
  front = await start({
    sites: {
      modes: `csp = "off"\n${SITE}${MODES}`,
      enforced: `${SITE}${MODES}`,
      settings: `${SITE}[modes]\ngoogle = true\nregion = ["CH"]\nwait_for_update = 500\nurl_passthrough = true\nads_data_redaction = true\n`,
      none: SITE,
    },
    pages: { '/': page, '/strict': strict, '/nonce': nonce, '/tags.js': { headers: { 'content-type': 'text/javascript' }, body: TAGS } },
  });
});
after(() => front?.close());

/** What the tags' queues hold. @param {import('./surroundings.mjs').Page} page @returns {Promise<any>} */
const queues = (page) => page.evaluate(() => {
  const here = /** @type {any} */ (window);
  const list = (/** @type {any} */ entry) => Array.from(entry);
  return {
    google: here.dataLayer.map(list),
    // What is no command of Google's is an array, and would not be heard.
    commands: here.dataLayer.every((/** @type {any} */ entry) => String(entry) === '[object Arguments]'),
    meta: here.fbq.queue.map(list),
    same: here.fbq === here._fbq,
    tiktok: [...here.ttq].map(list),
    clarity: here.clarity.q.map(list),
    uet: [...here.uetq],
  };
});

/** Google's seven types. @param {string[]} granted */
const google = (...granted) => Object.fromEntries([
  'ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage', 'functionality_storage', 'personalization_storage', 'security_storage',
].map((type) => [type, granted.includes(type) ? 'granted' : 'denied']));

/** Of what is strictly necessary; nobody is asked for `personalization_storage`. */
const least = google('functionality_storage', 'security_storage');
const ads = ['ad_storage', 'ad_user_data', 'ad_personalization'];
const most = google(...ads, 'analytics_storage', 'functionality_storage', 'security_storage');

/** What stands in the queues of a new page. @param {{ before: object, now?: object, ads: boolean, statistics: boolean }} of */
const expected = ({ before, now, ads, statistics }) => {
  const word = (/** @type {boolean} */ yes) => (yes ? 'granted' : 'denied');
  const uet = { ad_storage: word(ads) };
  return {
    google: [['consent', 'default', before], ...(now ? [['consent', 'update', now]] : []), ['js', 0]],
    commands: true,
    meta: [['consent', ads ? 'grant' : 'revoke'], ['init', '1'], ['track', 'PageView']],
    same: true,
    tiktok: [[ads ? 'grantConsent' : now ? 'revokeConsent' : 'holdConsent'], ['page']],
    clarity: [['consentv2', { ad_Storage: word(ads), analytics_Storage: word(statistics) }], ['set', 'page', 'x']],
    uet: [
      'consent', 'default', { ad_storage: before === most ? 'granted' : 'denied' },
      ...(now ? ['consent', 'update', uet] : []),
      'event', 'page_view',
    ],
  };
};

describe('consent modes', { concurrency: 4 }, () => {
  test('before a choice every queue begins with what the law of the place allows, before any tag runs', async () => {
    const { context, page } = await front.visit('modes');
    assert.deepEqual(await queues(page), expected({ before: least, ads: false, statistics: false }));
    assert.ok(await page.evaluate('document.querySelector("script").hasAttribute("data-modes")'), 'first in the page');
    const there = await front.visit('modes', '/', { place: 'US-CA' });
    assert.deepEqual(await queues(there.page), expected({ before: most, ads: true, statistics: true }));
    const signal = await front.visit('modes', '/', { place: 'US-CA', extraHTTPHeaders: { 'Sec-GPC': '1' } });
    const stopped = google('analytics_storage', 'functionality_storage', 'security_storage');
    assert.deepEqual(await queues(signal.page), expected({ before: stopped, ads: false, statistics: true }));
    for (const each of [context, there.context, signal.context]) await each.close();
  });

  test('a choice is told at once to every tag that runs, and on the next page from the start', async () => {
    const { context, page, notice } = await front.visit('modes');
    const first = await queues(page);
    await choose(page, notice.getByRole('button', { name: 'Accept all' }));
    const told = await queues(page);
    assert.deepEqual(told.google.slice(first.google.length), [['consent', 'update', most]]);
    assert.deepEqual(told.meta.slice(first.meta.length), [['consent', 'grant']]);
    assert.deepEqual(told.tiktok.slice(first.tiktok.length), [['grantConsent']]);
    assert.deepEqual(told.clarity.slice(first.clarity.length), [['consentv2', { ad_Storage: 'granted', analytics_Storage: 'granted' }]]);
    assert.deepEqual(told.uet.slice(first.uet.length), ['consent', 'update', { ad_storage: 'granted' }]);
    await page.reload();
    assert.deepEqual(await queues(page), expected({ before: least, now: most, ads: true, statistics: true }));
    await context.close();
  });

  test('after a refusal everything is denied, now and on the next page', async () => {
    const { context, page, notice } = await front.visit('modes');
    const first = await queues(page);
    await choose(page, notice.getByRole('button', { name: 'Reject all' }));
    const told = await queues(page);
    assert.deepEqual(told.google.slice(first.google.length), [['consent', 'update', least]]);
    assert.deepEqual(told.tiktok.slice(first.tiktok.length), [['revokeConsent']]);
    assert.deepEqual(told.meta, first.meta, 'it was revoked already');
    await page.reload();
    assert.deepEqual(await queues(page), expected({ before: least, now: least, ads: false, statistics: false }));
    await context.close();
  });

  test('one purpose alone grants its own types, and a withdrawal denies them again', async () => {
    const { context, page, notice, centre } = await front.visit('modes');
    await notice.getByRole('button', { name: 'Choose' }).click();
    await centre.getByRole('switch', { name: 'Statistics' }).click();
    await choose(page, centre.getByRole('button', { name: 'Save my choices' }));
    const some = google('analytics_storage', 'functionality_storage', 'security_storage');
    assert.deepEqual((await queues(page)).google.at(-1), ['consent', 'update', some]);
    assert.deepEqual((await queues(page)).clarity.at(-1), ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }]);
    await page.evaluate('sayso.open()');
    // What ran can't be taken back: the page loads anew.
    await choose(page, centre.getByRole('button', { name: 'Reject all' }));
    await page.waitForLoadState('load');
    assert.deepEqual(await queues(page), expected({ before: least, now: least, ads: false, statistics: false }));
    await context.close();
  });

  test('the page\'s own policy lets the script run, and so does ours', async () => {
    for (const path of ['/strict', '/nonce']) {
      const { context, page, notice } = await front.visit('enforced', path);
      assert.deepEqual(await queues(page), expected({ before: least, ads: false, statistics: false }));
      await choose(page, notice.getByRole('button', { name: 'Accept all' }));
      await page.waitForLoadState('load');
      assert.deepEqual(await queues(page), expected({ before: least, now: most, ads: true, statistics: true }));
      assert.deepEqual(await page.evaluate('violations'), []);
      await context.close();
    }
  });

  test('Google\'s settings are passed on by their names, behind the default', async () => {
    const { context, page } = await front.visit('settings');
    const state = google('security_storage');
    assert.deepEqual((await queuesOfGoogle(page)).slice(0, 4), [
      ['consent', 'default', { ...state, wait_for_update: 500 }],
      ['consent', 'default', { ...state, wait_for_update: 500, region: ['CH'] }],
      ['set', 'ads_data_redaction', true],
      ['set', 'url_passthrough', true],
    ]);
    const there = await front.visit('settings', '/', { place: 'US-CA' });
    const [first, second] = await queuesOfGoogle(there.page);
    assert.equal(first[2].ad_storage, 'granted');
    assert.deepEqual([second[2].region, second[2].ad_storage], [['CH'], 'denied'], 'the stricter of two places holds');
    for (const each of [context, there.context]) await each.close();
  });

  test('a site that has turned no mode on has nothing of it', async () => {
    const { context, page } = await front.visit('none');
    assert.deepEqual(await page.evaluate('[dataLayer.map((entry) => entry[0]), fbq.queue.length, [...ttq], uetq[0], clarity.q.length]'), [['js'], 2, [['page']], 'event', 1]);
    assert.equal(await page.locator('[data-modes]').count(), 0);
    assert.doesNotMatch(await page.content(), /consentv2/);
    await context.close();
  });
});

/** @param {import('./surroundings.mjs').Page} page @returns {Promise<any[]>} */
const queuesOfGoogle = (page) => page.evaluate('dataLayer.map((entry) => Array.from(entry))');
