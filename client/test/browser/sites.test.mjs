// Sayso in front of seven sites, whose own consent managers are set up rightly or wrongly, in a real Chromium: every page
// works, and before a choice nobody hears of the visitor who needs consent for it. testdata/sites/README.md has the sites.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as browser from './sites/browser.mjs';
import { necessary, needConsent, sites } from './sites/fixtures.mjs';
import * as gate from './sites/gate.mjs';
import { serve } from './sites/server.mjs';

/** @type {Awaited<ReturnType<typeof serve>>} */
let fixtures;
/**
 * What each site does when nothing stands in front of it: what the tests compare with.
 * @type {browser.Visits}
 */
let direct;
/**
 * Who was asked for then.
 * @type {Set<string>}
 */
let askedDirectly;

before(async () => {
  fixtures = await serve();
  direct = await browser.visitAll(fixtures, () => fixtures.http);
  askedDirectly = new Set(fixtures.asked);
});

after(() => fixtures?.close());

/**
 * Visits all sites through Sayso: one with a file for each site, or without files one in front of each.
 * @param {{ withFiles: boolean, act?: (page: browser.Page) => Promise<void> }} how
 * @param {(visits: browser.Visits, operator: (host: string) => string) => Promise<void> | void} check
 */
async function throughSayso({ withFiles, act }, check) {
  const start = () => gate.serve(`http://${fixtures.http}`, { withFiles });
  const started = await Promise.all(withFiles ? [start()] : sites.map(start));
  /** @param {string} host */
  const of = (host) => {
    const sayso = started[withFiles ? 0 : sites.findIndex((site) => site.host === host)];
    assert.ok(sayso, host);
    return sayso;
  };
  try {
    fixtures.asked.clear();
    await check(await browser.visitAll(fixtures, (host) => of(host).visitors, act), (host) => of(host).operator);
  } finally {
    await Promise.all(started.map((sayso) => sayso.close()));
  }
}

/**
 * Every page works: nothing is thrown, and what the site itself serves comes, all of it and nothing else.
 * @param {browser.Visits} visits
 */
function assertWorking(visits) {
  for (const [host, { broken, own }] of visits) {
    assert.deepEqual(broken, [], host);
    assert.deepEqual(own, direct.get(host)?.own, host);
  }
}

/** @param {Iterable<string>} hosts @param {string[]} among */
const those = (hosts, among) => [...hosts].filter((host) => among.includes(host)).sort();

test('without Sayso the sites call whom they are known to call', () => {
  for (const { host, regime, violations } of sites) {
    const { broken = [], reached = new Set() } = direct.get(host) ?? {};
    assert.deepEqual(broken, [], host);
    const known = violations.no_choice.filter(({ kind }) => kind === 'request').map(({ what }) => what).sort();
    // Where visitors must opt out, calling somebody is no violation, and the file doesn't name them.
    if (regime === 'opt-in') assert.deepEqual(those(reached, needConsent), known, host);
    else assert.notDeepEqual(those(reached, needConsent), [], host);
  }
  assert.deepEqual(those(askedDirectly, needConsent), [...needConsent].sort());
});

test('before a choice every page works, the necessary third parties load, and nobody else hears of it', async () => {
  await throughSayso({ withFiles: true }, (visits) => {
    assertWorking(visits);
    for (const [host, { reached }] of visits) {
      assert.deepEqual([...reached].sort(), those(direct.get(host)?.reached ?? [], necessary), host);
    }
    assert.deepEqual(those(fixtures.asked, needConsent), []);
    assert.deepEqual(those(fixtures.asked, necessary), necessary);
  });
});

/** @param {browser.Page} page */
async function acceptAll(page) {
  // Some of the sites' own consent managers have such a button too.
  const button = page.locator('sayso-notice').getByRole('button', { name: 'Accept all' }).first();
  // The page loads anew: its policy didn't let in what is allowed now.
  await Promise.all([page.waitForEvent('load'), button.click()]);
}

test('after accepting, each site calls whom it calls without Sayso', async () => {
  await throughSayso({ withFiles: true, act: acceptAll }, (visits) => {
    assertWorking(visits);
    for (const [host, { reached }] of visits) {
      assert.deepEqual([...reached].sort(), [...direct.get(host)?.reached ?? []].sort(), host);
    }
  });
});

test('without a site file whoever is unknown is held back, and reported to the operator', async () => {
  // Google is in the catalogue. The exchange is called by nobody but the advertising tag, which doesn't run.
  const unknown = ['ads.brightpixel.example', 'cdn.fontserve.example', 'stats.lumen.example'];
  await throughSayso({ withFiles: false }, async (visits, operator) => {
    assertWorking(visits);
    assert.deepEqual(those(fixtures.asked, [...needConsent, ...necessary]), []);
    for (const [host, { reached }] of visits) {
      assert.deepEqual([...reached], [], host);
      const reported = (await (await fetch(`${operator(host)}/api/v1/unclassified`)).json()).site;
      assert.deepEqual(Object.keys(reported), those(direct.get(host)?.reached ?? [], unknown), host);
      assert.ok(Object.values(reported).every((seen) => seen.held + seen.reported > 0), host);
    }
  });
});
