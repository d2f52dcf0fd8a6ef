/** What the server says of this view; `client/README.md` says what each letter means. */
export interface Policy {
  c: string;
  p: Record<string, 0 | 1>;
  h: Record<string, string | null>;
  o: string[];
  u: 0 | 1;
  d: string;
  m: string | null;
}

/** A name and every name above it. */
const above = (host: string): string[] => host.split('.').map((_, index, parts) => parts.slice(index).join('.'));

/** The purposes that a host needs, apart by spaces, of which there may be none; none if nobody has said whose it is; `null` if it stays out. */
export const needs = (host: string, of: Policy): string | null | undefined => {
  const known = above(host).find((name) => Object.prototype.hasOwnProperty.call(of.h, name));
  return known === undefined ? undefined : of.h[known];
};

/** Whether a host may be asked for anything, under the purposes `p`. */
export const mayLoad = (host: string, own: string, of: Policy, p: Record<string, unknown>): boolean => {
  const needed = needs(host, of);
  if (needed !== undefined) return needed !== null && needed.split(' ').every((id) => !id || p[id]);
  if (host === own || above(host).some((name) => of.o.includes(name))) return true;
  return !!of.u && Object.values(p).every(Boolean);
};
