import { replace } from './native';

/** Keeps names that may not be kept out of the browser's storages. `pattern` says which, anew each time. */
export const keepOut = (pattern: () => string | undefined): void => {
  const held = (name: unknown): boolean => RegExp(`^(${pattern()})$`).test('' + name);

  /** Lets what a function or a setter is given through, unless its name is held. */
  const wrap = (of: object | undefined, key: string, kind: 'value' | 'set', name: (given: any) => unknown, instead: (this: any) => unknown): void =>
    replace(of, key, kind, (native, self, given) => Reflect.apply(held(name(given[0])) ? instead : native, self, given));
  const nothing = (): void => undefined;
  wrap(Document.prototype, 'cookie', 'set', (text) => /^[\s=]*([^=;]*)/.exec('' + text)![1]!.trim(), nothing);
  wrap(Storage.prototype, 'setItem', 'value', (key) => key, nothing);
  wrap(
    (window as { CookieStore?: { prototype: object } }).CookieStore?.prototype,
    'set',
    'value',
    (name) => name?.name ?? name,
    async () => undefined,
  );

  // As in a browser that keeps nothing.
  wrap(window.IDBFactory?.prototype, 'open', 'value', (name) => name, () => {
    throw new DOMException('', 'UnknownError');
  });

  // What is there from before, and what was set as a property, where nothing can stand before it, goes with the page. Not at its begin:
  // a browser reads its storages from the disk when they are first touched, and the page would wait for that.
  addEventListener('pagehide', () => {
    try {
      for (const storage of [localStorage, sessionStorage]) {
        for (const key of Object.keys(storage)) if (held(key)) storage.removeItem(key);
      }
    } catch {
      // Without storage there is nothing to delete.
    }
  });
};
