/** What the server says about this page view, in `data-state`. */
export interface State {
  /** The notice in force, as a hex digest. */
  n: string;
  /** The `sayso` cookie as the server saw it. */
  c: string;
  /** Only a new page shows what a new permission changes. */
  e: 0 | 1;
  /** Each purpose, and whether it is allowed. */
  p: Record<string, 0 | 1 | boolean>;
}

/** The part of the answer to a choice that we use. */
export interface Answer {
  receipt: { choices: Record<string, unknown> };
}

/** The part of the client that comes when the centre is opened. */
export interface Centre {
  /** Fills in the rows; `again` if they aren't true any more. */
  show(again: boolean): void;
  /** A switch was pressed. */
  change(box: HTMLInputElement): void;
  /** The vendors that are off, and whether any is otherwise than it was. Fails if their rows can't be had. */
  vendors(): Promise<[Allowed, boolean]>;
}

/** Each purpose of the site, and whether it is allowed. */
export type Allowed = Record<string, boolean>;

/** What a page's own code may ask and do: `window.sayso`. */
export interface Sayso {
  /** Whether a purpose is allowed now. Of a purpose that the site doesn't have: no. */
  allowed(purpose: string): boolean;
  /** Opens the preference centre. */
  open(): void;
  /** Hears of every change that a choice makes in this page. Returns a function that ends it. */
  on(name: 'change', listener: (allowed: Allowed) => unknown): () => void;
}

declare global {
  interface Window {
    /** There once the client has found the notice; see `ready()` of the package. */
    sayso?: Sayso;
  }
  interface DocumentEventMap {
    'sayso:change': CustomEvent<Allowed>;
    'sayso:ready': CustomEvent<Allowed>;
  }
}
