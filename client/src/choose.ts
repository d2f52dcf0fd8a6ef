import { all, cookie, may, now, one, root, state } from './state';
import type { Centre, Later, Tools } from './types';

/** Where Sayso's routes are: never what the page says, which its readers may have written. */
const BASE = location.origin + '/_sayso';

/** The address of what only an answer or an open centre needs, below Sayso's routes. */
declare const CENTRE: string;

/** Tells the other tabs. None where the browser has none. */
let channel: BroadcastChannel | undefined;

export const listen = (heard: () => unknown): void => {
  try {
    channel = new BroadcastChannel('sayso');
    channel.onmessage = heard;
  } catch {
    // No other tab hears of a choice then before it is looked at.
  }
};

/** Shows for each group whether all, some or none of its purposes are on. */
const showGroups = (): void => {
  for (const group of all('[data-switches]')) {
    const boxes = [...all(`[data-group="${group.dataset.switches}"]`)];
    const on = boxes.filter((box) => box.checked).length;
    group.checked = on === boxes.length;
    group.indeterminate = on > 0 && !group.checked;
  }
};

/** Shows what is allowed now: what was ticked and not saved is gone. */
const show = (): void => {
  for (const box of all('[name=purpose]')) box.checked = !!state!.p[box.value];
  showGroups();
};

const dialog = (): HTMLDialogElement | null | undefined => one<HTMLDialogElement>('#centre');

let loaded: Promise<Later> | undefined;
export const later = (): Promise<Later> => (loaded ??= import(BASE + CENTRE));

/** The rest of the centre, once it was opened. */
let centre: Promise<Centre> | undefined;
let stale = false;

export const open = (): void => {
  // Before the parser has got to it there is nothing to open.
  if (!state) return;
  show();
  dialog()?.showModal();
  // Without it the centre works too: it lacks the rows of partners and cookies.
  centre ??= later().then((rest) => rest.default(root!, BASE));
  centre.then(
    (rest) => {
      rest.show(stale);
      stale = false;
    },
    () => (centre = loaded = undefined),
  );
};

/**
 * Keeps what the page's own focus moves to from ending up behind the notice, also when that grows or is gone. Asked for its height
 * right away the browser would have to lay the page out for that alone.
 */
const keepClear = (notice: HTMLElement): void =>
  new ResizeObserver(() => {
    document.documentElement.style.scrollPaddingBottom = notice.offsetHeight + 'px';
  }).observe(notice);

const showWayBack = (): void => {
  const back = one('#way-back');
  if (back) back.hidden = false;
};

/** Puts back what was held and is allowed. While the page loads its last element may be half there. */
export const put = (failed?: () => void): void => {
  if (document.readyState === 'loading') return document.addEventListener('DOMContentLoaded', () => put(failed));
  const due = [...document.querySelectorAll<HTMLElement>('[data-sayso-purpose]')].some((marked) => may(marked.dataset.saysoPurpose!));
  if (due) later().then((rest) => rest.release(may)).catch(failed);
};

/** Says one of the sentences that the centre has ready, where one looks: in the centre, or in the notice if only that is open. */
const say = (key: 'failed' | 'kept'): void => {
  const status = one('#status')!;
  if (dialog()!.open) one('#centre .b')!.before(status);
  else one('#notice div')?.append(status);
  status.textContent = status.dataset[key]!;
  status.scrollIntoView();
};

let busy = false;
let failed = false;

/** Sends a choice without leaving the page. Also hears the forms in the placeholders of frames. */
export const submit = async (event: SubmitEvent): Promise<void> => {
  const form = event.target as HTMLFormElement;
  const button = event.submitter as HTMLButtonElement | null;
  // Not `form.action`: its buttons have that name.
  const route = /_sayso\/(\w+)$/.exec(form.getAttribute('action')!)?.[1];
  const once = route === 'once';
  if (!once && (route !== 'choices' || button?.name !== 'action')) return;
  event.preventDefault();
  if (busy) return;
  busy = true;
  try {
    await (await later()).answer(form, button, tools);
  } catch {
    say('failed');
    loaded = undefined;
    if (!failed) {
      failed = true;
      // As without JavaScript. Only once: if we are still here after it, that way is closed too.
      const pressed = document.createElement('input');
      pressed.type = 'hidden';
      pressed.name = 'action';
      pressed.value = button?.value ?? '';
      if (!once) form.append(pressed);
      form.submit();
    }
  } finally {
    busy = false;
  }
};

/** What an answer needs of this page. */
const tools: Tools = {
  base: BASE,
  get root() {
    return root!;
  },
  get state() {
    return state!;
  },
  cookie,
  put,
  say,
  centre: () => centre,
  tell: () => channel?.postMessage(0),
  changed: () => {
    showWayBack();
    stale = true;
    document.dispatchEvent(new CustomEvent('sayso:change', { detail: now() }));
  },
};

/** Has it recorded that the browser's signal changed what happens here, unless it is. The page comes first. */
export const record = (): void => {
  if (state!.s && !document.cookie.includes('sayso-signal=' + state!.n.slice(0, 32))) {
    setTimeout(() => later().then((rest) => rest.signal(tools)).catch(() => 0), 1e3);
  }
};

const hook = (frame: HTMLIFrameElement): void => {
  // A placeholder that a policy of the page keeps apart is out of reach: its form works as without JavaScript.
  frame.contentDocument?.addEventListener('submit', submit);
};

/** Switches what hangs on a switch. */
const change = async (event: Event): Promise<void> => {
  const box = event.target as HTMLInputElement;
  const turned = box.dataset.switches ? [...all(`[data-group="${box.dataset.switches}"]`)] : [box];
  for (const other of turned) other.checked = box.checked;
  showGroups();
  const rest = await centre?.catch(() => undefined);
  if (rest) {
    turned.forEach(rest.change);
    showGroups();
  }
};

const FRAME = 'iframe[data-sayso-purpose]';

/** Makes the notice and the placeholders answer without leaving the page. */
export const start = (): void => {
  root!.addEventListener('submit', submit as unknown as EventListener);
  // What sends an answer comes while somebody is about to give one.
  root!.addEventListener('pointerover', () => later().catch(() => 0), { once: true });
  root!.addEventListener('change', change);
  root!.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target.closest('#choose,#open')) {
      if (dialog()) {
        event.preventDefault();
        open();
      }
    } else if (target.closest('[data-close]')) dialog()?.close();
  });
  // The site's own links to the preferences page; but what is to open in a new tab is no dialog's.
  document.addEventListener('click', (event) => {
    const anew = event.ctrlKey || event.metaKey || event.shiftKey;
    if (!anew && dialog() && (event.target as Element).closest?.(`[data-sayso-open],a[href*="/_sayso/preferences"]`)) {
      event.preventDefault();
      open();
    }
  });
  const notice = one('#notice');
  if (notice instanceof HTMLDialogElement) {
    notice.removeAttribute('open');
    notice.showModal();
    // By Esc, which is no answer.
    notice.addEventListener('close', showWayBack);
  } else if (notice) keepClear(notice);
  document.querySelectorAll<HTMLIFrameElement>(FRAME).forEach(hook);
  document.addEventListener(
    'load',
    ({ target }) => {
      if ((target as Element).matches?.(FRAME)) hook(target as HTMLIFrameElement);
    },
    // `load` doesn't bubble.
    true,
  );
};
