import { later, listen, open, put, record, start } from './choose';
import { refresh } from './stale';
import { find, now } from './state';
import type { Allowed } from './types';

/** As after one's own choice: what somebody has typed isn't lost unasked. */
const again = (): unknown =>
  refresh(undefined, () => later().then((rest) => rest.reload(), () => location.reload()));

// A page from the history is the guard's affair, which runs before this.
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) again();
});

window.sayso = {
  allowed: (id) => now()[id] === true,
  open,
  // As events: a listener that throws stops nothing.
  on: (name, listener) => {
    const type = 'sayso:' + name;
    const hear = (event: Event): unknown => listener((event as CustomEvent<Allowed>).detail);
    document.addEventListener(type, hear);
    return () => document.removeEventListener(type, hear);
  },
};

/** Makes the notice work, once the page has it. */
export const begin = (): boolean => {
  if (!find()) return false;
  start();
  listen(again);
  put();
  record();
  document.dispatchEvent(new CustomEvent('sayso:ready', { detail: now() }));
  return true;
};
