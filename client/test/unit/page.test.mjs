// The built client in a real browser, before a small server that plays Sayso.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import test, { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumWith } from '../../program.mjs';

/** @typedef {Record<string, number | boolean>} Allowed */

/** @param {string} name */
const read = (name) => readFileSync(new URL(`../../dist/${name}.js`, import.meta.url), 'utf8');
const [client, guard, centre] = [read('client'), read('guard'), read('centre')];

/** What the server was told and asked, since the last page was opened. @type {{ path: string, body: string, key: string }[]} */
let heard = [];
/** @type {{ cookie: string, allowed: Allowed, enforced: number, body: string, head: string, csp: string, status: number, delay: number }} */
let site;
const fresh = () => ({
  cookie: '',
  allowed: { necessary: 1, stats: 0, ads: 0, video: 0 },
  enforced: 0,
  body: '',
  head: '',
  csp: '',
  status: 201,
  delay: 0,
});

const notice = () => `<sayso-notice lang="en" data-state='${JSON.stringify({
  n: 'abc',
  c: site.cookie,
  e: site.enforced,

  p: site.allowed,
})}'><template shadowrootmode="open">
  <form id="notice" method="post" action="/_sayso/choices">
    <input type="hidden" name="notice" value="abc"><input type="hidden" name="return" value="/">
    <button name="action" value="accept-all">Accept all</button>
    <button name="action" value="reject-all">Reject all</button>
    <button name="action" value="close">Close</button>
    <button id="choose" formmethod="get" formaction="/_sayso/preferences">Choose</button>
  </form>
  <p id="status" role="status" data-failed="That did not work."></p>
  <dialog id="centre"><form method="post" action="/_sayso/choices">
    <input type="checkbox" id="group" data-switches="g">
    <input type="checkbox" name="purpose" value="necessary" checked disabled>
    <input type="checkbox" name="purpose" value="stats" data-group="g">
    <input type="checkbox" name="purpose" value="ads" data-group="g">
    <input type="checkbox" name="purpose" value="video">
    <button name="action" value="save">Save</button> <button type="button" data-close>Back</button>
  </form></dialog>
  <div id="way-back" hidden><button id="open">Privacy</button></div>
</template></sayso-notice><script nonce="n">${client}</script>`;

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    const path = request.url ?? '';
    if (path !== '/favicon.ico' && !path.startsWith('/_sayso/centre.js')) heard.push({ path, body, key: String(request.headers['idempotency-key']) });
    if (path.startsWith('/_sayso/centre.js')) {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(centre);
    } else if (path.startsWith('/slow/')) {
      const script = `order.push(${JSON.stringify(path)})`;
      setTimeout(() => response.writeHead(200, { 'content-type': 'text/javascript' }).end(script), 150);
    } else if (path === '/_sayso/choices' && request.headers['content-type'] === 'application/json') {
      const { action, purposes } = JSON.parse(body);
      /** @type {Record<string, boolean>} */
      const choices = {};
      for (const id of action === 'close' ? [] : ['stats', 'ads', 'video']) {
        choices[id] = action === 'accept-all' || (purposes?.[id] ?? (action === 'placeholder' && !!site.allowed[id]));
      }
      if (site.status === 201) {
        site.allowed = { ...site.allowed, ...choices };
        site.cookie = `v${heard.length}`;
        response.setHeader('set-cookie', `sayso=${site.cookie}; Path=/`);
      }
      response.writeHead(site.status).end(JSON.stringify({ receipt: { choices } }));
    } else if (path === '/_sayso/choices') {
      response.writeHead(303, { location: '/after' }).end();
    } else if (path.startsWith('/page') || path === '/after') {
      if (site.csp) response.setHeader('content-security-policy', site.csp);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('cache-control', 'private, no-cache');
      const html = `<!doctype html><html><head><script nonce="n" data-c="${site.cookie}">${guard}</script><script>var order = []</script>${site.head}</head><body>${notice()}${site.body}</body></html>`;
      setTimeout(() => response.end(html), site.delay);
    } else if (path.startsWith('/frame')) {
      response.setHeader('content-type', 'text/html');
      response.end('<p>frame');
    } else {
      response.writeHead(204).end();
    }
  });
});

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {string} */
let base;

