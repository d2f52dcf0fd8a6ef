// What the frame's origin stores: an array of [kind, name, beginning of the value].
(async () => {
  const most = 2000;
  const found = [];
  for (const [kind, get] of [["local", () => localStorage], ["session", () => sessionStorage]]) {
    try {
      const storage = get();
      for (let at = 0; at < storage.length && at < most; at++) {
        const name = storage.key(at);
        found.push([kind, name, (storage.getItem(name) ?? "").slice(0, 500)]);
      }
    } catch {
      // An origin that may not store.
    }
  }
  const soon = (promise) => Promise.race([promise, new Promise((over) => setTimeout(over, 1000, []))]);
  try {
    for (const { name } of await soon(indexedDB.databases())) found.push(["idb", name, ""]);
  } catch {
    // The same.
  }
  try {
    for (const name of await soon(caches.keys())) found.push(["cache", name, ""]);
  } catch {
    // The same, or not over TLS.
  }
  return found;
})()
