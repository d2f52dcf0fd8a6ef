// src/index.ts
var ready = () => new Promise((done) => {
  if (window.sayso) done(window.sayso);
  else document.addEventListener("sayso:ready", () => done(window.sayso), { once: true });
});
var allowed = (purpose) => window.sayso?.allowed(purpose) ?? false;
var open = () => void ready().then((sayso) => sayso.open());
var onChange = (listener) => {
  const hear = (event) => listener(event.detail);
  document.addEventListener("sayso:ready", hear);
  document.addEventListener("sayso:change", hear);
  return () => {
    document.removeEventListener("sayso:ready", hear);
    document.removeEventListener("sayso:change", hear);
  };
};
export {
  allowed,
  onChange,
  open,
  ready
};
