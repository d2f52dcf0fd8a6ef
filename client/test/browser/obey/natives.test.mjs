// What we put in the place of the browser's own functions can't be told from them, and the page's own code works on.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SITE, answer, settled, start } from './surroundings.mjs';

/** @type {import('./surroundings.mjs').Front} */
let front;

/** @param {string} head @param {string} body */
const html = (head, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<title>A page</title></head><body><h1>A page</h1>${body}</body></html>`;
const TAG = '<script src="/_sayso/tag.js"></script>';
const ORDER = `<script>var order = []</script>
  <script src="http://known.example/first.js"></script>
  <script>order.push('inline')</script>
  <script src="http://known.example/second.js" async></script>
  <script type="text/plain" data-sayso-purpose="statistics">order.push('declared')</script>
  <script>document.body.append(Object.assign(document.createElement('script'), { src: 'http://known.example/third.js' }))</script>`;

before(async () => {
  front = await start({
    files: {
      '/plain': { body: html('', '') },
      '/tagged': { body: html(TAG, '') },
      '/frame': { body: html(TAG, '<iframe src="http://known.example/frame.html" title="x"></iframe>') },
      '/made': { body: html(TAG, `<script>document.body.append(Object.assign(document.createElement('iframe'), { src: 'http://known.example/frame.html', title: 'x' }))</script>`) },
      '/order': { body: html(TAG, ORDER) },
    },
    sites: { gate: SITE, tag: SITE, tagloose: `csp = "report"\n${SITE}` },
  });
});
after(() => front?.close());

/** What a page may test of the browser's own functions. Runs in the page. */
const look = () => {
  const here = /** @type {any} */ (window);
  /** @type {Record<string, unknown>} */
  const seen = {};
  const places = {
    Document: ['cookie'], Storage: ['setItem', 'getItem'], IDBFactory: ['open'], CookieStore: ['set'], Element: ['setAttribute'],
    HTMLScriptElement: ['src'], HTMLImageElement: ['src', 'srcset'], HTMLIFrameElement: ['src'], HTMLMediaElement: ['src'],
    XMLHttpRequest: ['open'], Navigator: ['sendBeacon'], Function: ['toString'],
  };
  /** @param {any} native */
  const told = (native) => native && [native.name, native.length, String(native), Object.prototype.toString.call(native), typeof native.prototype, Object.getPrototypeOf(native) === Function.prototype];
  for (const [place, names] of Object.entries(places)) {
    for (const name of names) {
      const found = Object.getOwnPropertyDescriptor(here[place].prototype, name);
      seen[`${place}.${name}`] = found && [found.enumerable, found.configurable, found.writable, told(found.get), told(found.set), told(found.value)];
    }
    seen[place] = Object.getOwnPropertyNames(here[place].prototype).join();
  }
  for (const name of ['fetch', 'WebSocket', 'EventSource']) {
    const found = Object.getOwnPropertyDescriptor(here, name);
    seen[name] = [found?.enumerable, found?.configurable, found?.writable, told(here[name])];
  }
  seen.socket = [here.WebSocket.prototype.constructor === here.WebSocket, here.WebSocket.CONNECTING];
  /** @param {() => unknown} act */
  const error = (act) => {
    try {
      return String(act());
    } catch (thrown) {
      return String(thrown);
    }
  };
  seen.errors = [
    error(() => Storage.prototype.setItem.call({}, 'a', 'b')),
    error(() => here.localStorage.setItem('a')),
    error(() => here.WebSocket('ws://x')),
    error(() => /** @type {any} */ (document.body).setAttribute('a')),
    error(() => /** @type {any} */ (new XMLHttpRequest()).open('GET')),
    error(() => here.navigator.sendBeacon()),
    error(() => new here.WebSocket()),
    error(() => new here.EventSource()),
    error(() => /** @type {any} */ (Function.prototype.toString).call({})),
  ];
  return seen;
};

for (const [site, path] of [['gate', '/plain'], ['tag', '/tagged'], ['tagloose', '/tagged']]) {
  test(`the browser's functions look untouched: ${site}${path}`, async () => {
    const plain = await front.visit('tag', '/plain');
    const want = await plain.page.evaluate(look);
    await plain.context.close();
    const { context, page, errors } = await front.visit(String(site), String(path));
    const have = await page.evaluate(look);
    for (const [name, value] of Object.entries(want)) assert.deepEqual(have[name], value, name);
    // And they do what they did.
    assert.deepEqual(
      await page.evaluate(async () => {
        document.cookie = 'own=1';
        localStorage.setItem('own', '2');
        const image = new Image();
        image.setAttribute('src', '/own.png');
        image.alt = 'x';
        const other = new Image();
        other.src = 'http://known.example/held.gif';
        other.src = '/own.png';
        if (new URL(other.src).pathname !== '/own.png') throw new Error(other.src);
        const answered = await fetch('/plain');
        await new Promise((done) => (indexedDB.open('own').onsuccess = done));
        return [document.cookie.includes('own=1'), localStorage.getItem('own'), image.getAttribute('src'), new URL(image.src).pathname, answered.status];
      }),
      [true, '2', '/own.png', '/own.png', 200],
    );
    assert.deepEqual(errors, []);
    await context.close();
  });
}