before(async () => {
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(null)));
  base = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  browser = await chromium.launch(chromiumWith());
});
after(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
});

/** @param {Partial<ReturnType<typeof fresh>>} differs */
const visit = async (differs = {}) => {
  site = { ...fresh(), ...differs };
  const context = await browser.newContext();
  if (site.cookie) await context.addCookies([{ name: 'sayso', value: site.cookie, url: base }]);
  const page = await context.newPage();
  await page.goto(`${base}/page`);
  heard = [];
  // A mark that a new document doesn't have.
  await page.evaluate('window.mark = 1');
  return page;
};
/** @param {import('playwright-core').Page} page */
const same = (page) => page.evaluate('window.mark === 1');
/** @param {string} action */
const button = (action) => `button[value=${action}]`;
/** What was asked for, but for the rest of the centre, which this server doesn't have. */
const asked = () => heard.map(({ path }) => path).filter((path) => !path.startsWith('/_sayso/centre.js'));
/** What was posted, with any build of the client. @param {number} which */
const body = (which) => heard[which]?.body.replace(/"client":"\d+\.\d+\.\d+\+[\w-]{8}"/, '"client":"VERSION"');
/** @param {import('playwright-core').Page} page @param {() => unknown} act */
const reloads = (page, act) => Promise.all([page.waitForEvent('load'), act()]);

test('accepting releases what was held, in order, without a new page', async () => {
  const held = 'type="text/plain" data-sayso-purpose="stats"';
  const page = await visit({
    body: `
      <script ${held} data-sayso-src="/slow/1" data-sayso-type="text/javascript"></script>
      <script ${held} id="inline">order.push('inline')</script>
      <script ${held} data-sayso-src="/slow/2"></script>
      <script ${held}>order.push('last')</script>
      <script ${held} data-sayso-type="module">order.push('module')</script>
      <img data-sayso-purpose="stats ads" data-sayso-src="/pixel" data-sayso-srcset="/pixel2 1x">
      <img data-sayso-unclassified data-sayso-src="/never">`,
  });
  await page.evaluate("window.told = []; sayso.on('change', () => { throw 1 }); sayso.on('change', (a) => told.push(a))");
  assert.equal(await page.evaluate("sayso.allowed('stats') || sayso.allowed('constructor')"), false);
  await page.click(button('accept-all'));
  await page.waitForFunction('order.length === 5');
  assert.deepEqual(await page.evaluate('order'), ['/slow/1', 'inline', '/slow/2', 'last', 'module']);
  assert.ok(await same(page));
  assert.ok(asked().includes('/pixel2') && !asked().includes('/never'));
  assert.equal(body(0), '{"notice":"abc","action":"accept-all","language":"en","client":"VERSION"}');
  assert.equal(await page.locator('#notice').count(), 0);
  assert.ok(await page.isVisible('#way-back'));
  assert.equal(await page.evaluate("sayso.allowed('stats') && told.length === 1 && told[0].ads"), true);
  assert.equal(await page.evaluate("document.querySelectorAll('[data-sayso-purpose]').length"), 0);
  assert.equal(await page.getAttribute('#inline', 'type'), null);
});

test('only what is allowed is released; groups; closing changes nothing', async () => {
  const page = await visit({
    body: `<img data-sayso-purpose="stats" data-sayso-src="/one"><img data-sayso-purpose="stats ads" data-sayso-src="/two">`,
  });
  await page.click('#choose');
  assert.ok(await page.isVisible('#centre'));
  await page.check('#group');
  assert.ok(await page.isChecked('[value=ads]'));
  await page.click('[data-close]');
  assert.ok(!(await page.isVisible('#centre')));
  assert.deepEqual(asked(), []);
  await page.evaluate('sayso.open()');
  assert.ok(!(await page.isChecked('[value=ads]')));
  await page.check('[value=stats]');
  assert.ok(await page.locator('#group').evaluate((box) => /** @type {HTMLInputElement} */ (box).indeterminate));
  await page.click(button('save'));
  await page.waitForFunction("sayso.allowed('stats')");
  await page.waitForTimeout(100);
  assert.deepEqual(asked(), ['/_sayso/choices', '/one']);
  const choice = heard.find(({ path }) => path === '/_sayso/choices');
  assert.deepEqual(JSON.parse(choice?.body ?? '').purposes, {
    necessary: true,
    stats: true,
    ads: false,
    video: false,
  });
  await page.click('#open');
  assert.ok(await page.isChecked('[value=stats]'));
  await page.uncheck('[value=stats]');
  await reloads(page, () => page.click(button('save')));
  assert.equal(await same(page), false, 'what has run can only be undone by a new page');
});

