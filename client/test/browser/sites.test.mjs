// Sayso in front of seven sites, whose own consent managers are set up rightly or wrongly, in a real Chromium: every page
// works, and before a choice nobody hears of the visitor who needs consent for it. testdata/sites/README.md has the sites.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { necessary, needConsent, sites } from './sites/fixtures.mjs';
import * as gate from './sites/gate.mjs';
import { serve } from './sites/server.mjs';

/** @typedef {import('./sites/fixtures.mjs').Site} Site */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ broken: string[], reached: Set<string> }} Seen What a browser saw: what is wrong, who was asked. */

/** @type {Awaited<ReturnType<typeof serve>>} */
let fixtures;
/** Who is reached by each site when nothing stands in front of it, which shows that the tests can see them. @type {Map<string, string[]>} */
let direct;

before(async () => {
  fixtures = await serve();
  direct = new Map();
  for (const [site, { reached }] of await visitAll(fixtures.http)) direct.set(site.host, [...reached].sort());
});

after(() => fixtures?.close());

/**
 * Starts a browser for which every name leads to this machine: those of the sites to `front`, others to the fixtures.
 * @param {string} front
 */
async function launch(front) {
  const rules = `MAP *.test ${front}, MAP *:443 ${fixtures.https}, MAP * ${fixtures.http}`;
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update',
      `--host-resolver-rules=${rules}`,
      // Some consent managers show themselves to no browser that says it is driven by a program.
      '--disable-blink-features=AutomationControlled',
    ],
  });
}

/**
 * Opens all pages of all sites in fresh profiles, at the same time.
 * @param {string} front Who answers for the sites: the fixtures or Sayso.
 * @param {(page: Page) => Promise<void>} act What the visitor does on the first page.
 * @returns {Promise<[Site, Seen][]>}
 */
async function visitAll(front, act = async () => undefined) {
  fixtures.asked.clear();
  const browser = await launch(front);
  try {
    const userAgent = (await (await browser.newPage()).evaluate('navigator.userAgent')).replace('Headless', '');
    return await Promise.all(sites.map(async (site) => {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, userAgent });
      const page = await context.newPage();
      const seen = watch(page, site);
      for (const path of site.pages) {
        await page.goto(`http://${site.host}${path}`, { waitUntil: 'networkidle' });
        if (path === site.pages[0]) await act(page);
      }
      return /** @type {[Site, Seen]} */ ([site, seen]);
    }));
  } finally {
    await browser.close();
  }
}

/**
 * @param {Page} page
 * @param {Site} site
 * @returns {Seen}
 */
function watch(page, site) {
  const seen = { broken: /** @type {string[]} */ ([]), reached: /** @type {Set<string>} */ (new Set()) };
  page.on('pageerror', (error) => seen.broken.push(`${page.url()}: ${error}`));
  page.on('console', (m) => console.log(site.host, m.type(), m.text()));
  page.on('requestfailed', (request) => {
    console.log('failed', request.url(), request.failure()?.errorText);
    const { hostname } = new URL(request.url());
    if (hostname === site.host) seen.broken.push(`${request.url()}: ${request.failure()?.errorText}`);
  });
  page.on('request', (r) => console.log('request', r.url()));
  page.on('response', (response) => {
    const { hostname } = new URL(response.url());
    if (hostname === site.host && response.status() >= 400) seen.broken.push(`${response.url()}: ${response.status()}`);
    if (hostname !== site.host) seen.reached.add(hostname);
  });
  return seen;
}

test('x', async () => {
  console.log(direct, fixtures.asked);
  const g = await gate.serve(`http://${fixtures.http}`, { withFiles: true });
  const r = await visitAll(g.visitors);
  console.log(r.map(([s, x]) => [s.host, x]), fixtures.asked, necessary, needConsent);
  await g.close();
});
