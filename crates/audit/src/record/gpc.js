// https://w3c.github.io/gpc/#javascript-property-to-detect-preference
(() => {
  const type = globalThis.Navigator ?? globalThis.WorkerNavigator;
  if (!type || navigator.globalPrivacyControl === true) return;
  const get = { get globalPrivacyControl() { return true; } };
  const property = Object.getOwnPropertyDescriptor(get, "globalPrivacyControl");
  Object.defineProperty(type.prototype, "globalPrivacyControl", property);
})();
