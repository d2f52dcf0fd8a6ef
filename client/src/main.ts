import { listen, open, start } from './choose';
import { fromHistory, refresh } from './stale';
import { find, state } from './state';
import type { Allowed } from './types';

// A page from the history runs as it was made. Its notice isn't parsed yet, so the script's own tag says for which cookie.
if (fromHistory()) refresh(document.currentScript?.dataset.c);

// Before any other script can hear it: what they do on `pageshow` may no longer be allowed.
addEventListener(
  'pageshow',
  (event) => {
    if ((event.persisted || fromHistory()) && refresh()) event.stopImmediatePropagation();
  },
  true,
);
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
  if (fromHistory()) refresh();
  start();
  listen(() => refresh());
  return true;
};

if (!begin()) document.addEventListener('DOMContentLoaded', begin);