test('without a policy in the page, what was held runs on permission: in order, once, without a reload', async () => {
  const { context, page } = await front.visit('tagloose', '/order');
  // The second view: nothing was fetched ahead.
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  front.heard.length = 0;
  await page.goto(front.url('tagloose', '/order'), { waitUntil: 'load' });
  await settled(page);
  await page.locator('#notice').waitFor();
  assert.deepEqual(front.heard.splice(0), []);
  assert.deepEqual(await page.evaluate('[order, window.ran]'), [['inline'], undefined]);
  await page.evaluate('window.mark = 1');
  await answer(page, 'accept-all');
  await page.waitForFunction(() => /** @type {any} */ (window).ran?.length === 3);
  assert.deepEqual(await page.evaluate('[order, ran.filter((one) => one !== "/second.js"), ran.length, window.mark]'), [['inline', 'declared'], ['/first.js', '/third.js'], 3, 1]);
  assert.deepEqual([...front.heard].sort(), ['known/first.js', 'known/second.js', 'known/third.js']);
  await context.close();
});

test('a frame that is held says whose it is, and a press allows it', async () => {
  const files = await front.visit('tag', '/tagged');
  await files.page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: 'http://known.example/frame.html', title: 'x' }));
  });
  const frame = files.page.frameLocator('iframe[title=x]');
  await frame.getByText('Known Ltd is held back').waitFor();
  const loaded = files.page.waitForEvent('load');
  await frame.getByRole('button', { name: /Always allow/ }).click();
  await loaded;
  const allowed = await files.page.evaluate(() => fetch('/_sayso/policy').then((answered) => answered.json()));
  assert.equal(allowed.p.statistics, 1);
  assert.equal(allowed.p.media, 0);
  await files.context.close();
});

// Without a policy the browser begins to load what the parser finds: there the frame is made by a script.
for (const [site, path] of [['tag', '/frame'], ['tagloose', '/made']]) {
  test(`*Load once* lets a frame in for one view, and chooses nothing: ${site}`, async () => {
    front.heard.length = 0;
    const { context, page } = await front.visit(String(site), String(path));
    const frame = page.frameLocator('iframe[title=x]');
    const once = frame.getByRole('button', { name: 'Load once' });
    await once.waitFor();
    assert.ok(!front.heard.some((one) => one.endsWith('frame.html')));
    const loaded = page.waitForEvent('load');
    await once.click();
    await loaded;
    await frame.getByText('A frame').waitFor();
    assert.ok(!(await context.cookies()).some(({ name }) => /^sayso/.test(name)));
    await page.reload();
    await once.waitFor();
    await context.close();
  });
}

for (const [site, path] of [['gate', '/plain'], ['tag', '/tagged']]) {
  test(`a yes that is taken back deletes what was kept: ${site}${path}`, async () => {
    const { context, page } = await front.visit(String(site), String(path));
    await answer(page, 'accept-all');
    const keep = () => page.evaluate(async () => {
      localStorage.setItem('known-key', 'x');
      localStorage.setItem('own-key', 'x');
      document.cookie = '_known_1=x';
      await new Promise((done) => (indexedDB.open('known-db').onsuccess = done));
    });
    const kept = () => page.evaluate(async () => [
      Object.keys(localStorage).sort(), document.cookie.includes('_known_1'), (await indexedDB.databases()).map(({ name }) => name),
    ]);
    await keep();
    assert.deepEqual(await kept(), [['known-key', 'own-key'], true, ['known-db']]);
    await page.evaluate('sayso.open()');
    const loaded = page.waitForEvent('load');
    await page.locator('#centre [value=reject-all]').click();
    await loaded;
    assert.deepEqual(await kept(), [['own-key'], false, []]);
    await context.close();
  });
}
