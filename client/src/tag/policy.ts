import { state } from '../state';
import { mayLoad, type Policy } from './judge';

/** The server writes it in place of this name. */
declare const SAYSO_POLICY: Policy;

export const policy = SAYSO_POLICY;

/** Runs once, while the parser waits for it. Its address, and a nonce, are the page's. */
export const script = document.currentScript as HTMLScriptElement;

// As on a page that the gate has made.
script.dataset.c = policy.c;
script.dataset.h = policy.d;

/** Whether an address may be asked for now. */
export const may = (address: unknown): boolean => {
  let url;
  try {
    url = new URL(String(address), document.baseURI);
  } catch {
    // The browser can't read it either, and says so itself.
    return true;
  }
  return !/^(https?|wss?):$/.test(url.protocol) || mayLoad(url.hostname, location.hostname, policy, state?.p ?? policy.p);
};
