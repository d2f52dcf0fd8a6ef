// Pictures of what visitors see, on a small phone and on a desk, in light and dark: look at them before you ship.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumWith } from './program.mjs';
import { serve, site, siteFile } from './serve.mjs';

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url));
mkdirSync(folder, { recursive: true });

/** @typedef {import('playwright-core').BrowserContextOptions} Screen */

const SCREENS = [
  { name: 'phone', viewport: { width: 320, height: 640 }, deviceScaleFactor: 2, colorScheme: 'light' },
  { name: 'phone-dark', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, colorScheme: 'dark' },
  { name: 'desk', viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, colorScheme: 'light' },
];

/** What is shown, in the order of a visit. Each step starts where the one before has ended. */
const STEPS = [
  { name: '1-notice', go: '/' },
  { name: '2-centre', press: '#choose' },
  { name: '3-held-video', go: '/2026/ferry-timetable/', at: 'iframe[data-sayso-purpose]' },
  { name: '4-after-reject', go: '/', press: '#notice [value="reject-all"]' },
  { name: '5-preferences', go: '/_sayso/preferences' },
  { name: '6-receipt', press: 'a[href*="/receipts/"]' },
  { name: '7-cookies', go: '/_sayso/cookies' },
  { name: '8-not-there', go: '/_sayso/receipts/0.nothing' },
  { name: '9-signal-honoured', go: '/', signal: true },
];

/**
 * A visit to the demo, on each screen.
 * @param {import('playwright-core').Browser} browser
 */
async function visitDemo(browser) {
  const program = process.env.SAYSO_BIN;
  if (!program) throw new Error('SAYSO_BIN names no program: run `cargo xtask screenshots`');
  const demo = spawn(program, ['demo', '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const base = await (async () => {
      for await (const line of createInterface({ input: demo.stdout })) {
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
        if (found) return found[0];
      }
      throw new Error('the demo ended before it said where it is');
    })();
    for (const { name, ...screen } of SCREENS) {
      const context = await browser.newContext(/** @type {Screen} */ (screen));
      const page = await context.newPage();
      for (const step of STEPS) {
        if (step.signal) {
          await context.clearCookies();
          await context.setExtraHTTPHeaders({ 'sec-gpc': '1', 'demo-jurisdiction': 'US-CA' });
        }
        if (step.go) await page.goto(base + step.go);
        if (step.press) await page.locator(step.press).first().click();
        if (step.at) await page.locator(step.at).first().scrollIntoViewIfNeeded();
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: `${folder}${step.name}-${name}.png` });
      }
      await context.close();
      console.log(`${name}: ${STEPS.length} pictures`);
    }
  } finally {
    demo.kill();
  }
}

const TEXT = {
  en: ['ltr', 'The ferry leaves from the other side', 'Since this morning all ferries leave from the eastern quay. '],
  ar: ['rtl', 'العبّارة تغادر من الجانب الآخر', 'منذ هذا الصباح تغادر جميع العبّارات من الرصيف الشرقي. '],
};

/** @param {keyof typeof TEXT} language @param {string} [more] */
const html = (language, more = '') => {
  const [direction, title, text] = TEXT[language];
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title>
<style>body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 17px/1.6 serif } iframe { width: 100%; border: 0 }</style>
</head><body><h1>${title}</h1>${more}${`<p>${text?.repeat(6)}</p>`.repeat(8)}</body></html>`,
  };
};

const FRAMES = [315, 160, 90]
  .map((height) => `<p><iframe src="https://video.example/embed/1" height="${height}" title="Film"></iframe></p>`)
  .join('');

/**
 * Opens the centre, and waits until the rest of it has come.
 * @param {import('playwright-core').Page} page
 */
async function choose(page) {
  await page.locator('#choose').click();
  await page.locator('#tabs [role=tab]').first().waitFor();
}

/**
 * The notice and its centre in every position, light and dark, in both directions, on a small phone and on a desk; and what
 * else there is to see on the small one.
 * @param {import('playwright-core').Browser} browser
 */
async function show(browser) {
  const languages = /** @type {(keyof typeof TEXT)[]} */ (Object.keys(TEXT));
  const pages = Object.fromEntries(
    languages.flatMap((language) => [
      [`/${language}/`, html(language)],
      [`/${language}/film`, html(language, FRAMES)],
    ]),
  );
  const own = await site(pages);
  let count = 0;
  try {
    for (const position of ['bottom', 'corner', 'centre']) {
      const sayso = await serve(siteFile(own.address, `vendor_switches = true\n[look]\nposition = "${position}"\n`));
      /**
       * @param {Screen} screen
       * @param {(page: import('playwright-core').Page, take: (name: string, whole?: boolean) => Promise<void>) => Promise<void>} visit
       */
      const look = async (screen, visit) => {
        const context = await browser.newContext(screen);
        const page = await context.newPage();
        await visit(page, async (name, fullPage = false) => {
          await page.waitForLoadState('networkidle');
          await page.screenshot({ path: `${folder}${name}.png`, fullPage });
          count++;
        });
        await context.close();
      };
      for (const language of languages) {
        const direction = TEXT[language][0];
        for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
          for (const width of [320, 1280]) {
            const screen = { colorScheme, locale: language, viewport: { width, height: width < 600 ? 568 : 800 } };
            await look(screen, async (page, take) => {
              const name = `${position}-${colorScheme}-${direction}-${width}`;
              await page.goto(`${sayso.address}/${language}/`);
              await take(`notice-${name}`);
              await choose(page);
              await take(`centre-${name}`);
            });
          }
        }
        const phone = { locale: language, viewport: { width: 320, height: 568 } };
        const name = `${position}-${direction}-320`;
        await look({ ...phone, forcedColors: 'active' }, async (page, take) => {
          await page.goto(`${sayso.address}/${language}/`);
          await take(`forced-colors-notice-${name}`);
          await choose(page);
          await take(`forced-colors-centre-${name}`);
        });
        // The pages are the same wherever the notice stands.
        if (position !== 'bottom') continue;
        await look(phone, async (page, take) => {
          await page.goto(`${sayso.address}/${language}/film`);
          await page.locator('#notice .x').click();
          await take(`placeholder-${direction}-320`);
          for (const of of ['preferences', 'cookies']) {
            await page.goto(`${sayso.address}/_sayso/${of}?language=${language}`);
            if (of === 'preferences') for (const row of await page.locator('details > summary').all()) await row.click();
            await take(`${of}-${direction}-320`, true);
          }
        });
      }
      await sayso.close();
    }
  } finally {
    own.close();
  }
  console.log(`notice, centre, pages: ${count} pictures`);
}

const browser = await chromium.launch(chromiumWith());
try {
  await visitDemo(browser);
  await show(browser);
  console.log(`They are in ${folder}`);
} finally {
  await browser.close();
}
