type Callable = (...given: any[]) => any;

/** What is called in place of a native function: with that, its `this` and its arguments. */
type Instead = (native: Callable, self: any, given: any[]) => unknown;

/** The browser's own function behind each of ours. */
const natives = new WeakMap<object, object>();

/** A function that does something else than the browser's and looks like it: by name, length, text and prototype. */
export const disguise = (native: Callable, handler: ProxyHandler<Callable>): Callable => {
  const ours = new Proxy(native, handler);
  natives.set(ours, native);
  return ours;
};

/** Replaces a function, a getter or a setter where it stands, with the same descriptor otherwise. */
export const replace = (of: object | undefined, key: string, kind: 'value' | 'get' | 'set', apply: Instead): void => {
  const found = of && Object.getOwnPropertyDescriptor(of, key);
  if (!found?.[kind]) return;
  found[kind] = disguise(found[kind] as Callable, { apply });
  Object.defineProperty(of, key, found);
};

// Asked for its text, a function of ours gives the browser's own.
replace(Function.prototype, 'toString', 'value', (native, self, given) => Reflect.apply(native, natives.get(self) ?? self, given));
