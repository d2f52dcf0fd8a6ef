// The script of the consent modes, as it is built, in a page that is nothing but what it needs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';

const script = readFileSync(new URL('../../dist/modes.js', import.meta.url), 'utf8');

/**
 * Runs the script in a page that holds this already.
 * @param {object} facts
 * @param {Record<string, unknown>} page
 */
const run = (facts, page = {}) => {
  /** @type {((event: unknown) => void)[]} */
  const listeners = [];
  const document = {
    currentScript: { dataset: { modes: JSON.stringify({ before: {}, now: null, settings: {}, ...facts }) } },
    addEventListener: (/** @type {string} */ name, /** @type {(event: unknown) => void} */ listener) => {
      assert.equal(name, 'sayso:change');
      listeners.push(listener);
    },
  };
  const window = /** @type {any} */ (page);
  vm.runInNewContext(script, { window, document, JSON, Object });
  return { window, change: (/** @type {object} */ detail) => listeners.forEach((hear) => hear({ detail })) };
};

/** @param {unknown} value */
const plain = (value) => JSON.parse(JSON.stringify(value));

test('a type is granted when all that it waits for is allowed, and nothing else is a yes', () => {
  const types = { a: ['x', 'y'], b: ['x'], c: [], d: true, e: false, f: ['constructor'], g: ['toString'] };
  const { window, change } = run({ before: { x: 1, y: 0 }, modes: { microsoft_uet: types } });
  assert.deepEqual(plain(window.uetq), ['consent', 'default', { a: 'denied', b: 'granted', c: 'denied', d: 'granted', e: 'denied', f: 'denied', g: 'denied' }]);
  change({ x: true, y: true });
  assert.deepEqual(plain(window.uetq[5]), { a: 'granted', b: 'granted', c: 'denied', d: 'granted', e: 'denied', f: 'denied', g: 'denied' });
  change({ x: 'yes', y: {} });
  assert.equal(window.uetq[8].b, 'denied');
});

test('a queue that the company\'s script has put its own thing in the place of is told through that', () => {
  const { window, change } = run({ modes: { microsoft_uet: { ad_storage: ['x'] }, microsoft_clarity: { ad_Storage: ['x'] }, tiktok: { consent: ['x'] }, google: { ad_storage: ['x'] } } });
  /** @type {unknown[]} */
  const heard = [];
  const hear = (/** @type {unknown[]} */ ...words) => heard.push(plain(words));
  window.uetq = { push: (/** @type {unknown[]} */ ...words) => hear('uet', ...words) };
  window.clarity = (/** @type {unknown[]} */ ...words) => hear('clarity', ...words);
  window.ttq = { grantConsent: () => hear('grant'), revokeConsent: () => hear('revoke') };
  window.dataLayer.push = (/** @type {ArrayLike<unknown>} */ command) => hear('google', ...Array.from(command));
  change({ x: true });
  change({ x: false });
  assert.deepEqual(heard.filter((words) => String(words).startsWith('google')).length, 2);
  for (const said of [
    ['uet', 'consent', 'update', { ad_storage: 'granted' }],
    ['clarity', 'consentv2', { ad_Storage: 'granted' }],
    ['grant'],
    ['google', 'consent', 'update', { ad_storage: 'granted' }],
    ['revoke'],
    ['clarity', 'consentv2', { ad_Storage: 'denied' }],
  ]) assert.ok(heard.some((words) => JSON.stringify(words) === JSON.stringify(said)), JSON.stringify(said));
});

test('Meta\'s pixel is told before its page starts it, whenever that comes, and once for each change', () => {
  const { window, change } = run({ modes: { meta: { consent: ['x'] } } });
  assert.equal(window.fbq, undefined, 'a snippet that finds something there does nothing');
  change({ x: true });
  /** @type {any} */
  const pixel = (/** @type {unknown[]} */ ...words) => pixel.queue.push(words);
  window.fbq = pixel;
  assert.equal(window.fbq, pixel, 'without a queue it is not told, and is what the page made it');
  pixel.queue = [];
  window.fbq('init');
  change({ x: true });
  change({ x: false });
  assert.deepEqual(plain(pixel.queue), [['consent', 'grant'], ['init'], ['consent', 'revoke']]);
  assert.deepEqual(Object.getOwnPropertyDescriptor(window, 'fbq'), { value: pixel, writable: true, enumerable: true, configurable: true });
});

test('TikTok\'s pixel is held only as long as nobody has spoken', () => {
  /** @param {object} facts */
  const first = (facts) => plain(run({ modes: { tiktok: { consent: ['x'] } }, ...facts }).window.ttq);
  assert.deepEqual(first({}), [['holdConsent']]);
  assert.deepEqual(first({ before: { x: 1 } }), [['grantConsent']]);
  assert.deepEqual(first({ now: { x: 0 } }), [['revokeConsent']]);
  assert.deepEqual(first({ before: { x: 1 }, now: { x: 0 } }), [['revokeConsent']]);
  assert.deepEqual(first({ now: { x: 1 } }), [['grantConsent']]);
});
