// Stands inline, before everything else in the head, where the site has turned a consent mode on: tells the companies' tags what is
// allowed, before any of them can run, and again after each choice. It decides nothing: its attribute says what the server decided.

/** What a type waits for: purposes that must all be allowed; or it is always granted, or never. */
type Needs = string[] | boolean;
type Types = Record<string, Needs>;
type Allowed = Record<string, boolean | number>;

interface Facts {
  /** What holds without a choice. */
  before: Allowed;
  /** What holds now; none if there is no choice. */
  now: Allowed | null;
  settings: { region?: string[]; wait_for_update?: number; url_passthrough?: true; ads_data_redaction?: true };
  modes: Record<string, Types>;
}

type Function_ = (...values: unknown[]) => unknown;
/** What the companies' snippets make of these names, or don't. */
interface Page {
  dataLayer?: unknown[];
  uetq?: unknown[];
  clarity?: Function_ & { q?: unknown[] };
  fbq?: Function_ & { queue?: unknown; callMethod?: unknown };
  ttq?: unknown[] & Record<string, unknown>;
}

const page = window as unknown as Page;
const facts = JSON.parse((document.currentScript as HTMLScriptElement).dataset.modes!) as Facts;
const { before, now, settings } = facts;
/** What holds in this page until the visitor chooses. */
const held = now ?? before;

/** Whether a purpose is allowed. What every object has by itself is no yes. */
const yes = (value: unknown): boolean => value === 1 || value === true;

const granted = (needs: Needs, allowed: Allowed): boolean =>
  typeof needs === 'boolean' ? needs : needs.length > 0 && needs.every((id) => yes(allowed[id]));

const states = (types: Types, allowed: Allowed): Record<string, string> =>
  Object.fromEntries(Object.entries(types).map(([type, needs]) => [type, granted(needs, allowed) ? 'granted' : 'denied']));

/** Google's tags take what `arguments` is, and nothing else, for a command. */
const gtag: Function_ = function () {
  (page.dataLayer ??= []).push(arguments);
};

const google = (types: Types): ((allowed: Allowed) => void) => {
  const { region, wait_for_update, ...flags } = settings;
  const wait = wait_for_update ? { wait_for_update } : {};
  gtag('consent', 'default', { ...states(types, before), ...wait });
  // Where Google takes a visitor to be elsewhere than the server did, the stricter of the two holds.
  if (region) gtag('consent', 'default', { ...states(types, {}), ...wait, region });
  for (const [name, value] of Object.entries(flags)) gtag('set', name, value);
  const update = (allowed: Allowed): void => void gtag('consent', 'update', states(types, allowed));
  if (now) update(now);
  return update;
};

const uet = (types: Types): ((allowed: Allowed) => void) => {
  const push = (kind: string, allowed: Allowed): unknown => (page.uetq ??= []).push('consent', kind, states(types, allowed));
  push('default', before);
  if (now) push('update', now);
  return (allowed) => push('update', allowed);
};

const clarity = (types: Types): ((allowed: Allowed) => void) => {
  const tell = (allowed: Allowed): void => {
    const queue: Page['clarity'] = (page.clarity ??= function () {
      (queue!.q ??= []).push(arguments);
    });
    page.clarity('consentv2', states(types, allowed));
  };
  tell(held);
  return tell;
};

/**
 * Meta's snippet does nothing where `fbq` is there already, so that no queue can stand ready for it. The first who reads `fbq` after
 * the snippet has made it is the page that starts the pixel: it is told before that.
 */
const meta = ({ consent }: Types): ((allowed: Allowed) => void) => {
  const word = (allowed: Allowed): string => (granted(consent!, allowed) ? 'grant' : 'revoke');
  let wanted = word(held);
  let told = '';
  let pixel = page.fbq;
  const tell = (): void => {
    if (told === wanted || !(pixel?.queue || pixel?.callMethod)) return;
    told = wanted;
    Object.defineProperty(page, 'fbq', { value: pixel, writable: true, enumerable: true, configurable: true });
    pixel('consent', wanted);
  };
  Object.defineProperty(page, 'fbq', {
    configurable: true,
    enumerable: true,
    get: () => {
      tell();
      return pixel;
    },
    set: (made: typeof pixel) => {
      pixel = made;
    },
  });
  return (allowed) => {
    wanted = word(allowed);
    // Once the pixel was told, it is the page's own again.
    if (told) pixel = page.fbq;
    tell();
  };
};

const tiktok = ({ consent }: Types): ((allowed: Allowed) => void) => {
  const call = (name: string): void => {
    const queue = (page.ttq ??= [] as unknown as NonNullable<Page['ttq']>);
    const method = queue[name];
    if (typeof method === 'function') method.call(queue);
    else queue.push([name]);
  };
  const tell = (allowed: Allowed): void => call(granted(consent!, allowed) ? 'grantConsent' : 'revokeConsent');
  // Held is what nobody has spoken about.
  if (now || granted(consent!, before)) tell(held);
  else call('holdConsent');
  return tell;
};

const modes: Record<string, (types: Types) => (allowed: Allowed) => void> = {
  google,
  microsoft_uet: uet,
  microsoft_clarity: clarity,
  meta,
  tiktok,
};

const updates = Object.entries(facts.modes).map(([id, types]) => modes[id]!(types));
const update = (allowed: Allowed): void => updates.forEach((tell) => tell(allowed));
document.addEventListener('sayso:change', (event) => update((event as CustomEvent<Allowed>).detail));
