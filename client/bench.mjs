// What a notice costs a visitor's browser: the main thread's time over an empty page, its CPU four times slower than it is.
// Each round opens every page once, in a new browser context, so that nothing is in a cache; the median of the rounds counts.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright-core';
import { chromiumWith } from './program.mjs';
import { serve, site, siteFile } from './serve.mjs';

/** More than this, in the median, is a defect. Of script, at the throttled speed. */
const LIMIT_MS = 10;
const SLOWER = 4;
/** So long a page is left alone after it has loaded. */
const SETTLE_MS = 1000;

const { values } = parseArgs({ options: { json: { type: 'boolean' }, rounds: { type: 'string', default: '21' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds takes a number, and not ${values.rounds}`);

const EMPTY = '<!doctype html><html lang="en"><head><title>T</title></head><body></body></html>';
const html = (body = EMPTY) => ({ type: 'text/html; charset=utf-8', body });

/** Others, by package and version: installed for this run, in a folder of its own. */
const PEER = { name: 'vanilla-cookieconsent', version: '3.1.0' };
const NOT_MEASURED = 'Silktide consent manager: not on npm, so not measured (its repository has silktide-consent-manager.js and .css)';

const CATEGORIES = ['necessary', 'preferences', 'statistics', 'advertising', 'media'];

/** vanilla-cookieconsent as its manual sets it up, with five categories. It hides from programs unless told otherwise. */
const VANILLA = {
  hideFromBots: false,
  categories: Object.fromEntries(CATEGORIES.map((id, index) => [id, index ? {} : { enabled: true, readOnly: true }])),
  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: {
          title: 'Your choice',
          description: 'We and our partners use data about your visit. Pages work either way.',
          acceptAllBtn: 'Accept all',
          acceptNecessaryBtn: 'Reject all',
          showPreferencesBtn: 'Choose',
        },
        preferencesModal: {
          title: 'Your choices',
          acceptAllBtn: 'Accept all',
          acceptNecessaryBtn: 'Reject all',
          savePreferencesBtn: 'Save',
          closeIconLabel: 'Close',
          sections: CATEGORIES.map((id) => ({ title: id, description: 'What it is for.', linkedCategory: id })),
        },
      },
    },
  },
};
const vanillaPage = EMPTY.replace('</head>', '<link rel="stylesheet" href="/peer.css"></head>').replace(
  '</body>',
  `<script src="/peer.js"></script><script>CookieConsent.run(${JSON.stringify(VANILLA)})</script></body>`,
);

/** @param {Buffer | string} bytes */
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** @param {number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/**
 * Opens a page in a context of its own, and says how many milliseconds of script and of the main thread that took.
 * @param {import('playwright-core').Browser} browser
 * @param {{ address: string, shows?: string }} what `shows`: what must be visible, or nothing was measured
 * @param {string} before a page of the same process, so that the counters don't start anew
 */
async function open(browser, { address, shows }, before) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    // The thread's own time: what else this machine does isn't in it, and the throttle is.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    // A page of the same process comes before, so that the process's own start isn't counted; with each page the counters start
    // anew.
    await page.goto(before);
    await page.waitForTimeout(SETTLE_MS / 2);
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(SETTLE_MS);
    const { metrics } = await devtools.send('Performance.getMetrics');
    if (shows && !(await page.locator(shows).first().isVisible())) throw new Error(`${address} shows no ${shows}`);
    /** @param {string} wanted */
    const ms = (wanted) => (metrics.find(({ name }) => name === wanted)?.value ?? NaN) * 1000;
    return { script: ms('ScriptDuration') + ms('V8CompileDuration'), task: ms('TaskDuration') };
  } finally {
    await context.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'sayso-bench-'));
/** What is to be closed at the end, last first. @type {(() => unknown)[]} */
const closing = [() => rmSync(folder, { recursive: true })];
try {
  const install = ['install', '--no-audit', '--no-fund', '--silent', '--ignore-scripts', `${PEER.name}@${PEER.version}`];
  execFileSync('npm', install, { cwd: folder });
  /** @param {string} name */
  const read = (name) => readFileSync(join(folder, 'node_modules', PEER.name, 'dist', name));
  const [script, style] = [read('cookieconsent.umd.js'), read('cookieconsent.css')];
  const own = await site({
    '/': html(),
    '/before': html(),
    '/peer': html(vanillaPage),
    '/peer.js': { type: 'text/javascript', body: script },
    '/peer.css': { type: 'text/css', body: style },
  });
  closing.push(own.close);
  const sayso = await serve(siteFile(own.address));
  closing.push(sayso.close);
  const browser = await chromium.launch(chromiumWith());
  closing.push(() => browser.close());

  /** @param {string} path */
  const load = async (path) => {
    const headers = { accept: 'text/html', 'sec-fetch-dest': 'document' };
    return Buffer.from(await (await fetch(new URL(path, sayso.address), { headers })).arrayBuffer());
  };
  const page = await load('/');
  const client = await load(/src="([^"]+client\.js[^"]*)"/.exec(String(page))?.[1] ?? '');

  const kinds = [
    { name: 'empty page', address: own.address + '/', raw: 0, brotli: 0 },
    {
      name: 'Sayso',
      address: sayso.address + '/',
      shows: '#notice',
      raw: page.length - EMPTY.length + client.length,
      // With the empty page's own few bytes: there is no honest way to take them out of what is compressed together.
      brotli: brotli(page) + brotli(client),
    },
    {
      name: `${PEER.name} ${PEER.version}`,
      address: own.address + '/peer',
      shows: '#cc-main .cm',
      raw: script.length + style.length,
      brotli: brotli(script) + brotli(style),
    },
  ].map((kind) => ({ ...kind, script: /** @type {number[]} */ ([]), task: /** @type {number[]} */ ([]) }));

  // The first round warms up and isn't counted. Each begins with another page.
  for (let round = 0; round <= rounds; round++) {
    console.error(`client: round ${round} of ${rounds}`);
    for (let place = 0; place < kinds.length; place++) {
      const kind = kinds[(place + round) % kinds.length];
      if (!kind) continue;
      const spent = await open(browser, kind, own.address + '/before');
      if (round === 0) continue;
      kind.script.push(spent.script);
      kind.task.push(spent.task);
    }
  }

  const middles = kinds.map(({ name, raw, brotli, script, task }) => ({
    name,
    raw,
    brotli,
    script_ms: median(script),
    task_ms: median(task),
  }));
  const empty = middles[0];
  const over = middles.slice(1).map((kind) => ({
    ...kind,
    script_ms: kind.script_ms - (empty?.script_ms ?? NaN),
    task_ms: kind.task_ms - (empty?.task_ms ?? NaN),
  }));
  const ours = over[0]?.script_ms ?? NaN;
  const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? process.arch}, Chromium ${browser.version()}`;
  const rows = over.map((kind) => ({ ...kind, ratio: kind.script_ms / ours }));
  if (values.json) {
    console.log(JSON.stringify({ machine, slower: SLOWER, rounds, limit_ms: LIMIT_MS, rows, not_measured: [NOT_MEASURED] }));
  } else {
    const table = rows.map(({ name, raw, brotli, script_ms, task_ms, ratio }) =>
      `| ${[name, `${script_ms.toFixed(1)} ms`, ratio.toFixed(1), `${task_ms.toFixed(0)} ms`, raw, brotli].join(' | ')} |`);
    console.log(`
${machine}
Over an empty page, CPU ${SLOWER} times slower, median of ${rounds} rounds; five categories each

| what | script | of Sayso's | main thread, all of it | bytes | with brotli |
|---|---|---|---|---|---|
${table.join('\n')}

${NOT_MEASURED}`);
  }
  if (!(ours <= LIMIT_MS)) {
    console.error(`Sayso's script takes ${ours.toFixed(1)} ms, and ${LIMIT_MS} are the limit`);
    process.exitCode = 1;
  }
} finally {
  for (const close of closing.reverse()) await close();
}
