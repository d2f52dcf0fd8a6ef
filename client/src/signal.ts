// Has a receipt written for the browser's opt-out signal, which changed what happens here. Loaded once for each browser and notice.
import { newKey } from './key';
import type { Tools } from './types';

/** Which build this is: the receipt names it. */
declare const CLIENT: string;

const cookie = (): string => /(?:^|; )sayso-signal=([^;]+)/.exec(document.cookie)?.[1] ?? '';

/** Asks for it, if the browser keeps cookies: without them each view would leave one more. */
const ask = ({ base, root, state }: Tools): void => {
  if (!cookie()) {
    const secure = location.protocol === 'https:' ? ';secure' : '';
    document.cookie = `sayso-signal=k${newKey()};path=/;samesite=lax;max-age=86400${secure}`;
  }
  if (!cookie()) return;
  const body = { notice: state.n, action: 'signal', language: root.host.getAttribute('lang'), client: CLIENT };
  fetch(base + '/choices', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    // The next view asks again.
  }).catch(() => 0);
};

/** The same, once the page has nothing else to do. */
export const signal = async (tools: Tools): Promise<void> => {
  const idle = window.requestIdleCallback ?? setTimeout;
  idle(() => ask(tools));
};
