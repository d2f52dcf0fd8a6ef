import type { Allowed } from './types';

const PREFIX = 'data-sayso-';
const PURPOSE = PREFIX + 'purpose';

/** Of a script with another type neither `load` nor `error` may ever come. */
const CLASSIC = /^((text|application)\/(x-)?(java|ecma)script)?$/i;

/** Scripts, one after the other. What isn't a script doesn't wait for them. */
let scripts: Promise<unknown> = Promise.resolve();

/** The last script from outside that a later inline script may build on. */
let before: Promise<unknown> | undefined;

/**
 * What the gate renames, and nothing else: what readers write into a page may carry `data-` attributes, and must not become
 * code by them.
 */
const NAMES =
  /^(src|srcset|href|data|poster|type|srcdoc|sandbox|csp|content|imagesrcset|ping|background|archive|code|codebase|classid|lowsrc|dynsrc|attributionsrc)$/;

/** Gives `to` the attributes that `from` had before it was held. */
const restore = (from: Element, to: Element): void => {
  for (const { name, value } of [...from.attributes]) {
    if (name.startsWith(PREFIX)) {
      from.removeAttribute(name);
      // A prefix can't be set back without its namespace; every browser reads the plain `href` too.
      const own = name.slice(PREFIX.length).replace('xlink:', '');
      if (NAMES.test(own) && !/^javascript:/i.test(value.replace(/[\0- ]/g, ''))) to.setAttribute(own, value);
    } else if (from !== to && name !== 'type') {
      to.setAttribute(name, value);
    }
  }
};

const run = async (held: HTMLElement): Promise<void> => {
  // Changing the old one is not enough: whether it then runs differs between kinds of script.
  const script = document.createElementNS(held.namespaceURI, 'script') as HTMLScriptElement;
  const external = held.hasAttribute(PREFIX + 'src');
  restore(held, script);
  script.nonce = held.nonce!;
  // A script that a script adds is async unless it says that it isn't.
  script.async = held.hasAttribute('async');
  script.textContent = held.textContent;
  if (!external) {
    await before;
  } else if (!script.async && !script.defer && !script.noModule && CLASSIC.test(script.type)) {
    before = new Promise((done) => {
      script.addEventListener('load', done);
      script.addEventListener('error', done);
    });
  }
  held.replaceWith(script);
};

/** Puts back a frame. */
export const releaseFrame = (held: HTMLElement): void => {
  // Out and in again: a frame that only changes its address adds a step to the browser's history.
  const place = document.createComment('');
  held.replaceWith(place);
  held.removeAttribute(PURPOSE);
  held.removeAttribute('srcdoc');
  restore(held, held);
  place.replaceWith(held);
};

/** Puts back what was held and is allowed now, in page order. Fails where only a new page can help. */
export const release = async (allowed: Allowed): Promise<void> => {
  for (const held of document.querySelectorAll<HTMLElement>(`[${PURPOSE}]:not([${PREFIX}unclassified])`)) {
    if (!held.getAttribute(PURPOSE)!.split(' ').every((id) => allowed[id] === true)) continue;
    const kind = held.localName;
    if (kind === 'script') {
      // Once the page is parsed, that would replace the whole page.
      if (held.textContent!.includes('document.write')) throw 0;
      held.removeAttribute(PURPOSE);
      scripts = scripts.then(() => run(held));
      continue;
    }
    held.removeAttribute(PURPOSE);
    if (kind === 'iframe') releaseFrame(held);
    else {
      restore(held, held);
      // A media element doesn't look again at a source that it has passed over.
      if (kind === 'source') (held.parentElement as Partial<HTMLMediaElement> | null)?.load?.();
    }
  }
  await scripts;
};
