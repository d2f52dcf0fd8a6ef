// Stands inline, first in the head, so that the client itself need not hold the page up. Browsers show a page from their history as
// it was, `no-cache` or not: nothing on it may run that is no longer allowed.
import { fromHistory, refresh } from './stale';
import { keepOut } from './storage';

/** Its attributes say for which cookie the page was made, and which names may not be kept; the client keeps both true. */
const { dataset } = document.currentScript as HTMLScriptElement;

if (fromHistory()) refresh(dataset.c);

keepOut(() => dataset.h);

// Before any other script can hear it: what they do on `pageshow` may no longer be allowed.
addEventListener(
  'pageshow',
  (event) => {
    if ((event.persisted || fromHistory()) && refresh(dataset.c)) event.stopImmediatePropagation();
  },
  true,
);
