import type { Allowed, Sayso } from './api.js';
export type { Allowed, Sayso } from './api.js';
/** The client, once the page has it. On a page without Sayso that never comes. */
export declare const ready: () => Promise<Sayso>;
/** Whether a purpose is allowed now. Not known is no. */
export declare const allowed: (purpose: string) => boolean;
/** Opens the preference centre. */
export declare const open: () => void;
/** Hears of every change that a choice makes, and of what holds at first. Returns a function that ends it. */
export declare const onChange: (listener: (allowed: Allowed) => unknown) => (() => void);
