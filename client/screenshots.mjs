// Pictures of what visitors see, on a small phone and on a desk, in light and dark: look at them before you ship.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url));
mkdirSync(folder, { recursive: true });

const program = process.env.SAYSO_BIN;
if (!program) throw new Error('SAYSO_BIN names no program: run `cargo xtask screenshots`');
const demo = spawn(program, ['demo', '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'inherit'] });

/** @returns {Promise<string>} */
const address = async () => {
  for await (const line of createInterface({ input: demo.stdout })) {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
    if (found) return found[0];
  }
  throw new Error('the demo ended before it said where it is');
};

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

let browser;
try {
  const base = await address();
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
  for (const { name, ...screen } of SCREENS) {
    const context = await browser.newContext(/** @type {import('playwright-core').BrowserContextOptions} */ (screen));
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
  console.log(`They are in ${folder}`);
} finally {
  await browser?.close();
  demo.kill();
}
