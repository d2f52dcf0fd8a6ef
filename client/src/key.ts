/**
 * Names one answer, so that sent twice it makes one receipt. 48 bits of milliseconds first, as the server finds keys in the order in which
 * they come; then 80 random ones.
 */
export const newKey = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let now = Date.now();
  for (let place = 5; place >= 0; place--) {
    bytes[place] = now % 256;
    now = Math.floor(now / 256);
  }
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').slice(0, 22);
};
