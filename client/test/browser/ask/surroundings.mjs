// What the tests of the visitor's side stand in: a small site, the companies that it calls, `sayso serve` in front, and Chromium.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, get } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumWith, serve } from '../../../program.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').BrowserContext} BrowserContext */
/** @typedef {import('playwright-core').Locator} Locator */
/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {string | { headers?: Record<string, string>, body: string }} Answer */
/** @typedef {Record<string, Answer | ((request: Request) => Answer)>} Pages */
/** @typedef {import('playwright-core').BrowserContextOptions & { place?: string, cookies?: boolean, script?: string }} How */
/** @typedef {Awaited<ReturnType<typeof start>>} Front */
/** @typedef {Awaited<ReturnType<Front['visit']>>} Visit */

/**
 * A page of the site. What it shows is high enough to be scrolled.
 * @param {{ lang?: string, head?: string, body?: string, doctype?: string }} [of]
 */
export const html = ({ lang = 'en', head = '', body = '', doctype = '<!doctype html>' } = {}) =>
  `${doctype}<html${lang && ` lang="${lang}"`}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>A page</title>${head}</head><body><main><h1>A page</h1>${body}<p><svg aria-hidden="true" width="1" height="1200"></svg></p><p id="end">The end</p></main></body></html>`;

/** Calls three companies, each by a script that says that it ran. */
export const CALLS = ['count', 'ads', 'feed'].map((name) => `<script src="http://${name}.example/tag.js"></script>`).join('');

/** A frame with a video. */
export const VIDEO = '<iframe title="A video" src="http://video.example/player" width="560" height="315"></iframe>';

/** A site that counts, advertises with two companies, and shows videos. */
export const SITE = `operator = "Harbour News"
privacy_policy = "/privacy"
rights_page = "/rights"
first_party = []

[[purpose]]
id = "necessary"
strictly_necessary = true

[[purpose]]
id = "statistics"
uses = ["device-storage", "statistics"]

[[purpose]]
id = "advertising"
uses = ["device-storage", "sale", "targeted-ads"]
group = "sale-or-sharing"

[[purpose]]
id = "social-media"
uses = ["device-storage", "sale"]
group = "sale-or-sharing"

[[purpose]]
id = "media"
uses = ["device-storage"]

[[group]]
id = "sale-or-sharing"

[[vendor]]
id = "count"
name = "Count & Co"
hosts = ["count.example"]
cookies = ["_count"]
purposes = ["statistics"]
policy = "https://count.example/privacy"

[[vendor]]
id = "ads"
name = "Ads Ltd"
owner = "Big Holding"
hosts = ["ads.example"]
cookies = [{ name = "_ads", kind = "local-storage", lifetime = "2 years", what = "Recognises the browser." }]
purposes = ["advertising"]

[[vendor]]
id = "feed"
name = "Feed Ltd"
hosts = ["feed.example"]
purposes = ["advertising"]

[[vendor]]
id = "video"
name = "Video Inc"
hosts = ["video.example"]
purposes = ["media"]
`;

/** The site, with each given text replaced by another. @param {Record<string, string>} changes */
export const siteWith = (changes) =>
  Object.entries(changes).reduce((site, [from, to]) => {
    assert.ok(site.includes(from), from);
    return site.replace(from, to);
  }, SITE);

/**
 * Answers for every host: a company's script says on the page that it ran.
 * @param {Pages} pages
 */
async function serveSites(pages) {
  /** @type {string[]} */
  const heard = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (url.hostname.endsWith('.example')) {
      heard.push(url.hostname.split('.')[0] ?? '');
      if (url.pathname === '/pixel') return response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg xmlns="http://www.w3.org/2000/svg"/>');
      const name = JSON.stringify(url.hostname.split('.')[0]);
      const isScript = url.pathname.endsWith('.js');
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      return response.end(isScript ? `(window.ran ??= []).push(${name})` : `<!doctype html><title>${url.hostname}</title><p>Here is ${name}`);
    }
    const page = pages[url.pathname];
    const answer = typeof page === 'function' ? page(request) : page;
    if (!answer) return response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html>Nothing here');
    const { headers = {}, body } = typeof answer === 'string' ? { body: answer } : answer;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    return response.end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(null)));
  return { server, heard, port: /** @type {import('node:net').AddressInfo} */ (server.address()).port };
}

/**
 * Starts everything. Each site is reached by its name under `localhost`.
 * @param {{ sites: Record<string, string>, pages: Pages }} of
 */
