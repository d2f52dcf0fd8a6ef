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
  /^(src|srcset|href|data|poster|type|srcdoc|sandbox|csp|content|imagesrcset|ping|data-(lazy-|litespeed-)?src(set)?|data-original|data-poster|background|archive|code|codebase|classid|lowsrc|dynsrc|attributionsrc)$/;

/** Where lazy loaders keep what they will load. */
const LAZY = /^data-(?:lazy-|litespeed-)?(src|srcset|original|poster)$/;

/** Gives `to` the attributes that `from` had before it was held. */
const restore = (from: Element, to: Element): void => {
  for (const { name, value } of [...from.attributes]) {
    if (name.startsWith(PREFIX)) {
      from.removeAttribute(name);
      // A prefix can't be set back without its namespace; every browser reads the plain `href` too.
      const own = name.slice(PREFIX.length).replace('xlink:', '');
      if (!NAMES.test(own) || /^javascript:/i.test(value.replace(/[\0- ]/g, ''))) continue;
      to.setAttribute(own, value);
      // Its lazy loader has looked already, and found nothing.
      const eager = LAZY.exec(own)?.[1]!.replace('original', 'src');
      if (eager && from === to && !to.hasAttribute(eager)) to.setAttribute(eager, value);
    } else if (from !== to && name !== 'type') {
      to.setAttribute(name, value);
    }
  }
};

const run = async (held: HTMLElement): Promise<void> => {
  // Changing the old one is not enough: whether it then runs differs between kinds of script.
  const script = document.createElementNS(held.namespaceURI, 'script') as HTMLScriptElement;
  restore(held, script);
  script.nonce = held.nonce!;
  // A script that a script adds is async unless it says that it isn't.
  script.async = held.hasAttribute('async');
  script.textContent = held.textContent;
  if (!script.hasAttribute('src')) {
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
  // Only the gate, which puts its placeholder there, takes a page out of a frame.
  if (!held.hasAttribute('srcdoc')) held.removeAttribute(PREFIX + 'srcdoc');
  // Out and in again: a frame that only changes its address adds a step to the browser's history.
  const place = document.createComment('');
  held.replaceWith(place);
  held.removeAttribute(PURPOSE);
  held.removeAttribute('srcdoc');
  restore(held, held);
  place.replaceWith(held);
};

/** Whether it is held: what the page has marked and the gate has let through isn't. */
const isHeld = (marked: HTMLElement): boolean =>
  marked.localName === 'script'
    ? marked.getAttribute('type') === 'text/plain'
    : marked.getAttributeNames().some((name) => name.startsWith(PREFIX) && name !== PURPOSE);

/** Puts back what was held and is allowed now, in page order. Fails where only a new page can help. */
export const release = async (may: (ids: string) => boolean): Promise<void> => {
  for (const held of document.querySelectorAll<HTMLElement>(`[${PURPOSE}]:not([${PREFIX}unclassified])`)) {
    if (!isHeld(held) || !may(held.getAttribute(PURPOSE)!)) continue;
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
