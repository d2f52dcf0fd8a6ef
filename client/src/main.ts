import { listen, open, start } from './choose';
import { refresh } from './stale';
import { find, state } from './state';
import type { Allowed } from './types';

// A page from the history is the guard's affair, which runs before this.
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) refresh();
});

window.sayso = {
  allowed: (id) => [1, true].includes(state?.p[id] ?? 0),
  open,
  // As events: a listener that throws stops nothing.
  on: (name, listener) =>
    document.addEventListener('sayso:' + name, (event) => listener((event as CustomEvent<Allowed>).detail)),
};

const begin = (): boolean => {
  if (!find()) return false;
  start();
  listen(() => refresh());
  return true;
};

if (!begin()) document.addEventListener('DOMContentLoaded', begin);
