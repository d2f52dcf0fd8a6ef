// Sends an answer without leaving the page, and makes what the server recorded hold in it. Loaded when somebody answers.
import { newKey } from './key';
import { releaseFrame } from './release';
import { reload } from './reload';
import type { Allowed, Answer, Tools } from './types';

/** Which build this is: the receipt names it. */
declare const CLIENT: string;

/** Deletes the databases that may not be kept any more. */
const deleteDatabases = async (held: string): Promise<void> => {
  for (const { name } of await indexedDB.databases()) {
    if (RegExp(`^(${held})$`).test(name!)) indexedDB.deleteDatabase(name!);
  }
};

/** Makes what the server recorded hold in this page. */
const apply = async (choices: Answer['receipt']['choices'], vendors: boolean, held: string, tools: Tools): Promise<void> => {
  const { root, state } = tools;
  const next: Allowed = {};
  let anew = vendors;
  for (const [id, allowed] of Object.entries(state.p)) {
    const choice = choices[id];
    const will = (next[id] = typeof choice === 'boolean' ? choice : !!allowed);
    // What has run can't be taken back, and a policy in force can't be widened.
    if (will ? !allowed && state.e : allowed) anew = true;
  }
  tools.tell();
  const guard = document.querySelector<HTMLElement>('script[data-c]');
  // Whether the page goes or stays: the guard deletes what may not be kept any more.
  if (guard) guard.dataset.h = held;
  if (anew) {
    await deleteDatabases(held).catch(() => 0);
    return reload();
  }
  state.p = next;
  state.c = tools.cookie();
  if (guard) guard.dataset.c = state.c;
  root.querySelector('#notice')?.remove();
  root.querySelector<HTMLDialogElement>('#centre')?.close();
  tools.changed();
  tools.put(reload);
};

/** What was sent last without an answer, and its key: sent again, it is the same choice. */
let unanswered: string | undefined;
let key = '';

/** Answers by a form: of the notice, the centre or a placeholder. Fails if the server didn't take it. */
export const answer = async (form: HTMLFormElement, button: HTMLButtonElement | null, tools: Tools): Promise<void> => {
  const { root, state } = tools;
  /** Posts a form, or JSON. */
  const post = (path: string, body: URLSearchParams | string): Promise<Response> =>
    fetch(tools.base + path, {
      method: 'POST',
      redirect: 'manual',
      body,
      // Of a form the browser says itself what it is.
      headers: typeof body === 'string' ? { 'content-type': 'application/json', 'idempotency-key': `"${key}"` } : {},
    });
  const action = button?.value ?? '';
  if (button?.name !== 'action') {
    const frame = form.ownerDocument.defaultView!.frameElement as HTMLIFrameElement;
    // Without the gate this page's guard would hold it again.
    if (!state.e && frame.srcdoc) return releaseFrame(frame);
    await post('/once', new URLSearchParams(new FormData(form) as unknown as Record<string, string>));
    return reload();
  }
  const placeholder = action === 'placeholder';
  let purposes: Allowed | undefined;
  let vendors: Allowed | undefined;
  let changed = false;
  if (placeholder || action === 'save') {
    purposes = {};
    for (const box of form.querySelectorAll<HTMLInputElement>('[name=purpose]')) {
      purposes[box.value] = placeholder || box.checked;
    }
    const vendor = placeholder && form.querySelector<HTMLInputElement>('[name=vendor]');
    if (vendor) {
      vendors = { [vendor.value]: true };
      changed = true;
    }
    // Of vendors whose rows aren't there nothing is said: what is refused stays so.
    if (!placeholder) await tools.centre()?.then((rest) => rest.vendors()).then((rows) => ([vendors, changed] = rows), () => 0);
  }
  const language = root.host.getAttribute('lang');
  const body = JSON.stringify({ notice: state.n, action, purposes, vendors, language, client: CLIENT });
  if (body !== unanswered) key = newKey();
  unanswered = body;
  // If all else fails the form goes by itself, and is still the same choice.
  const named = form.querySelector<HTMLInputElement>('[name=key]') ?? form.appendChild(document.createElement('input'));
  Object.assign(named, { type: 'hidden', name: 'key', value: key });
  // If the answer got lost on its way, the choice may be recorded already.
  const response = await post('/choices', body).catch(() => post('/choices', body));
  // The notice has changed: it must be read before it is answered.
  if (response.status === 409) return reload();
  if (response.status !== 201) throw 0;
  unanswered = undefined;
  named.remove();
  const { receipt } = (await response.json()) as Answer;
  if (!tools.cookie()) return tools.say('kept');
  await apply(receipt.choices, changed, response.headers.get('sayso-held')!, tools);
};
