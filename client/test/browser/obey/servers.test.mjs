// The settings for servers that docs/tag.md shows, as they stand there: the real nginx, Apache and Caddy hand on what is Sayso's.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { SITE, start } from './surroundings.mjs';

const docs = readFileSync(new URL('../../../../docs/tag.md', import.meta.url), 'utf8');

/** What the documentation shows for a server, with Sayso where it is now. @param {string} server */
const shown = (server) => {
  const found = new RegExp('```' + server + '\n([^`]*)```').exec(docs)?.[1];
  assert.ok(found?.includes('127.0.0.1:8080'), server);
  return (found ?? '').split("127.0.0.1:8080").join(new URL(front.url('gate', '/')).host.replace('gate.localhost', '127.0.0.1'));
};

/** @type {import('./surroundings.mjs').Front} */
let front;
/** @type {string} */
let folder;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-servers-'));
  front = await start({ files: {}, sites: { gate: SITE, tag: SITE } });
});
after(async () => {
  await front?.close();
  rmSync(folder, { recursive: true });
});

/** A port that nobody has. @returns {Promise<number>} */
const free = () => new Promise((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    server.close(() => done(port));
  });
});

/** @param {number} port @param {string} method @param {string} path @param {Record<string, string>} [headers] @param {string} [body] */
const ask = (port, method, path, headers = {}, body = '') => new Promise((done, fail) => {
  const sent = request({ host: '127.0.0.1', port, method, path, headers: { host: `tag.localhost:${port}`, ...headers } }, (answer) => {
    let text = '';
    answer.on('data', (piece) => { text += piece; }).on('end', () => done({ status: answer.statusCode, headers: answer.headers, text }));
  });
  sent.on('error', fail).end(body);
});

/** @type {Record<string, (port: number) => string[]>} The command by server. */
const SERVERS = {
  nginx(port) {
    const text = `daemon off; pid ${folder}/nginx.pid; error_log stderr crit; events {} http { access_log off;
      client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c; uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
      server { listen 127.0.0.1:${port}; ${shown('nginx')} } }`;
    writeFileSync(join(folder, 'nginx.conf'), text);
    return ['nginx', '-c', join(folder, 'nginx.conf')];
  },
  apache(port) {
    const modules = ['mpm_event', 'authz_core', 'headers', 'proxy', 'proxy_http'].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
    const text = [...modules, `ServerName localhost`, `Listen 127.0.0.1:${port}`, `PidFile ${folder}/apache.pid`, `ErrorLog ${folder}/apache.log`,
      `DefaultRuntimeDir ${folder}`, `DocumentRoot ${folder}`, 'User nobody', 'Group nogroup', shown('apache')].join('\n');
    writeFileSync(join(folder, 'apache.conf'), text);
    return ['apache2', '-X', '-f', join(folder, 'apache.conf')];
  },
  caddy(port) {
    writeFileSync(join(folder, 'Caddyfile'), `{\n admin off\n auto_https off\n}\nhttp://:${port} {\n bind 127.0.0.1\n ${shown('caddy')}\n}\n`);
    return ['caddy', 'run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
  },
};

for (const [name, configure] of Object.entries(SERVERS)) {
  test(`behind ${name} a visitor gets the script, and the site's own choice is taken`, async () => {
    const port = await free();
    const [program = '', ...words] = configure(port);
    execFileSync('sh', ['-c', `command -v ${program}`]);
    let said = '';
    const server = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: folder } });
    server.stderr.on('data', (text) => { said += text; });
    const ended = new Promise((done) => server.on('exit', done));
    try {
      /** @type {any} */
      let script;
      for (let tries = 0; !script && tries < 100; tries += 1) {
        script = await ask(port, 'GET', '/_sayso/tag.js').catch(() => new Promise((later) => setTimeout(() => later(undefined), 100)));
      }
      assert.equal(script?.status, 200, said);
      const policy = JSON.parse(/\{"c":.*?"m":"[^"]*"\}/.exec(script.text)?.[0] ?? 'null');
      assert.equal(policy?.p.statistics, 0, script.text.slice(0, 300));
      // A visitor can't say who they are: what the server writes counts.
      const forged = { 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '192.0.2.1' };
      assert.equal((await ask(port, 'GET', '/_sayso/tag.js', forged)).status, 200);

      const part = await ask(port, 'GET', '/_sayso/tag?return=/a');
      const notice = /name="notice" value="(\w+)"/.exec(part.text)?.[1];
      assert.ok(part.text.includes(`action="http://tag.localhost:${port}/_sayso/choices"`), part.text.slice(0, 600));
      const body = JSON.stringify({ notice, action: 'accept-all' });
      const json = { 'content-type': 'application/json', origin: `http://tag.localhost:${port}` };
      const chosen = await ask(port, 'POST', '/_sayso/choices', json, body);
      assert.equal(chosen.status, 201, chosen.text);
      const [cookie = ''] = String(chosen.headers['set-cookie']).split(';');
      const now = await ask(port, 'GET', '/_sayso/policy', { cookie });
      assert.equal(JSON.parse(now.text).p.statistics, 1);
      assert.equal((await ask(port, 'POST', '/_sayso/choices', { ...json, origin: 'http://evil.example' }, body)).status, 403);
    } finally {
      server.kill(name === 'apache' ? 'SIGTERM' : 'SIGINT');
      await ended;
    }
  });
}
