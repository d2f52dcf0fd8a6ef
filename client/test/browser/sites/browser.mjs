// Opens the sites of testdata/sites in a real Chromium, and says what it saw.
import { chromium } from 'playwright-core';
import { chromiumWith } from '../../../program.mjs';
import { sites } from './fixtures.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./fixtures.mjs').Site} Site */
/**
 * @typedef {object} Seen What a browser saw of a site.
 * @property {string[]} broken What was thrown, and what the site itself failed to serve.
 * @property {string[]} own The paths that the site served, sorted, but for Sayso's own.
 * @property {Set<string>} reached The other hosts that answered.
 *
 * @typedef {Map<string, Seen>} Visits By the site's host.
 */

/**
 * Opens all pages of all sites, each site in a profile of its own, at the same time.
 * @param {{ http: string, https: string }} fixtures
 * @param {(host: string) => string} front Who answers for a site: the fixtures or Sayso.
 * @param {(page: Page) => Promise<void>} [act] What the visitor does on a site's first page.
 * @returns {Promise<Visits>}
 */
export async function visitAll(fixtures, front, act) {
  const fronts = sites.map(({ host }) => `MAP ${host} ${front(host)}`);
  const browser = await chromium.launch(chromiumWith(
    // Every name leads to this machine.
    `--host-resolver-rules=${fronts.join()}, MAP *:443 ${fixtures.https}, MAP * ${fixtures.http}`,
    // Together with the user agent below: vanilla-cookieconsent shows nothing to a browser that a program drives.
    '--disable-blink-features=AutomationControlled',
  ));
  try {
    const agent = String(await (await browser.newPage()).evaluate('navigator.userAgent'));
    const options = { ignoreHTTPSErrors: true, userAgent: agent.replace('Headless', '') };
    return new Map(await Promise.all(sites.map(async (site) => {
      const page = await (await browser.newContext(options)).newPage();
      return /** @type {[string, Seen]} */ ([site.host, await visit(page, site, act)]);
    })));
  } finally {
    await browser.close();
  }
}

/**
 * @param {Page} page
 * @param {Site} site
 * @param {((page: Page) => Promise<void>) | undefined} act
 * @returns {Promise<Seen>}
 */
async function visit(page, site, act) {
  /** @type {string[]} */
  const broken = [];
  const [own, reached] = [new Set(), new Set()];
  let lastEvent = Date.now();
  page.on('pageerror', (error) => broken.push(`${page.url()}: ${error}`));
  page.on('request', () => { lastEvent = Date.now(); });
  page.on('requestfailed', (request) => {
    lastEvent = Date.now();
    const failed = `${request.url()}: ${request.failure()?.errorText}`;
    if (new URL(request.url()).hostname === site.host) broken.push(failed);
  });
  page.on('response', (response) => {
    lastEvent = Date.now();
    const { hostname, pathname } = new URL(response.url());
    if (hostname !== site.host) reached.add(hostname);
    else if (response.status() >= 400) broken.push(`${response.url()}: ${response.status()}`);
    else if (!pathname.startsWith('/_sayso/')) own.add(pathname);
  });
  // Longer than the browser's own idea of an idle network: consent managers start things later, too.
  const settle = async () => {
    while (Date.now() - lastEvent < site.settle_ms) await page.waitForTimeout(100);
  };
  for (const path of site.pages) {
    await page.goto(`http://${site.host}${path}`, { waitUntil: 'networkidle' });
    await settle();
    if (!act || path !== site.pages[0]) continue;
    await act(page);
    await settle();
  }
  return { broken, own: [...own].sort(), reached };
}
