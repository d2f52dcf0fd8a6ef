// Serves the sites of testdata/sites and their third parties, by Host header, and remembers who was asked for.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import { basename, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { served } from './fixtures.mjs';

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');
/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * A file under a folder, and nothing outside of it.
 * @param {string} root
 * @param {string} path
 */
async function read(root, path) {
  const file = join(root, path);
  if (!file.startsWith(root + sep) || /(truth|server)\.json$/.test(file)) return undefined;
  // `gtag/js` is a file too: what has no ending is its own.
  const type = types[extname(file) || `.${basename(file)}`] ?? 'application/octet-stream';
  return readFile(file).then((body) => ({ status: 200, body, type }), () => undefined);
}

/**
 * @param {import('./fixtures.mjs').Rule} rule
 * @param {string} path
 * @param {http.IncomingHttpHeaders} headers
 */
function applies(rule, path, headers) {
  const { gpc, cookie, no_cookie: noCookie } = rule.when ?? {};
  const cookies = headers.cookie ?? '';
  return (rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path)
    && (gpc === undefined || gpc === (headers['sec-gpc'] === '1'))
    && (cookie === undefined || cookies.includes(cookie))
    && (noCookie === undefined || !cookies.includes(noCookie));
}

/** Starts it: once for http and once for https, on ports that are free. */
export async function serve() {
  const hosts = served();
  /** @type {Set<string>} */
  const asked = new Set();

  /** @type {http.RequestListener} */
  const listener = async (request, response) => {
    const url = new URL(`http://${request.headers.host}${request.url}`);
    asked.add(url.hostname);
    request.resume();
    const host = hosts.get(url.hostname);
    const path = decodeURIComponent(url.pathname);
    const file = path.startsWith('/vendor/')
      ? await read(modules, path.slice('/vendor'.length))
      : host && await read(host.files, path.endsWith('/') ? `${path}index.html` : path);
    let { status, body, type } = file ?? { status: 404, body: Buffer.from('no such host or file\n'), type: 'text/plain' };
    /** @param {string} text */
    const fill = (text) => text.replace(/\{rand\}/g, () => randomBytes(12).toString('hex'))
      .replace(/\{q:(\w+)\}/g, (_, name) => encodeURIComponent(url.searchParams.get(name) ?? ''));
    for (const rule of host?.rules.filter((rule) => applies(rule, path, request.headers)) ?? []) {
      if (status === 404) [status, body, type] = [200, gif, 'image/gif'];
      for (const cookie of rule.set_cookie ?? []) response.appendHeader('set-cookie', fill(cookie));
      for (const [name, value] of Object.entries(rule.header ?? {})) response.setHeader(name, fill(value));
      if (rule.redirect) {
        [status, body] = [302, Buffer.of()];
        response.setHeader('location', fill(rule.redirect));
      }
      if (rule.body !== undefined) [body, type] = [Buffer.from(fill(rule.body)), rule.type ?? 'text/plain'];
      status = rule.status ?? status;
    }
    const { origin } = request.headers;
    if (origin && !origin.includes(url.hostname)) {
      response.setHeader('access-control-allow-origin', origin);
      response.setHeader('access-control-allow-credentials', 'true');
      response.setHeader('access-control-allow-headers', 'content-type');
    }
    response.setHeader('cache-control', 'no-store');
    if (status !== 204) response.setHeader('content-type', type);
    response.writeHead(status).end(status === 204 ? undefined : body);
  };

  // The pages call some third parties by https, which no file can show to a browser. The key is made anew each time, so
  // that none lies about in the repository; Node.js has no way to make a certificate, openssl is on nearly every machine.
  const pem = execFileSync('openssl', [
    'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=test sites', '-keyout', '-', '-out', '-',
  ], { stdio: ['ignore', 'pipe', 'ignore'] });
  const servers = [http.createServer(listener), https.createServer({ key: pem, cert: pem }, listener)];
  const ports = await Promise.all(servers.map((server) => new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port));
  })));
  return {
    /** The hosts that were asked for, until it is cleared. */
    asked,
    http: `127.0.0.1:${ports[0]}`,
    https: `127.0.0.1:${ports[1]}`,
    close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
