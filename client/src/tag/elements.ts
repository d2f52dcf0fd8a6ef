// Holds elements that would load what may not load now, as the gate does in a page's HTML: their addresses are kept in
// `data-sayso-NAME` until a choice brings them back.
import { replace } from '../native';
import { needs } from './judge';
import { may, policy } from './policy';

const PREFIX = 'data-sayso-';

/** By element, the attributes that load. */
const LOADS: Record<string, string[]> = {
  SCRIPT: ['src'],
  IMG: ['src', 'srcset'],
  IFRAME: ['src'],
  LINK: ['href'],
  SOURCE: ['src', 'srcset'],
  VIDEO: ['src', 'poster'],
  AUDIO: ['src'],
  TRACK: ['src'],
  EMBED: ['src'],
  OBJECT: ['data'],
  INPUT: ['src'],
};

/** Links that lead somewhere and load nothing. */
const QUIET = /^(alternate|author|canonical|help|license|me|next|prev|search|shortlink)$/i;

const addresses = (name: string, value: string): string[] =>
  name === 'srcset' ? value.split(',').map((one) => one.trim().split(/\s/)[0]!) : [value];

/** The first of an attribute's addresses that may not load. */
const denied = (element: Element, name: string, value: string): string | undefined => {
  if (!LOADS[element.tagName]?.includes(name)) return undefined;
  if (element.tagName === 'LINK' && QUIET.test((element as HTMLLinkElement).rel)) return undefined;
  return addresses(name, value).find((address) => address && !may(address));
};

/** Marks an element as held: by what it needs, or as nobody's. */
const mark = (element: Element, address: string): void => {
  const needed = needs(new URL(address, document.baseURI).hostname, policy);
  if (needed) {
    const all = new Set(`${element.getAttribute(PREFIX + 'purpose') ?? ''} ${needed}`.trim().split(' '));
    element.setAttribute(PREFIX + 'purpose', [...all].join(' '));
  } else element.setAttribute(PREFIX + 'unclassified', '');
};

const setAttribute = Element.prototype.setAttribute;

/** Keeps an attribute's value for later. True if it was held. */
const keep = (element: Element, name: string, value: string): boolean => {
  const address = denied(element, name, value);
  if (address === undefined) {
    // It was told to load something else since.
    element.removeAttribute(PREFIX + name);
    return false;
  }
  mark(element, address);
  setAttribute.call(element, PREFIX + name, value);
  if (element.tagName === 'SCRIPT') {
    const type = element.getAttribute('type');
    if (type && type !== 'text/plain') setAttribute.call(element, PREFIX + 'type', type);
    setAttribute.call(element, 'type', 'text/plain');
  }
  return true;
};

/** What a held frame shows: a page of ours, with a way to allow it. */
const placeholder = (frame: HTMLIFrameElement, address: string): void => {
  const query = { address: new URL(address, document.baseURI).href, return: location.pathname + location.search };
  const language = document.documentElement.lang;
  setAttribute.call(frame, 'src', '/_sayso/held?' + new URLSearchParams({ ...query, ...(language && { language }) }));
};

/** Looks at an element that is in the page: one that the parser or some HTML has put there. */
const look = (element: Element): void => {
  for (const name of LOADS[element.tagName] ?? []) {
    const value = element.getAttribute(name);
    if (value && keep(element, name, value)) {
      if (element.tagName === 'IFRAME') placeholder(element as HTMLIFrameElement, value);
      else element.removeAttribute(name);
    }
  }
};

/**
 * Looks at whatever comes into the page. A script that the parser has put there hasn't begun then. Where a policy of the browser's holds
 * the rest, only frames are looked at: they get something to show.
 */
export const watch = (which: string): void =>
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(which)) look(node);
        node.querySelectorAll(which).forEach(look);
      }
    }
  }).observe(document, { childList: true, subtree: true });

/** All that is looked at. */
export const EVERYTHING = Object.keys(LOADS).join();

/** Holds what scripts make: an address is looked at when it is set, as loading may begin then. */
export const holdElements = (): void => {
  const done = new Set<string>();
  replace(Element.prototype, 'setAttribute', 'value', (native, self, given) => {
    if (self instanceof Element && keep(self, ('' + given[0]).toLowerCase(), '' + given[1])) {
      if (self.tagName === 'IFRAME') placeholder(self as HTMLIFrameElement, '' + given[1]);
      return undefined;
    }
    return Reflect.apply(native, self, given);
  });
  for (const [tag, names] of Object.entries(LOADS)) {
    for (const name of names) {
      // What sound and film have in common stands further up.
      let prototype = Object.getPrototypeOf(document.createElement(tag)) as object | null;
      while (prototype && !Object.getOwnPropertyDescriptor(prototype, name)) prototype = Object.getPrototypeOf(prototype) as object | null;
      const place = (prototype?.constructor.name ?? '') + name;
      if (!prototype || done.has(place)) continue;
      done.add(place);
      replace(prototype, name, 'set', (native, self, given) => {
        if (!keep(self, name, '' + given[0])) return Reflect.apply(native, self, given);
        if (tag === 'IFRAME') placeholder(self, '' + given[0]);
        return undefined;
      });
      // It reads what was written, held or not.
      replace(prototype, name, 'get', (native, self, given) => {
        const kept = self.getAttribute?.(PREFIX + name) as string | null;
        if (!kept) return Reflect.apply(native, self, given);
        return name === 'srcset' ? kept : new URL(kept, document.baseURI).href;
      });
    }
  }
};
