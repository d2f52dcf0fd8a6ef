/** Whether a field of the page holds what its visitor has typed. */
const typed = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement>('input:not([type=hidden]),textarea')].some((field) =>
    /^(checkbox|radio)$/.test(field.type) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue,
  );

/** Loads the page again; the browser keeps the place. If something typed would be lost, it asks first. */
export const reload = (): void => {
  if (typed()) addEventListener('beforeunload', (event) => event.preventDefault(), { once: true });
  location.reload();
};
