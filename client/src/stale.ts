import { cookie, state } from './state';

/**
 * Whether the browser made this view from its history, which may hold a page from before a choice. A browser that doesn't say so is
 * taken to. The newer way to ask costs more than all the rest of the guard.
 */
export const fromHistory = (): boolean => (performance.navigation as PerformanceNavigation | undefined)?.type !== 0;

/** At most one reload in ten seconds for each path: whatever is wrong, it must not become a loop. */
const mayReload = (): boolean => {
  try {
    const key = 'sayso' + location.pathname;
    const now = Date.now();
    if (now - +sessionStorage.getItem(key)! < 1e4) return false;
    sessionStorage.setItem(key, '' + now);
  } catch {
    // Without storage. Loading again is the safe side: the page may do what is no longer allowed.
  }
  return true;
};

let going = false;

/** Loads the page again, by `go`, if the choice has changed since it was made. `seen` is the cookie that it was made with. */
export const refresh = (seen = state?.c, go = (): unknown => location.reload()): boolean => {
  if (going) return true;
  if (seen === undefined || cookie() === seen || !mayReload()) return false;
  going = true;
  // Scripts further down must not run before the new page comes.
  stop();
  go();
  return true;
};
