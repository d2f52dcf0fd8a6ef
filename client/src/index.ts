// What a page's own code imports. It only speaks to the client that the page has: without one everything is refused.
import type { Allowed, Sayso } from './api.js';

export type { Allowed, Sayso } from './api.js';

/** The client, once the page has it. On a page without Sayso that never comes. */
export const ready = (): Promise<Sayso> =>
  new Promise((done) => {
    if (window.sayso) done(window.sayso);
    else document.addEventListener('sayso:ready', () => done(window.sayso!), { once: true });
  });

/** Whether a purpose is allowed now. Not known is no. */
export const allowed = (purpose: string): boolean => window.sayso?.allowed(purpose) ?? false;

/** Opens the preference centre. */
export const open = (): void => void ready().then((sayso) => sayso.open());

/** Hears of every change that a choice makes, and of what holds at first. Returns a function that ends it. */
export const onChange = (listener: (allowed: Allowed) => unknown): (() => void) => {
  const hear = (event: CustomEvent<Allowed>): unknown => listener(event.detail);
  document.addEventListener('sayso:ready', hear);
  document.addEventListener('sayso:change', hear);
  return () => {
    document.removeEventListener('sayso:ready', hear);
    document.removeEventListener('sayso:change', hear);
  };
};
