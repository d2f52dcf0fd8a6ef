// What the tests of enforcement stand in: a site, third parties that count who asks them, `sayso serve`, and Chromium. The site can be
// reached in two ways: through the gate, and from its own server, which hands on what is below `/_sayso/`.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumWith, serve } from '../../../program.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Answer */
/** @typedef {{ type?: string, body: string, headers?: Record<string, string> }} File */
/** @typedef {Awaited<ReturnType<typeof start>>} Front */

/** A site that counts with `known.example`; whose `unknown.example` is nobody has said. */
export const SITE = `operator = "Harbour News"
privacy_policy = "/privacy"
rights_page = "/rights"

[[purpose]]
id = "necessary"
strictly_necessary = true

[[purpose]]
id = "statistics"
uses = ["device-storage", "statistics"]

[[purpose]]
id = "media"
uses = ["device-storage"]

[[vendor]]
id = "known"
name = "Known Ltd"
hosts = ["known.example"]
cookies = ["_known*", { name = "known-key", kind = "local-storage" }, { name = "known-db", kind = "indexed-db" }]
purposes = ["statistics"]

[[vendor]]
id = "needed"
name = "Needed Inc"
hosts = ["needed.example"]
purposes = ["necessary"]
`;

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Answers for every third party, and writes down what it was asked for: `host/path`. */
async function serveThirdParties() {
  /** @type {string[]} */
  const heard = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    heard.push(`${request.headers.host?.split('.')[0]}${pathname}`);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-store');
    const name = JSON.stringify(pathname);
    if (pathname.endsWith('.js')) return response.setHeader('content-type', 'text/javascript').end(`(self.ran ??= []).push(${name})`);
    if (pathname.endsWith('.css')) return response.setHeader('content-type', 'text/css').end('p{color:green}');
    if (pathname.endsWith('.html')) return response.setHeader('content-type', 'text/html').end('<!doctype html><title>x</title>A frame');
    if (pathname.endsWith('.events')) return response.setHeader('content-type', 'text/event-stream').end('data: 1\n\n');
    return response.setHeader('content-type', 'image/gif').end(PIXEL);
  });
  server.on('upgrade', (request, socket) => {
    heard.push(`${request.headers.host?.split('.')[0]}${request.url}`);
    const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
    socket.on('error', () => undefined);
    socket.end(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`);
  });
  return { server, heard, port: await listen(server) };
}

/** @param {import('node:http').Server} server */
const listen = async (server) => {
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(null)));
  return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
};

/**
 * Starts everything.
 * @param {{ files: Record<string, File>, sites: Record<string, string> }} of `sites`: by name, what stands in the file besides where it is.
 * Those whose name begins with `tag` have no gate.
 */
export async function start({ files, sites }) {
  const third = await serveThirdParties();
  let sayso = 0;
  /** What the site's own server was asked for. @type {{ path: string, cookie: string }[]} */
  const asked = [];
  const site = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    if (pathname.startsWith('/_sayso/')) return handOn(request, response);
    asked.push({ path: pathname, cookie: request.headers.cookie ?? '' });
    const file = files[pathname];
    if (!file) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': file.type ?? 'text/html; charset=utf-8', ...file.headers }).end(file.body);
  });
  /** As the servers do whose settings `docs/tag.md` shows. @param {Request} request @param {Answer} response */
  const handOn = (request, response) => {
    const headers = { ...request.headers, 'x-forwarded-host': request.headers.host, 'x-forwarded-proto': 'http', 'x-forwarded-for': '127.0.0.1' };
    const onward = ask({ host: '127.0.0.1', port: sayso, path: request.url, method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward).on('error', () => response.destroy());
  };
  const port = await listen(site);

  const folder = await mkdtemp(join(tmpdir(), 'sayso-obey-'));
  await mkdir(join(folder, 'sites'));
  await writeFile(join(folder, 'sayso.toml'), 'trusted_proxies = ["127.0.0.1"]\njurisdiction = "DE"\n');
  for (const [name, text] of Object.entries(sites)) {
    const where = name.startsWith('tag') ? 'mode = "tag"' : `upstream = "http://127.0.0.1:${port}"`;
    await writeFile(join(folder, 'sites', `${name}.toml`), `${where}\nhosts = ["${name}.localhost"]\n${text}`);
  }
  const program = await serve(['--config', join(folder, 'sayso.toml')], { RUST_LOG: 'error' });
  sayso = Number(program.address.split(':')[1]);
  const browser = await chromium.launch(chromiumWith(`--host-resolver-rules=MAP *.example 127.0.0.1:${third.port}`));
  /** @param {string} name @param {string} path */
  const url = (name, path) => `http://${name}.localhost:${name.startsWith('tag') ? port : sayso}${path}`;
  return {
    heard: third.heard,
    asked,
    url,
    /** Opens a page in a fresh profile. @param {string} name @param {string} path @param {string} [script] Runs before the page's. */
    async visit(name, path, script) {
      const context = await browser.newContext();
      context.setDefaultTimeout(10_000);
      if (script) await context.addInitScript(script);
      /** @type {string[]} */
      const errors = [];
      context.on('weberror', (error) => errors.push(String(error.error())));
      const page = await context.newPage();
      await page.goto(url(name, path), { waitUntil: 'load' });
      await settled(page);
      return { context, page, errors };
    },
    async close() {
      await browser.close();
      await program.stop();
      for (const one of [third.server, site]) {
        one.closeAllConnections();
        one.close();
      }
      await rm(folder, { recursive: true });
    },
  };
}

/** Waits until whatever the page sets off has had its time: it says itself when its own code is through. @param {Page} page */
export async function settled(page) {
  await page.waitForFunction(() => /** @type {any} */ (window).through !== false);
}

/** Presses an answer and waits for what the page makes of it. @param {Page} page @param {'accept-all' | 'reject-all'} action */
export async function answer(page, action) {
  const answered = page.waitForResponse((response) => response.url().endsWith('/choices') && response.status() === 201);
  const done = Promise.race([
    page.waitForEvent('load').catch(() => undefined),
    page.evaluate(() => new Promise((changed) => document.addEventListener('sayso:change', () => changed(1), { once: true }))).catch(() => page.waitForLoadState('load')),
  ]);
  await page.locator(`#notice [value=${action}]`).click();
  await answered;
  await done;
  await settled(page);
}
