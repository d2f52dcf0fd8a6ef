// The whole flow in a real Chromium, against the real demo: who has heard of the visitor, and when?
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { chromiumWith } from "../../program.mjs";

const port = 18080 + (process.pid % 1000);
const site = `http://127.0.0.1:${port}`;
/** @type {import("node:child_process").ChildProcess} */
let demo;
/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
  const binary = process.env.SAYSO_BIN;
  assert.ok(binary, "SAYSO_BIN names the program under test");
  demo = spawn(binary, ["demo", "--listen", `127.0.0.1:${port}`], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((resolve, reject) => {
    demo.stdout?.on("data", (text) => String(text).includes("Ctrl-C") && resolve(undefined));
    demo.on("exit", (code) => reject(new Error(`the demo ended with ${code}`)));
  });
  browser = await chromium.launch(chromiumWith());
});

after(async () => {
  await browser?.close();
  demo?.kill();
});

/** @returns {Promise<Record<string, number>>} */
const heard = async () => (await fetch(`${site}/who-heard/?format=json`)).json();
const reset = () => fetch(`${site}/who-heard/reset`, { method: "POST", redirect: "manual" });
/** The names of those who have heard something, sorted. */
const who = async () => Object.entries(await heard()).filter(([, count]) => count > 0).map(([host]) => host.split(".")[0]).sort();
const everybody = ["ads", "analytics", "social", "sync", "video"];

/**
 * Opens a page in a fresh profile, with the counts at zero.
 * @param {import("playwright-core").BrowserContextOptions} options
 */
async function visit(options = {}) {
  await reset();
  const context = await browser.newContext(options);
  const page = await context.newPage();
  /** @type {string[]} */
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(`${site}/`, { waitUntil: "load" });
  return { context, page, errors };
}

/**
 * Waits until exactly these have heard: on state, never on a timer alone.
 * @param {string[]} want
 */
async function until(want) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (JSON.stringify(await who()) === JSON.stringify(want)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.deepEqual(await who(), want);
}

/**
 * Lets everything that is under way arrive, then says who has heard.
 * @param {import("playwright-core").Page} page
 */
async function settled(page) {
  await page.waitForLoadState("networkidle");
  return who();
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";

  test(`nobody hears of a visitor before a choice, nor after a refusal, ${how}`, async () => {
    const { context, page, errors } = await visit({ javaScriptEnabled });
    assert.deepEqual(await settled(page), []);
    const answered = page.waitForResponse((response) => response.url().endsWith("/_sayso/choices"));
    await page.getByRole("button", { name: "Reject all" }).first().click();
    await answered;
    await page.waitForLoadState("networkidle");
    await page.goto(`${site}/2026/ferry-timetable/`);
    assert.deepEqual(await settled(page), []);
    assert.deepEqual(errors, []);
    assert.equal(await page.locator("#notice").count(), 0, "the notice does not come back");
    await context.close();
  });

  test(`everybody hears after accepting, ${how}`, async () => {
    const { context, page } = await visit({ javaScriptEnabled });
    await page.getByRole("button", { name: "Accept all" }).first().click();
    await until(everybody);
    await context.close();
  });
}

test("after a withdrawal nothing is sent on revisiting, reloading and going back", async () => {
  const { context, page } = await visit();
  await page.getByRole("button", { name: "Accept all" }).first().click();
  await until(everybody);
  await page.goto(`${site}/2026/library-roof/`, { waitUntil: "networkidle" });
  await page.goto(`${site}/_sayso/preferences?return=/privacy/`);
  await page.getByRole("button", { name: "Reject all" }).click();
  await page.waitForURL("**/privacy/");
  await page.waitForLoadState("networkidle");
  await reset();
  await page.goto(`${site}/`, { waitUntil: "networkidle" });
  await page.reload({ waitUntil: "networkidle" });
  for (let step = 0; step < 4; step += 1) {
    await page.goBack({ waitUntil: "load" }).catch(() => undefined);
    await page.waitForLoadState("networkidle");
  }
  assert.deepEqual(await settled(page), []);
  await context.close();
});

test("under US-CA the browser's signal stops advertising and social media, and the page says so", async () => {
  const { context, page } = await visit({ extraHTTPHeaders: { "Sec-GPC": "1", "Demo-Jurisdiction": "US-CA" } });
  await until(["analytics", "video"]);
  assert.ok(await page.getByText("Opt-Out Request Honored").first().isVisible());
  await context.close();
});

test("a page of another site can not choose for the visitor", async () => {
  const { context, page } = await visit();
  const notice = await page.locator("#notice input[name=notice]").getAttribute("value");
  const foreign = await context.newPage();
  await foreign.route("http://foreign.test/", (route) => route.fulfill({
    contentType: "text/html",
    body: `<form method=post action="${site}/_sayso/choices"><input name=notice value=${notice}><input name=action value=accept-all></form><script>document.forms[0].submit()</script>`,
  }));
  const [response] = await Promise.all([
    foreign.waitForResponse((response) => response.url().endsWith("/choices")),
    foreign.goto("http://foreign.test/").catch(() => undefined),
  ]);
  assert.equal(response.status(), 403);
  assert.equal((await context.cookies(site)).some((cookie) => cookie.name === "sayso"), false);
  await context.close();
});
