// The template for Google Tag Manager: its sections are what the tag manager reads, and its code does what it says, in a sandbox like
// Google's, which has no `window` and no `new`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';

const text = readFileSync(new URL('../../../examples/gtm/template.tpl', import.meta.url), 'utf8');
const parts = text.split(/^___([A-Z_]+)___$/m).slice(1);
/** @type {Record<string, string>} */
const sections = Object.fromEntries(parts.flatMap((part, index) => (index % 2 ? [] : [[part, parts[index + 1] ?? '']])));
/** @param {string} name @returns {any} */
const json = (name) => JSON.parse(sections[name] ?? '');
const code = sections.SANDBOXED_JS_FOR_WEB_TEMPLATE ?? '';

const TYPES = ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage', 'functionality_storage', 'personalization_storage', 'security_storage'];

test('the template has the sections of a tag, each of which can be read', () => {
  assert.deepEqual(Object.keys(sections), [
    'TERMS_OF_SERVICE', 'INFO', 'TEMPLATE_PARAMETERS', 'SANDBOXED_JS_FOR_WEB_TEMPLATE', 'WEB_PERMISSIONS', 'TESTS', 'NOTES',
  ]);
  const info = json('INFO');
  assert.deepEqual([info.type, info.version, info.containerContexts], ['TAG', 1, ['WEB']]);
  assert.match(info.id, /^cvt_temp_public_id$/);
  assert.match(code, /Apache License, Version 2\.0/);
  const names = json('TEMPLATE_PARAMETERS').flatMap((/** @type {any} */ group) => group.subParams.map((/** @type {any} */ field) => field.name));
  const used = new Set([...code.matchAll(/\bdata\.(\w+)/g)].map(([, name]) => name));
  used.delete('gtmOnSuccess');
  assert.deepEqual([...used].sort(), names.sort(), 'what the code reads can be filled in, and is read');
});

/** The values of a permission's parameter. @param {string} id @returns {any[]} */
const permission = (id) => {
  const found = json('WEB_PERMISSIONS').find((/** @type {any} */ { instance }) => instance.key.publicId === id);
  assert.ok(found, id);
  return found.instance.param[0]?.value.listItem ?? [];
};

