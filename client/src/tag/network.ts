// Where no policy of the browser's may stand in the way (`csp = "report"`, `"off"`): holds what scripts ask for. A held request fails
// as one that a policy forbids does.
import { disguise, replace } from '../native';
import { may } from './policy';

/** An address that no browser fetches: what asks for it fails in the browser's own words. */
const NOWHERE = 'about:invalid';

const window_ = window as unknown as Record<string, any>;

/** What a function was given, with another address where that one may not be asked. What it wasn't given stays so. */
const instead = (given: unknown[], at: number, address: string): unknown[] => {
  const asked = given[at];
  if (at >= given.length || may(asked instanceof Request ? asked.url : asked)) return given;
  return given.map((one, place) => (place === at ? address : one));
};

/** Replaces a constructor whose first argument is an address. */
const construct = (name: string, address: string): void => {
  if (!window_[name]) return;
  const found = Object.getOwnPropertyDescriptor(window, name)!;
  found.value = disguise(found.value as any, {
    construct: (target, given, made) => Reflect.construct(target as never, instead(given, 0, address), made),
  });
  Object.defineProperty(window, name, found);
  // What is made of it names it.
  const { prototype } = found.value as { prototype: object };
  Object.defineProperty(prototype, 'constructor', { ...Object.getOwnPropertyDescriptor(prototype, 'constructor'), value: found.value as unknown });
};

export const holdRequests = (): void => {
  replace(window, 'fetch', 'value', (native, self, given) => Reflect.apply(native, self, instead(given, 0, NOWHERE)));
  replace(XMLHttpRequest.prototype, 'open', 'value', (native, self, given) => Reflect.apply(native, self, instead(given, 1, NOWHERE)));
  replace(Navigator.prototype, 'sendBeacon', 'value', (native, self, given) => may(given[0]) && Reflect.apply(native, self, given));
  // Refused by the server, so that it fails a moment later, as any that isn't answered.
  construct('WebSocket', location.origin.replace(/^http/, 'ws') + '/_sayso/none');
  construct('EventSource', location.origin + '/_sayso/none');
};
