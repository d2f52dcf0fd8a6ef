// Run in the page by `sayso check --rendered`: what is there to be seen of the notice, measured.
(() => {
  const host = document.querySelector('sayso-notice');
  const root = host?.shadowRoot;
  const seen = (element) => {
    const box = element.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const inside = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
    const scope = element.getRootNode();
    const top = inside ? scope.elementFromPoint(x, y) : null;
    return {
      x, y, width: box.width, height: box.height, inside,
      // Somebody else's element that lies over it.
      covered: inside && !(top && (element.contains(top) || top.contains(element))),
      shown: element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? box.width > 0,
    };
  };
  /** What lies behind an element: the nearest colour that isn't transparent. */
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
      const colour = getComputedStyle(at).backgroundColor;
      if (!/, 0\)$|^transparent$/.test(colour)) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const look = (element) => {
    const style = getComputedStyle(element);
    return {
      ...seen(element),
      label: (element.textContent ?? '').trim(),
      tag: element.localName,
      text: Boolean(element.closest('p')),
      size: parseFloat(style.fontSize),
      weight: style.fontWeight,
      letters: style.textTransform + ' ' + style.fontVariantCaps,
      colour: style.color,
      fill: behind(element),
      ground: behind(element.parentElement ?? host),
      opacity: Number(style.opacity),
    };
  };
  const notice = root?.querySelector('#notice');
  const button = (selector) => {
    const found = notice?.querySelector(selector);
    return found ? look(found) : null;
  };
  const ways = [...document.querySelectorAll('[data-sayso-open],a[href*="/_sayso/preferences"]'), ...(root?.querySelectorAll('#open') ?? [])];
  const active = root?.activeElement;
  return {
    there: Boolean(root),
    language: host?.lang ?? '',
    page_language: document.documentElement.lang,
    notice: notice ? seen(notice) : null,
    accept: button('[value=accept-all]'),
    reject: button('[value=reject-all]'),
    choose: button('#choose'),
    close: button('[value=close]'),
    focus: active?.getAttribute('value') ?? '',
    on: [...(root?.querySelectorAll('[name=purpose]:checked') ?? [])].map((box) => box.value),
    ways: ways.map((way) => ({ ...seen(way), label: (way.textContent ?? '').trim(), icon: Boolean(way.querySelector('svg')), in_page: !root?.contains(way) })),
    signal: [...(notice?.querySelectorAll('.gpc') ?? []), ...(root?.querySelectorAll('#way-back .s') ?? []), ...document.querySelectorAll('.sayso-way-back span')]
      .some((line) => seen(line).shown),
    cookie: /(?:^|; )sayso=/.test(document.cookie),
    letters: (document.body?.innerText ?? '').length,
  };
})()
