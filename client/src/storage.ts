import { replace } from './native';

/** Keeps names that may not be kept out of the browser's storages. `pattern` says which, anew each time. */
export const keepOut = (pattern: () => string | undefined): void => {
  const held = (name: unknown): boolean => RegExp(`^(${pattern()})$`).test('' + name);

  /** Lets what a function or a setter is given through, unless its name is held. */
  const wrap = (of: object | undefined, key: string, kind: 'value' | 'set', name: (given: any) => unknown, instead?: unknown): void =>
    replace(of, key, kind, (target, self, given) => (held(name(given[0])) ? instead : Reflect.apply(target, self, given)));
  wrap(Document.prototype, 'cookie', 'set', (text) => ('' + text).split('=')[0]!.trim());
  wrap(Storage.prototype, 'setItem', 'value', (key) => key);
  wrap(
    (window as { CookieStore?: { prototype: object } }).CookieStore?.prototype,
    'set',
    'value',
    (name) => name?.name ?? name,
    Promise.resolve(),
  );

  /** Deletes what is there from before. Also at the end: a key can be set as a property, where nothing can stand before it. */
  const sweep = (): void => {
    try {
      for (const storage of [localStorage, sessionStorage]) {
        for (const key of Object.keys(storage)) if (held(key)) storage.removeItem(key);
      }
    } catch {
      // Without storage there is nothing to delete.
    }
  };
  sweep();
  addEventListener('pagehide', sweep);
};
