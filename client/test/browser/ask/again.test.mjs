// When the site's file changes: who is asked again, and who isn't. One site at a time, in the order of an operator's days.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SITE, choose, html, siteWith, start } from './surroundings.mjs';

/** @type {import('./surroundings.mjs').Front} */
let front;
/** @type {Record<'yes' | 'no' | 'closed', import('./surroundings.mjs').Visit>} */
let visitors;
const TEXT = '[text.en]\npurpose-statistics-text = "We count visits and see which pages are read"\n';

before(async () => {
  front = await start({ sites: { site: SITE + TEXT }, pages: { '/': html() } });
  const [yes, no, closed] = await Promise.all([0, 1, 2].map(() => front.visit('site')));
  assert.ok(yes && no && closed);
  visitors = { yes, no, closed };
  await choose(yes.page, yes.notice.getByRole('button', { name: 'Accept all' }));
  await choose(no.page, no.notice.getByRole('button', { name: 'Reject all' }));
  await choose(closed.page, closed.notice.getByRole('button', { name: 'Close without an answer' }));
});
after(() => front?.close());

/** Who sees the notice on a new view of the page. */
async function asked() {
  const rows = Object.entries(visitors).map(async ([name, { page, notice }]) => {
    await page.goto(front.url('site'));
    return await notice.count() ? name : '';
  });
  return (await Promise.all(rows)).filter(Boolean);
}

test('of another colour, another place, a comma or a vendor less nobody is asked again', async () => {
  assert.deepEqual(await asked(), []);
  const look = '[look]\nposition = "corner"\n[look.light]\nstrong = "#600000"\n';
  await front.publish({ site: SITE + TEXT + look });
  assert.deepEqual(await asked(), []);
  await front.publish({ site: SITE + TEXT.replace('visits and', 'visits, and').replace('read"', 'read."') });
  assert.deepEqual(await asked(), []);
  await front.publish({ site: siteWith({ '\n[[vendor]]\nid = "feed"\nname = "Feed Ltd"\nhosts = ["feed.example"]\npurposes = ["advertising"]\n': '' }) + TEXT });
  assert.deepEqual(await asked(), []);
  await visitors.yes.page.locator('#open').click();
  await visitors.yes.centre.getByText(/Chosen on/).waitFor();
  assert.equal(await visitors.yes.centre.getByRole('switch', { name: 'Advertising' }).isChecked(), true, 'and a yes counts on');
});

test('a new vendor is asked for, by name, and what has not changed stays allowed', async () => {
  await front.publish({ site: `${SITE}\n[[vendor]]\nid = "new"\nname = "Brand New Ads"\nhosts = ["new.example"]\npurposes = ["advertising"]\n${TEXT}` });
  assert.deepEqual(await asked(), ['yes', 'closed'], 'a no isn\'t asked again; who only closed the notice has said nothing of this one');
  const { page, notice, centre } = visitors.yes;
  const text = await notice.innerText();
  assert.match(text, /You answered on .* \d{4}\. We ask again because something has changed since: New partners for Advertising: Brand New Ads/);
  assert.deepEqual(await page.evaluate('[sayso.allowed("statistics"), sayso.allowed("advertising")]'), [true, false]);
  await notice.getByRole('button', { name: 'Choose' }).click();
  assert.equal(await centre.getByRole('switch', { name: 'Statistics' }).isChecked(), true);
  assert.equal(await centre.getByRole('switch', { name: 'Advertising' }).isChecked(), false, 'nothing is ticked before its yes');
  await page.keyboard.press('Escape');
  await choose(page, notice.getByRole('button', { name: 'Accept all' }));
  assert.deepEqual(await asked(), ['closed']);
});

test('a new purpose and other words are told as such, without JavaScript too', async () => {
  const text = TEXT.replace('We count visits and see which pages are read', 'We count visits and sell what we learn');
  await front.publish({ site: `${SITE}\n[[purpose]]\nid = "preferences"\nuses = ["device-storage", "preferences"]\n${text}` });
  const { context } = visitors.yes;
  const plain = await front.browser.newContext({ javaScriptEnabled: false, storageState: await context.storageState() });
  const page = await plain.newPage();
  await page.goto(front.url('site'));
  const words = await page.locator('#notice').innerText();
  assert.match(words, /New: Preferences\./);
  assert.match(words, /Statistics is described in other words\./);
  await plain.close();
});
