// What the preference centre needs once it is open (the rows of partners and cookies, the list), and what an answer needs. Loaded then.
import type { Allowed, Centre } from './types';

export { answer } from './answer';
export { release } from './release';
export { reload } from './reload';
export { signal } from './signal';

declare const LIST_STYLE: string;

/** What a page of ours shows, as a document: read by the browser, so that nothing of it runs and no policy is in the way. */
const page = (address: string): Promise<Document> =>
  new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => (request.status === 200 && request.response ? done(request.response as Document) : fail());
    request.onerror = fail;
    request.send();
  });

const fields = (form: HTMLFormElement): URLSearchParams =>
  new URLSearchParams(new FormData(form) as unknown as Record<string, string>);

/** Makes the rest of the centre work. */
export default (root: ShadowRoot, base: string): Centre => {
  const one = (selector: string): HTMLElement | null => root.querySelector(selector);
  const all = (selector: string): NodeListOf<HTMLInputElement> => root.querySelectorAll(selector);
  const language = root.host.getAttribute('lang')!;
  const address = (name: string): string =>
    base + name + '?' + new URLSearchParams({ language, return: location.pathname + location.search });
  const row = (of: Element): HTMLElement => of.closest<HTMLElement>('.p')!;
  const vendorsOf = (of: Element): NodeListOf<HTMLInputElement> => row(of).querySelectorAll('[name=vendor]');

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LIST_STYLE);
  root.adoptedStyleSheets.push(sheet);

  const purposes = one('#purposes')!;
  const list = document.createElement('div');
  list.id = 'cookies';
  list.hidden = true;
  purposes.after(list);

  const select = (tab: HTMLElement): void => {
    for (const other of all('[role=tab]')) {
      const is = other === tab;
      other.setAttribute('aria-selected', String(is));
      other.tabIndex = is ? 0 : -1;
      one('#' + other.getAttribute('aria-controls'))!.hidden = !is;
    }
    tab.focus();
    if (!list.hidden && !list.firstChild) fill(address('/cookies'));
  };

  /** The links between the two pages become tabs. */
  const addTabs = (from: Document): void => {
    const nav = from.querySelector('#tabs');
    const tabs = one('#tabs')!;
    if (!nav || tabs.firstChild) return;
    tabs.setAttribute('role', 'tablist');
    for (const [index, link] of [...nav.querySelectorAll('a')].entries()) {
      const panel = index ? list : purposes;
      const tab = document.createElement('button');
      tab.type = 'button';
      tab.id = 'tab-' + panel.id;
      tab.textContent = link.textContent;
      tab.tabIndex = -index;
      for (const [name, value] of [
        ['role', 'tab'],
        ['aria-controls', panel.id],
        ['aria-selected', String(!index)],
      ] as const) {
        tab.setAttribute(name, value);
      }
      tab.onclick = () => select(tab);
      // Two tabs: either arrow leads to the other.
      tab.onkeydown = ({ key }) => {
        if (/^Arrow(Left|Right)$/.test(key)) select(one('[role=tab][tabindex="-1"]')!);
      };
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', tab.id);
      tabs.append(tab);
    }
  };

  /** The rows, and what is in force: as the preferences page has them now. */
  let rows: Promise<unknown> | undefined;
  const filled = (): Promise<unknown> =>
    (rows ??= page(address('/preferences')).then((from) => {
      for (const place of all('[data-more],#in-force')) {
        const more = from.querySelector(place.id ? '#in-force' : `[data-more="${place.dataset.more}"]`);
        if (more) place.replaceChildren(...more.childNodes);
      }
      addTabs(from);
    }));

  /** Fills the tab with the list; the search stays as it is, with the focus in it. */
  let asked = 0;
  const fill = (from: string): void => {
    const turn = ++asked;
    page(from).then(
      (found) => {
        // Who types on has asked for something else since.
        if (turn !== asked) return;
        const fresh = found.querySelector('#list')!;
        const form = list.querySelector('form');
        if (!form) return list.replaceChildren(...fresh.childNodes);
        while (form.nextSibling) form.nextSibling.remove();
        fresh.querySelector('form')!.remove();
        form.after(...fresh.childNodes);
      },
      () => location.assign(from),
    );
  };

  const search = (): void => {
    const form = list.querySelector('form')!;
    fill(form.action + '?' + fields(form));
  };
  let soon = 0;
  list.addEventListener('input', () => {
    clearTimeout(soon);
    soon = window.setTimeout(search, 200);
  });
  // What is looked for is no switch.
  list.addEventListener('change', (event) => event.stopPropagation());
  list.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  list.addEventListener('click', (event) => {
    const other = (event.target as Element).closest<HTMLAnchorElement>('nav a');
    if (other) {
      event.preventDefault();
      fill(other.href);
    }
  });

  return {
    // The centre works without; what is missing comes when it is opened again.
    show: (again) => {
      if (again) rows = undefined;
      for (const box of all('[name=vendor]')) box.checked = box.defaultChecked;
      filled().catch(() => (rows = undefined));
    },
    change: (box) => {
      if (box.name === 'purpose') for (const vendor of vendorsOf(box)) vendor.checked = box.checked;
      if (box.name !== 'vendor') return;
      for (const same of all('[name=vendor]')) {
        if (same.value !== box.value) continue;
        same.checked = box.checked;
        const purpose = row(same).querySelector<HTMLInputElement>('[name=purpose]');
        if (purpose) purpose.checked = [...vendorsOf(same)].some((vendor) => vendor.checked);
      }
    },
    vendors: async () => {
      await filled();
      const off: Allowed = {};
      let changed = false;
      for (const box of all('[name=vendor]')) {
        if (!box.checked) off[box.value] = false;
        changed ||= box.checked !== box.defaultChecked;
      }
      return [off, changed];
    },
  };
};
