/** What the server says about this page view, in `data-state`. */
export interface State {
  /** The notice in force, as a hex digest. */
  n: string;
  /** The `sayso` cookie as the server saw it. */
  c: string;
  /** An enforced CSP forbids what isn't allowed now: only a new page can load more. */
  e: 0 | 1;
  /** The absolute base of Sayso's routes. */
  b: string;
  /** Each purpose, and whether it is allowed. */
  p: Record<string, 0 | 1 | boolean>;
}

/** Each purpose, and whether it is allowed. */
export type Allowed = Record<string, boolean>;

/** The part of the answer to a choice that we use. */
export interface Answer {
  receipt: { choices: Record<string, unknown> };
}

/** What other scripts of the page may ask. */
export interface Api {
  allowed(id: string): boolean;
  open(): void;
  on(name: 'change', listener: (allowed: Allowed) => unknown): void;
}

declare global {
  interface Window {
    sayso: Api;
  }
}