test('what readers wrote into the page never becomes code', async () => {
  const page = await visit({
    body: `<img id="i" data-sayso-purpose="stats" data-sayso-onerror="document.title = 'bad'" data-sayso-src="/missing" data-sayso-style="x:y">
      <iframe id="f" data-sayso-purpose="stats" data-sayso-src=" java&#9;script:parent.document.title = 'bad'"></iframe>`,
  });
  await page.click(button('accept-all'));
  await page.waitForFunction("document.querySelector('#i').getAttribute('src') === '/missing'");
  await page.waitForFunction("document.querySelector('#i').complete");
  const left = await page.evaluate("document.querySelector('#f').src + document.querySelector('#i').attributes.length");
  assert.equal(left, '2', 'id and src');
  assert.notEqual(await page.title(), 'bad');
});

test('an enforced policy, document.write and Trusted Types need a new page', async () => {
  const img = '<img data-sayso-purpose="stats" data-sayso-src="/one">';
  const write = '<script type="text/plain" data-sayso-purpose="stats">document.write(1)</script>';
  const plain = '<script type="text/plain" data-sayso-purpose="stats">order.push(1)</script>';
  for (const differs of [
    { enforced: 1, body: img },
    { body: write },
    { body: plain, csp: "require-trusted-types-for 'script'" },
  ]) {
    const page = await visit(differs);
    await reloads(page, () => page.click(button('accept-all')));
    assert.equal(await same(page), false);
    await page.context().close();
  }
});

test('under a policy with a nonce, a script is released with its nonce', async () => {
  const page = await visit({
    csp: "script-src 'nonce-n' 'unsafe-eval'",
    body: '<script type="text/plain" nonce="n" data-sayso-purpose="stats">document.title = "ran"</script>',
  });
  await page.click(button('accept-all'));
  await page.waitForFunction("document.title === 'ran'");
});

test('what the page holds by its own marks comes at once where it is allowed, and what the gate let through is left alone', async () => {
  const page = await visit({
    allowed: { necessary: 1, stats: 1, ads: 0, video: 1 },
    body: `<script type="text/plain" data-sayso-purpose="stats">order.push('own')</script>
      <script type="text/plain" data-sayso-purpose="ads">order.push('ads')</script>
      <script data-sayso-purpose="stats">order.push('live')</script>
      <iframe id="held" data-sayso-purpose="video" data-sayso-src="/frame/held"></iframe>
      <iframe id="live" data-sayso-purpose="video" src="/frame/live"></iframe>
      <iframe id="reader" data-sayso-purpose="video" data-sayso-srcdoc="<script>parent.order.push('reader')</script>"></iframe>
      <img id="lazy" data-sayso-purpose="video" data-sayso-data-src="/slow/picture">`,
  });
  await page.locator('#held').contentFrame().locator('text=frame').waitFor();
  await page.waitForFunction("document.querySelector('#lazy').src");
  assert.deepEqual(await page.evaluate('order'), ['live', 'own']);
  await page.evaluate("live.contentWindow.mark = 2");
  await page.click(button('accept-all'));
  await page.waitForFunction("order.includes('ads')");
  assert.deepEqual(await page.evaluate('[order, live.contentWindow.mark]'), [['live', 'own', 'ads'], 2]);
  assert.equal(await page.getAttribute('#reader', 'srcdoc'), null);
});

