// Lets the browser itself refuse what may not load: first of all, and whatever the page says. What it refuses is reported by its host.
import { policy } from './policy';

if (policy.m) {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy.m;
  document.head.prepend(meta);
}

const told = new Set<string>();

document.addEventListener('securitypolicyviolation', ({ blockedURI, originalPolicy }) => {
  let host;
  try {
    host = new URL(blockedURI).host;
  } catch {
    // `inline`, `eval`: nobody's.
  }
  if (!host || told.has(host) || originalPolicy !== policy.m) return;
  told.add(host);
  fetch(location.origin + '/_sayso/csp-reports', {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/csp-report' },
    // Whose it is, and nothing of what was asked for.
    body: JSON.stringify({ 'csp-report': { 'blocked-uri': new URL(blockedURI).origin } }),
  }).catch(() => 0);
});
