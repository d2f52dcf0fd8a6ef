/** Whether a field of the page holds what its visitor has typed. */
const typed = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement>('input:not([type=hidden]),textarea')].some((field) =>
    /^(checkbox|radio)$/.test(field.type) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue,
  );

/** Loads the page again; the browser keeps the place. If something typed would be lost, it asks first. */
export const reload = (): void => {
  const ask = (event: Event): void => event.preventDefault();
  if (typed()) {
    // Not `once`: Chromium asks nobody for a listener that is gone by then. Who stays is asked by us no more.
    addEventListener('beforeunload', ask);
    setTimeout(() => removeEventListener('beforeunload', ask), 1e3);
  }
  location.reload();
};
