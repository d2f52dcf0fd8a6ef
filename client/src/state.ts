import type { Allowed, State } from './types';

/** The notice's shadow root. None until the page has it. */
export let root: ShadowRoot | null | undefined;

/** None on a page without a notice, and until the page has it. */
export let state: State | undefined;

/**
 * Finds the notice. Says no if the parser hasn't got to it yet.
 *
 * With a declarative shadow root this works while the rest of the page still loads.
 */
export const find = (): boolean => {
  const host = document.querySelector<HTMLElement>('sayso-notice');
  if (!host) return false;
  root = host.shadowRoot;
  if (!root) {
    // A browser without declarative shadow roots. While the page loads the template may be half there.
    const template = host.querySelector('template');
    if (!template || document.readyState === 'loading') return false;
    root = host.attachShadow({ mode: 'open' });
    root.append(template.content);
  }
  state = JSON.parse(host.dataset.state!) as State;
  return true;
};

/** What is allowed now, purpose by purpose. */
export const now = (): Allowed =>
  Object.fromEntries(Object.entries(state?.p ?? {}).map(([id, allowed]) => [id, !!allowed]));

/** Whether all of these purposes, apart by spaces, are allowed. */
export const may = (ids: string): boolean => ids.split(' ').every((id) => state!.p[id]);

export const one = <T extends HTMLElement>(selector: string): T | null | undefined => root?.querySelector<T>(selector);

export const all = (selector: string): NodeListOf<HTMLInputElement> => root!.querySelectorAll(selector);

/** The `sayso` cookie as it is now. */
export const cookie = (): string => /(?:^|; )sayso=([^;]*)/.exec(document.cookie)?.[1] ?? '';