export async function start({ sites, pages }) {
  const upstream = await serveSites(pages);
  const folder = await mkdtemp(join(tmpdir(), 'sayso-ask-'));
  await mkdir(join(folder, 'sites'));
  await writeFile(join(folder, 'sayso.toml'), 'trusted_proxies = ["127.0.0.1"]\njurisdiction_header = "X-Place"\njurisdiction = "DE"\n');
  /** @param {Record<string, string>} of */
  const write = async (of) => {
    for (const [name, site] of Object.entries(of)) {
      // A site that no gate stands before answers its visitors itself.
      const behind = site.includes('mode = "tag"') ? '' : `upstream = "http://127.0.0.1:${upstream.port}"\n`;
      const text = `${behind}hosts = ["${name}.localhost"]\n${site}`;
      await writeFile(join(folder, 'sites', `${name}.toml`), text);
    }
  };
  await write(sites);
  let sayso = await serve(['--config', join(folder, 'sayso.toml')]);
  const { address } = sayso;
  const port = Number(address.split(':')[1]);
  const launch = chromiumWith(`--host-resolver-rules=MAP *.example 127.0.0.1:${upstream.port}`);
  const browser = await chromium.launch(launch);
  /** A profile whose owner has turned cookies off, and with them all storage. @param {import('playwright-core').BrowserContextOptions} options */
  const withoutCookies = async (options) => {
    const profile = await mkdtemp(join(folder, 'profile-'));
    await mkdir(join(profile, 'Default'));
    await writeFile(join(profile, 'Default/Preferences'), '{"profile":{"default_content_setting_values":{"cookies":2}}}');
    return chromium.launchPersistentContext(profile, { ...launch, ...options });
  };
  /** @param {string} site @param {string} [path] */
  const url = (site, path = '/') => `http://${site}.localhost:${port}${path}`;
  /** @type {string[]} */
  const thrown = [];

  return {
    url,
    browser,
    /** Where the server listens, and its file. */
    address,
    config: join(folder, 'sayso.toml'),
    /** Everybody who was asked for something, in order. */
    heard: upstream.heard,
    /**
     * Opens a page in a fresh profile.
     * @param {string} site
     * @param {string} [path]
     * @param {How} [how] `place`: where the visitor is. `cookies: false`: the browser keeps none. `script`: runs before the page's.
     */
    async visit(site, path = '/', { place, cookies = true, script, ...options } = {}) {
      const headers = { ...options.extraHTTPHeaders, ...(place ? { 'X-Place': place } : {}) };
      const context = await (cookies ? browser.newContext.bind(browser) : withoutCookies)({ ...options, extraHTTPHeaders: headers });
      context.setDefaultTimeout(15_000);
      await context.addInitScript(() => {
        const here = /** @type {any} */ (window);
        here.violations = [];
        document.addEventListener('securitypolicyviolation', (event) => here.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
      });
      if (script) await context.addInitScript(script);
      /** @type {Set<string>} */
      const reached = new Set();
      context.on('response', (response) => {
        const { hostname } = new URL(response.url());
        if (hostname.endsWith('.example')) reached.add(hostname.split('.')[0] ?? '');
      });
      /** @type {string[]} */
      const errors = [];
      context.on('weberror', (error) => {
        errors.push(String(error.error()));
        if (!String(error.error()).includes('on purpose')) thrown.push(`${site}${path}: ${error.error().stack}`);
      });
      const page = await context.newPage();
      const { notice, centre } = parts(page);
      await page.goto(url(site, path), { waitUntil: 'load' });
      return { context, page, errors, reached, notice, centre, url: (/** @type {string} */ at) => url(site, at) };
    },
    /** Publishes sites anew: the program ends and starts with the other files. @param {Record<string, string>} of */
    async publish(of) {
      await sayso.stop();
      await write(of);
      sayso = await serve(['--config', join(folder, 'sayso.toml'), '--listen', address]);
    },
    async close() {
      await browser.close();
      await sayso.stop();
      upstream.server.closeAllConnections();
      upstream.server.close();
      await rm(folder, { recursive: true });
      assert.deepEqual(thrown, [], 'no script throws, on no page');
    },
  };
}

/** The two layers of a page. @param {Page} page */
export const parts = (page) => ({ notice: page.locator('#notice'), centre: page.locator('#centre') });

/**
 * Presses a button that makes a choice, and waits for the receipt and for what the page makes of it.
 * @param {Page} page
 * @param {Locator} button
 * @returns {Promise<any>} The receipt.
 */
export async function choose(page, button) {
  const answered = page.waitForResponse((response) => response.url().endsWith('/choices') && response.status() === 201);
  // The page may load anew; then what is awaited in the old one ends with it.
  const loaded = page.waitForEvent('load').catch(() => undefined);
  const changed = page.evaluate(() => new Promise((done) => {
    document.addEventListener('sayso:change', () => done(true), { once: true });
  })).catch(() => loaded);
  await button.click();
  const { location = '' } = (await answered).headers();
  await changed;
  return (await json(new URL(`${location}?format=json`, page.url()).href)).receipt;
}

/** Presses what leads to another page, and waits for that and all that it loads. @param {Page} page @param {Locator} button */
export async function follow(page, button) {
  await Promise.all([page.waitForEvent('load'), button.click()]);
  await page.waitForLoadState('networkidle');
}

/** What an address answers with: asked for from here, where the names of the sites lead nowhere. @param {string} address @returns {Promise<any>} */
export const json = (address) => new Promise((done, fail) => {
  const { hostname, host, port, pathname, search } = new URL(address);
  const headers = { host, accept: 'application/json' };
  get({ host: hostname.endsWith('localhost') ? '127.0.0.1' : hostname, port, path: pathname + search, headers }, (response) => {
    let text = '';
    response.on('data', (piece) => { text += piece; }).on('end', () => done(JSON.parse(text)));
  }).on('error', fail);
});

/** The `sayso` cookie. @param {BrowserContext} context */
export const cookie = async (context) => (await context.cookies()).find(({ name }) => name === 'sayso')?.value;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe has to say against a page or a frame, in one line each.
 * @param {Page | import('playwright-core').Frame} page
 * @returns {Promise<string[]>}
 */
export async function faults(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    });
    return violations.flatMap((/** @type {any} */ { id, nodes }) => nodes.map((/** @type {any} */ { target, failureSummary }) => `${id} ${target} ${failureSummary}`));
  });
}