test('it asks for the permissions that its code needs, and no more', () => {
  const needs = {
    setDefaultConsentState: 'access_consent', updateConsentState: 'access_consent', callInWindow: 'access_globals',
    copyFromWindow: 'access_globals', gtagSet: 'write_data_layer', templateStorage: 'access_template_storage', makeNumber: null,
  };
  const required = [...code.matchAll(/require\('(\w+)'\)/g)].map(([, name]) => name);
  assert.deepEqual(required.sort(), Object.keys(needs).sort());
  const asked = json('WEB_PERMISSIONS').map((/** @type {any} */ { instance }) => instance.key.publicId);
  assert.deepEqual(asked.sort(), [...new Set(Object.values(needs).filter(Boolean))].sort());
  const writes = permission('access_consent').map(({ mapValue: [type, read, write] }) => [type.string, read.boolean, write.boolean]);
  assert.deepEqual(writes, [...TYPES, 'wait_for_update'].map((type) => [type, false, true]));
  const globals = permission('access_globals').map(({ mapValue: [key, read, write, execute] }) => [key.string, read.boolean, write.boolean, execute.boolean]);
  assert.deepEqual(globals, [['sayso.allowed', true, false, true], ['sayso.on', false, false, true]]);
  for (const [, name] of code.matchAll(/(?:callInWindow|copyFromWindow)\('([\w.]+)'/g)) assert.ok(globals.some(([key]) => key === name), name);
  assert.deepEqual(permission('write_data_layer').map(({ string }) => string), ['ads_data_redaction', 'url_passthrough']);
});

/**
 * Fires the tag, once for each state of `sayso`.
 * @param {Record<string, unknown>} data
 * @param {(Record<string, boolean> | undefined)[]} fires What is allowed each time; undefined: Sayso isn't there yet.
 */
const fire = (data, fires) => {
  /** @type {unknown[][]} */
  const calls = [];
  /** @type {Record<string, unknown>} */
  const storage = {};
  /** @type {(() => void)[]} */
  const listeners = [];
  /** @type {Record<string, boolean> | undefined} */
  let sayso;
  /** @type {Record<string, unknown>} */
  const apis = {
    callInWindow: (/** @type {string} */ name, /** @type {any} */ first, /** @type {any} */ second) => {
      if (name === 'sayso.on') listeners.push(second);
      return sayso?.[first];
    },
    copyFromWindow: () => sayso && true,
    gtagSet: (/** @type {unknown} */ values) => calls.push(['set', values]),
    makeNumber: Number,
    setDefaultConsentState: (/** @type {unknown} */ values) => calls.push(['default', values]),
    updateConsentState: (/** @type {unknown} */ values) => calls.push(['update', values]),
    templateStorage: {
      getItem: (/** @type {string} */ key) => storage[key],
      setItem: (/** @type {string} */ key, /** @type {unknown} */ value) => { storage[key] = value; },
    },
  };
  let succeeded = 0;
  for (const state of fires) {
    sayso = state;
    const filled = { advertising: 'advertising', statistics: 'statistics', preferences: 'preferences', ...data, gtmOnSuccess: () => { succeeded += 1; } };
    const context = vm.createContext({ require: (/** @type {string} */ name) => apis[name], data: filled }, { codeGeneration: { strings: false, wasm: false } });
    new vm.Script(`(function () { 'use strict'; ${code}\n})()`).runInContext(context);
  }
  assert.equal(succeeded, fires.length);
  // They come from another realm.
  return { calls: JSON.parse(JSON.stringify(calls)), change: (/** @type {Record<string, boolean>} */ to) => { sayso = to; for (const tell of listeners) tell(); return JSON.parse(JSON.stringify(calls)); } };
};

/** @param {string[]} granted */
const states = (...granted) => Object.fromEntries(TYPES.map((type) => [type, granted.includes(type) ? 'granted' : 'denied']));
const ads = ['ad_storage', 'ad_user_data', 'ad_personalization'];

test('it denies at first, and tells what Sayso says once that is there', () => {
  const { calls } = fire({ waitForUpdate: '500', region: 'CH, US-CA', adsDataRedaction: true }, [undefined, { statistics: true }]);
  assert.deepEqual(calls, [
    ['default', { ...states('security_storage'), region: ['CH', 'US-CA'], wait_for_update: 500 }],
    ['set', { ads_data_redaction: true, url_passthrough: false }],
    ['update', states('analytics_storage', 'security_storage')],
  ]);
});

test('it hears of changes once, and a withdrawal is told', () => {
  const all = { advertising: true, statistics: true, preferences: true };
  const { calls, change } = fire({}, [all, all]);
  assert.deepEqual(calls.map((/** @type {unknown[]} */ call) => call[0]), ['default', 'set', 'update', 'update']);
  assert.deepEqual(calls[2], ['update', states(...TYPES)]);
  assert.deepEqual(change({}).slice(4), [['update', states('security_storage')]]);
});

test('all purposes of a type must be allowed, and none is no', () => {
  const some = { advertising: 'advertising, social-media', statistics: '', preferences: 'toString' };
  assert.deepEqual(fire(some, [{ advertising: true }]).calls.at(-1), ['update', states('security_storage')]);
  const { calls } = fire(some, [{ advertising: true, 'social-media': true }]);
  assert.deepEqual(calls.at(-1), ['update', states(...ads, 'security_storage')]);
});

test('the code keeps to what the sandbox knows', () => {
  const plain = code.replace(/\/\/.*|'[^']*'/g, '');
  for (const beyond of [/\bnew\b/, /\bthis\b/, /\bwindow\b/, /\bdocument\b/, /\.\.\./, /`/, /\?\./, /\?\?/, /\basync\b/, /\bclass\b/, /\bfor\s*\(.*\bof\b/]) {
    assert.doesNotMatch(plain, beyond);
  }
});
