// For a page that no gate stands before: one script, first in its head. The order counts: what is imported first runs first.
import { policy } from './policy';
import './seal';
import '../guard';
import { begin } from '../begin';
import { EVERYTHING, holdElements, watch } from './elements';
import { holdRequests } from './network';

const BASE = location.origin + '/_sayso';

if (!policy.m) {
  holdRequests();
  holdElements();
}
watch(policy.m ? 'iframe' : EVERYTHING);

/** Once the parser is through. */
const parsed = new Promise<void>((done) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => done());
  else done();
});

/** Puts the notice into the page. Read as a document by the browser, so that no policy for scripts or types is in the way. */
const bring = (from: Document): void => {
  const host = from.querySelector('sayso-notice')!;
  const { content } = host.querySelector('template')!;
  const style = content.querySelector('style')!;
  style.remove();
  document.body.prepend(host);
  const root = host.attachShadow({ mode: 'open' });
  root.append(content);
  // A policy of the page's may forbid inline styles, and has nothing to say of these.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style.textContent!);
  root.adoptedStyleSheets = [sheet];
  begin();
  parsed.then(() => {
    const end = from.querySelector('.sayso-way-back');
    if (end) document.body.append(end);
  });
};

const fetchPart = (): void => {
  const query = { return: location.pathname + location.search, language: document.documentElement.lang };
  const request = new XMLHttpRequest();
  request.open('GET', BASE + '/tag?' + new URLSearchParams(query));
  request.responseType = 'document';
  request.onload = async () => {
    if (!document.body) await parsed;
    if (request.status === 200 && request.response) bring(request.response as Document);
  };
  request.send();
};
fetchPart();

/** Holds the views after this one from their first byte on. Where the site has a worker of its own, that one has to load ours. */
const register = async (): Promise<void> => {
  const workers = navigator.serviceWorker;
  const ours = BASE + '/sw.js';
  const { active, waiting, installing } = (await workers.getRegistration('/')) ?? {};
  const there = active ?? waiting ?? installing;
  if (there && there.scriptURL !== ours) return;
  const types = (window as { trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } } })
    .trustedTypes;
  const address = types ? types.createPolicy('sayso', { createScriptURL: (url: string) => url }).createScriptURL(ours) : ours;
  await workers.register(address, { scope: '/' });
};
document.addEventListener('sayso:change', () => navigator.serviceWorker?.controller?.postMessage(0));

// A page without a secure origin has no workers, and a policy of the page's may forbid ours: then each view is as the first.
if (navigator.serviceWorker) register().catch(() => 0);
