import { all, cookie, one, root, state } from './state';
import { release } from './release';
import type { Allowed, Answer } from './types';

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

export const open = (): void => {
  show();
  dialog()?.showModal();
};

/** Keeps what the page's own focus moves to from ending up behind the notice. */
const keepClear = (): void => {
  document.documentElement.style.scrollPaddingBottom = (one('#notice')?.offsetHeight ?? 0) + 'px';
};

/** Makes what the server recorded hold in this page. */
const apply = (choices: Answer['receipt']['choices']): void => {
  const next: Allowed = {};
  let reload = false;
  for (const [id, now] of Object.entries(state!.p)) {
    const choice = choices[id];
    const will = (next[id] = typeof choice === 'boolean' ? choice : !!now);
    // What has run can't be taken back, and a policy in force can't be widened.
    if (will ? !now && state!.e : now) reload = true;
  }
  channel?.postMessage(0);
  if (reload) return location.reload();
  state!.p = next;
  state!.c = cookie();
  const guard = document.querySelector<HTMLElement>('script[data-c]');
  if (guard) guard.dataset.c = state!.c;
  one('#notice')?.remove();
  keepClear();
  dialog()?.close();
  const back = one('#way-back');
  if (back) back.hidden = false;
  show();
  const put = (): unknown => release(next).catch(() => location.reload());
  // While the page loads its last element may be half there.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', put);
  else put();
  document.dispatchEvent(new CustomEvent('sayso:change', { detail: { ...next } }));
};

let busy = false;
let failed = false;

/** Sends a choice without leaving the page. Also hears the forms in the placeholders of frames. */
export const submit = async (event: SubmitEvent): Promise<void> => {
  const form = event.target as HTMLFormElement;
  const button = event.submitter as HTMLButtonElement | null;
  if (button?.name !== 'action') return;
  event.preventDefault();
  if (busy) return;
  busy = true;
  const action = button.value;
  const placeholder = action === 'placeholder';
  let purposes: Allowed | undefined;
  if (placeholder || action === 'save') {
    purposes = {};
    for (const box of form.querySelectorAll<HTMLInputElement>('[name=purpose]')) {
      purposes[box.value] = placeholder || box.checked;
    }
  }
  try {
    const answer = await fetch(state!.b + '/choices', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ notice: state!.n, action, purposes }),
    });
    // The notice has changed: it must be read before it is answered.
    if (answer.status === 409) return location.reload();
    if (answer.status !== 201) throw 0;
    apply(((await answer.json()) as Answer).receipt.choices);
  } catch {
    const status = one('#status');
    if (status) status.textContent = status.dataset.failed ?? null;
    if (!failed) {
      failed = true;
      // As without JavaScript. Only once: if we are still here after it, that way is closed too.
      const pressed = form.ownerDocument.createElement('input');
      pressed.type = 'hidden';
      pressed.name = 'action';
      pressed.value = action;
      form.append(pressed);
      form.submit();
    }
  } finally {
    busy = false;
  }
};

const hook = (frame: HTMLIFrameElement): void => {
  // A placeholder that a policy of the page keeps apart is out of reach: its form works as without JavaScript.
  frame.contentDocument?.addEventListener('submit', submit);
};

const FRAME = 'iframe[data-sayso-purpose]';

/** Makes the notice and the placeholders answer without leaving the page. */
export const start = (): void => {
  root!.addEventListener('submit', submit as unknown as EventListener);
  root!.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target.closest('#choose,#open')) {
      if (dialog()) {
        event.preventDefault();
        open();
      }
    } else if (target.closest('[data-close]')) {
      event.preventDefault();
      dialog()?.close();
    }
  });
  root!.addEventListener('change', (event) => {
    const box = event.target as HTMLInputElement;
    const group = box.dataset.switches;
    if (group) {
      for (const other of all(`[data-group="${group}"]`)) if (!other.disabled) other.checked = box.checked;
    }
    showGroups();
  });
  showGroups();
  keepClear();
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