test('a failure falls back on the form; another notice needs a new page', async () => {
  const page = await visit({ status: 500 });
  await page.click(button('reject-all'));
  await page.waitForURL('**/after');
  const sent = heard.filter(({ path }) => path === '/_sayso/choices');
  const key = /^"([\w-]{22})"$/.exec(sent[0]?.key ?? '')?.[1];
  assert.equal(sent[1]?.body, `notice=abc&return=%2F&key=${key}&action=reject-all`, 'what the server may have kept is not kept twice');
  const stale = await visit({ status: 409 });
  await reloads(stale, () => stale.click(button('reject-all')));
  assert.ok(stale.url().endsWith('/page'));
});

test('where the form fails too, words say so', async () => {
  const page = await visit({ status: 500, csp: "form-action 'none'" });
  // A click from outside would wait for a navigation that never comes.
  await page.locator(button('reject-all')).evaluate((it) => /** @type {HTMLElement} */ (it).click());
  await page.waitForFunction("document.querySelector('sayso-notice').shadowRoot.querySelector('#status').textContent");
  assert.ok(await same(page));
  assert.ok(await page.isVisible('#notice'));
});

test('a placeholder in a frame allows its purpose, and going back skips the placeholder', async () => {
  const form = `<form method=post target=_parent action=/_sayso/choices><input type=hidden name=purpose value=video><button name=action value=placeholder>Show</button></form>`;
  const page = await visit({
    body: `<iframe id="v" data-sayso-purpose="video" data-sayso-src="/frame" srcdoc="${form}"></iframe>`,
  });
  const steps = await page.evaluate('history.length');
  await page.frameLocator('#v').locator('button').click();
  await page.frameLocator('#v').locator('text=frame').waitFor();
  assert.equal(body(0), '{"notice":"abc","action":"placeholder","purposes":{"video":true},"language":"en","client":"VERSION"}');
  assert.equal(await page.getAttribute('#v', 'srcdoc'), null);
  assert.equal(await page.evaluate('history.length'), steps);
  assert.ok(await same(page));
});

test('closing leaves everything as it is', async () => {
  const page = await visit({ allowed: { necessary: 1, stats: 1, ads: 0, video: 0 } });
  await page.click(button('close'));
  await page.locator('#way-back').waitFor();
  assert.ok(await page.evaluate("sayso.allowed('stats') && !sayso.allowed('ads')"));
  assert.ok(await same(page));
});

test('another tab hears of a choice, and a page from the history does too', async () => {
  const page = await visit({ allowed: { necessary: 1, stats: 1, ads: 0, video: 0 } });
  const other = await page.context().newPage();
  await other.goto(`${base}/page2`);
  await reloads(other, () => page.click(button('reject-all')));
  await page.waitForTimeout(300);
  await page.goto(`${base}/page3`);
  // As another site's page on this host would: nobody is told.
  await page.context().addCookies([{ name: 'sayso', value: (site.cookie = 'elsewhere'), url: base }]);
  heard = [];
  await page.goBack();
  await page.waitForFunction(
    "JSON.parse(document.querySelector('sayso-notice')?.dataset.state ?? '{}').c === 'elsewhere'",
  );
  assert.ok(asked().includes('/page'));
});

test('a stale page from the history stops before its scripts run, and loads again once', async () => {
  const page = await visit({
    cookie: 'old',
    body: '<script src="/slow/first"></script><script>sessionStorage.ran = Number(sessionStorage.ran ?? 0) + 1</script>',
  });
  // Such a listener keeps a page from being frozen whole: it is parsed again on the way back.
  await page.evaluate("addEventListener('unload', () => {})");
  await page.goto(`${base}/frame`);
  // The new page takes its time: without being stopped, the old one would run on meanwhile.
  site.delay = 500;
  // The server goes on to answer with the old page, as a cache would.
  await page.context().addCookies([{ name: 'sayso', value: 'new', url: base }]);
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForTimeout(2000);
  assert.equal(await page.evaluate("performance.getEntriesByType('navigation')[0].type"), 'reload');
  assert.equal(await page.evaluate('sessionStorage.ran'), '2', 'the first visit and the reload, not the one between');
});
