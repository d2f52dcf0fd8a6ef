import type { Allowed } from './api.js';

export type { Allowed, Sayso } from './api.js';

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
  /** Something is off because of the browser's opt-out signal. */
  s?: 1;
}

/** The part of the answer to a choice that we use. */
export interface Answer {
  receipt: { choices: Record<string, unknown> };
}

/** The part of the client that comes when somebody answers, or opens the centre. */
export interface Later {
  default: (root: ShadowRoot, base: string) => Centre;
  release: (may: (ids: string) => boolean) => Promise<void>;
  answer: (form: HTMLFormElement, button: HTMLButtonElement | null, tools: Tools) => Promise<void>;
  signal: (tools: Tools) => Promise<void>;
  reload: () => void;
}

/** What the part that comes later needs of the part that is there. */
export interface Tools {
  /** Where Sayso's routes are. */
  base: string;
  root: ShadowRoot;
  state: State;
  /** The `sayso` cookie as it is now. */
  cookie: () => string;
  /** Puts back what is allowed now. */
  put: (failed?: () => void) => void;
  /** Says one of the sentences that the centre has ready. */
  say: (key: 'failed' | 'kept') => void;
  /** The rest of the centre, if it was opened. */
  centre: () => Promise<Centre> | undefined;
  /** Tells the other tabs. */
  tell: () => void;
  /** Shows that something else is allowed now, and tells the page. */
  changed: () => void;
}

/** What the preference centre needs once it is open. */
export interface Centre {
  /** Fills in the rows; `again` if they aren't true any more. */
  show(again: boolean): void;
  /** A switch was pressed. */
  change(box: HTMLInputElement): void;
  /** The vendors that are off, and whether any is otherwise than it was. Fails if their rows can't be had. */
  vendors(): Promise<[Allowed, boolean]>;
}
