// Databases of names that may not be kept: opening one fails, as in a browser that keeps nothing.
import { replace } from '../native';
import { script } from './policy';

export const holdDatabases = (): void => {
  const held = (name: unknown): boolean => RegExp(`^(${script.dataset.h})$`).test('' + name);
  replace(window.IDBFactory?.prototype, 'open', 'value', (native, self, given) => {
    if (held(given[0])) throw new DOMException('The user denied permission to access the database.', 'UnknownError');
    return Reflect.apply(native, self, given);
  });
  // What is there from before.
  indexedDB?.databases?.().then(
    (all) => all.forEach(({ name }) => name && held(name) && indexedDB.deleteDatabase(name)),
    () => 0,
  );
};
