// Runs in a world of our own, in every frame: what could be a notice, and what could be pressed. It decides nothing: see `notice.rs`.
(() => {
  if (globalThis.eyes) return;
  /** Everything that was seen, by number: an element keeps its number. */
  const seen = [];
  const numbers = new WeakMap();
  const numbered = (element) => {
    if (!numbers.has(element)) numbers.set(element, seen.push(element) - 1);
    return numbers.get(element);
  };
  const squeeze = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const above = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;
  const inside = (element, outer) => {
    for (let at = element; at; at = above(at)) if (at === outer) return true;
    return false;
  };
  const shown = (element) =>
    element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) ?? true;
  const sized = (box) => box.width > 1 && box.height > 1;
  const below = function* (root) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* below(element.shadowRoot);
    }
  };
  /** What can be read of an element, shadow roots too. */
  const textOf = (element, limit = 20000) => {
    const parts = [];
    let length = 0;
    const read = (node) => {
      if (length > limit) return;
      if (node.nodeType === Node.TEXT_NODE) {
        const text = squeeze(node.data);
        if (text) { parts.push(text); length += text.length; }
        return;
      }
      if (node.nodeType !== Node.ELEMENT_NODE || /^(script|style|template|noscript|svg|option)$/.test(node.localName) || !shown(node)) return;
      const children = node.shadowRoot?.childNodes ?? (node.localName === 'slot' ? node.assignedNodes() : node.childNodes);
      for (const child of children) read(child);
    };
    read(element);
    return parts.join(' ');
  };
  const labelOf = (element) => {
    const root = element.getRootNode();
    const named = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean)
      .map((id) => squeeze(root.getElementById?.(id)?.textContent)).filter(Boolean).join(' ');
    if (named) return named;
    const own = squeeze(element.getAttribute('aria-label'));
    if (own) return own;
    if (element.labels?.length) return squeeze([...element.labels].map((label) => label.textContent).join(' '));
    if (/^(submit|button|reset)$/.test(element.type ?? '') && element.localName === 'input') return squeeze(element.value);
    const text = textOf(element, 300) || squeeze(element.querySelector('img[alt]')?.alt) || squeeze(element.querySelector('svg title')?.textContent);
    return text || squeeze(element.getAttribute('title')) || squeeze(element.textContent).slice(0, 300);
  };
  const brush = (() => {
    let context;
    return (colour) => {
      context ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
  })();
  const colourOf = (text) => {
    const found = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:,? \/? ?([\d.]+))?\)$/.exec(text);
    return found ? [+found[1], +found[2], +found[3], found[4] === undefined ? 1 : +found[4]] : brush(text);
  };
  const over = (front, back) => {
    const alpha = front[3] + back[3] * (1 - front[3]);
    if (alpha === 0) return [0, 0, 0, 0];
    return [0, 1, 2].map((i) => (front[i] * front[3] + back[i] * back[3] * (1 - front[3])) / alpha).concat(alpha);
  };
  /** The colour behind what stands in an element; none where it can't be known: a picture. */
  const ground = (element) => {
    let colour = [0, 0, 0, 0];
    for (let at = element; at && colour[3] < 1; at = above(at)) {
      const style = getComputedStyle(at);
      if (style.backgroundImage !== 'none') return null;
      colour = over(colour, colourOf(style.backgroundColor));
    }
    return over(colour, [255, 255, 255, 1]);
  };
  // WCAG 2.2, "relative luminance" and "contrast ratio".
  const luminance = (colour) => {
    const [red, green, blue] = colour.slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    if (!one || !other) return 0;
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return Math.round(((light + 0.05) / (dark + 0.05)) * 100) / 100;
  };
  /** What of a control can be seen: of a hidden checkbox its label. */
  const faceOf = (element) => {
    const own = element.getBoundingClientRect();
    if (shown(element) && own.width > 2 && own.height > 2) return element;
    const others = [...(element.labels ?? []), element.nextElementSibling, element.parentElement];
    return others.find((other) => other && shown(other) && sized(other.getBoundingClientRect())) ?? element;
  };
  const hit = (x, y) => {
    let met = document.elementFromPoint(x, y);
    while (met?.shadowRoot) {
      const deeper = met.shadowRoot.elementFromPoint(x, y);
      if (!deeper || deeper === met) break;
      met = deeper;
    }
    return met;
  };
  const owns = (element, face, met) =>
    met !== null && (inside(met, face) || inside(met, element) || (met.shadowRoot && inside(face, met)) || met.closest?.('label')?.control === element);
  const middle = (face) => {
    // What lies over several lines has holes in its box.
    const rects = [...face.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
    const box = rects.length > 1 ? rects[0] : face.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  };
  const roleOf = (element) => {
    const role = element.getAttribute('role');
    if (/^(button|link|switch|checkbox|radio|tab)$/.test(role ?? '')) return role;
    if (element.localName === 'a') return 'link';
    if (element.localName === 'input') return /^(checkbox|radio)$/.test(element.type) ? element.type : 'button';
    if (element.hasAttribute('aria-pressed')) return 'switch';
    return 'button';
  };
  /** Whether a link leads to another document. */
  const away = (element) => {
    const link = element.closest('a[href]');
    if (!link || /^\s*(#|javascript:)/i.test(link.getAttribute('href')) || link.protocol === 'javascript:') return null;
    const plain = (address) => address.split('#')[0];
    return plain(link.href) === plain(location.href) ? null : link.href;
  };
  const isControl = (element) => {
    if (element.matches('button, summary, [role=button], [role=link], [role=switch], [role=checkbox], [role=radio], [onclick]')) return true;
    if (element.localName === 'a') return element.hasAttribute('href') || element.hasAttribute('tabindex') || getComputedStyle(element).cursor === 'pointer';
    if (element.localName === 'input') return /^(submit|button|reset|checkbox|radio|image)$/.test(element.type);
    return false;
  };
  /** Something that only its pointer betrays: a `div` with a listener. */
  const isQuietControl = (element) => {
    if (/^(label|option|select|input|textarea|html|body|svg|path|img)$/.test(element.localName)) return false;
    if (getComputedStyle(element).cursor !== 'pointer' || element.closest('a, button, label, [role=button]')) return false;
    const outer = above(element);
    if (outer && getComputedStyle(outer).cursor === 'pointer') return false;
    const text = squeeze(element.textContent);
    return text.length > 0 && text.length <= 60 && !element.querySelector('a, button, input');
  };
  const hints = /cookie|consent|gdpr|rgpd|dsgvo|ccpa|\bcmp\b|privacy-?(banner|notice|center|modal|popup)|(^|[\s_-])(cc|cm|cky|cmplz|didomi|onetrust|usercentrics|iubenda|axeptio|klaro|tarteaucitron|orejime|sayso|stcm|silktide|truste|qc-cmp|sp_message)/i;
  const nameOf = (element) => [element.localName, element.id, element.getAttribute('class')].filter(Boolean).join(' ').slice(0, 200);
  /** Whether this document is a frame that lies over the page, and so may be a notice as a whole. Of another site's frame only its address tells. */
  const isLaidOver = () => {
    if (globalThis === globalThis.top) return false;
    const frame = globalThis.frameElement;
    if (!frame) return hints.test(location.href);
    for (let at = frame; at; at = above(at)) {
      const view = at.ownerDocument.defaultView;
      const position = view.getComputedStyle(at).position;
      if (position === 'fixed' || position === 'sticky' || at.localName === 'dialog') return true;
    }
    return false;
  };
  /** In which way an element may be a notice; none if in no way. */
  const kindOf = (element) => {
    if (element === document.body && isLaidOver()) return 'frame';
    if (/^(html|body|main|script|style|link|template|a|button|input|label|span|svg|path|img|iframe)$/.test(element.localName)) return null;
    if (element.matches('dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]')) return 'dialog';
    const style = getComputedStyle(element);
    if (style.position === 'fixed' || style.position === 'sticky') return 'fixed';
    if (style.position === 'absolute' && Number(style.zIndex) >= 10) return 'layer';
    if (hints.test(nameOf(element)) && !element.matches('[class*=widget-area], article')) return 'hint';
    if (element.localName === 'form') return 'form';
    return null;
  };
  const describe = (element, number) => {
    const face = faceOf(element);
    const box = face.getBoundingClientRect();
    const style = getComputedStyle(face);
    const at = middle(face);
    const within = at.x >= 0 && at.y >= 0 && at.x < innerWidth && at.y < innerHeight;
    const behind = ground(face);
    const ink = colourOf(style.color);
    let opacity = 1;
    for (let outer = face; outer; outer = above(outer)) opacity *= Number(getComputedStyle(outer).opacity);
    const role = roleOf(element);
    const state = /^(checkbox|radio|switch)$/.test(role);
    const checked = 'checked' in element ? element.checked : (element.getAttribute('aria-checked') ?? element.getAttribute('aria-pressed')) === 'true';
    return {
      number, role, name: nameOf(element), label: labelOf(element).slice(0, 300), text: textOf(element, 300).slice(0, 300),
      title: squeeze(element.getAttribute('title')).slice(0, 200),
      box: [box.left, box.top, box.width, box.height],
      font_size: parseFloat(style.fontSize) || 0, font_weight: Number(style.fontWeight) || 400,
      contrast: behind ? contrast(over([...ink.slice(0, 3), ink[3] * opacity], behind), behind) : 0,
      ground_contrast: contrast(behind, face.parentElement || above(face) ? ground(above(face)) : null),
      checked: state ? checked : null,
      disabled: Boolean(element.disabled) || element.getAttribute('aria-disabled') === 'true' || element.hasAttribute('readonly'),
      shown: shown(face) && sized(box),
      visible: shown(face) && sized(box) && within && owns(element, face, hit(at.x, at.y)),
      expands: element.hasAttribute('aria-expanded') || element.localName === 'summary',
      footer: Boolean(element.closest('footer, [role=contentinfo], [class*=footer i], [id*=footer i]')),
      away: away(element),
    };
  };
  const look = () => {
    const boxes = [];
    const controls = [];
    for (const element of document.documentElement ? below(document) : []) {
      const kind = boxes.length < 80 ? kindOf(element) : null;
      if (kind) {
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        // An element without a size of its own can hold something that has one.
        if (style.display !== 'none' && style.visibility !== 'hidden' && Number(style.opacity) > 0.05) {
          boxes.push({ element, kind, box });
        }
      }
      if (controls.length >= 1500) continue;
      const quiet = !isControl(element) && boxes.some((one) => inside(element, one.element)) && isQuietControl(element);
      if (quiet || isControl(element)) {
        const face = faceOf(element);
        if (shown(face) && sized(face.getBoundingClientRect())) controls.push(element);
      }
    }
    const all = controls.map((element) => {
      const number = numbered(element);
      const within = [];
      boxes.forEach((one, index) => { if (inside(element, one.element)) within.push(index); });
      return { ...describe(element, number), within };
    });
    const found = boxes.map(({ element, kind, box }) => {
      // The part of it that can be seen: its own box, or that of what it holds.
      let { left, top, right, bottom } = box;
      if (!sized(box)) {
        for (const child of below(element.shadowRoot ?? element)) {
          const one = child.getBoundingClientRect();
          if (!sized(one) || !shown(child)) continue;
          if (right <= left) ({ left, top, right, bottom } = one);
          left = Math.min(left, one.left); top = Math.min(top, one.top);
          right = Math.max(right, one.right); bottom = Math.max(bottom, one.bottom);
        }
      }
      return {
        number: numbered(element), kind, name: nameOf(element), hinted: hints.test(nameOf(element)), text: textOf(element),
        box: [left, top, right - left, bottom - top],
        seen: right > 0 && bottom > 0 && left < innerWidth && top < innerHeight && right > left && bottom > top,
        parents: boxes.flatMap((outer, index) => (outer.element !== element && inside(element, outer.element) ? [index] : [])),
      };
    });
    const language = document.documentElement?.lang ?? '';
    return { language, width: innerWidth, height: innerHeight, boxes: found, controls: all };
  };
  /** `a >>> b` goes on in a shadow root. */
  const query = (selector) => {
    let roots = [document];
    for (const part of selector.split('>>>')) {
      roots = roots.flatMap((root) => [...(root.shadowRoot ?? root).querySelectorAll(part.trim())]);
    }
    return roots;
  };
  globalThis.eyes = {
    look,
    /** The controls that selectors meet and that can be seen, each with the number of its selector; `hidden` ones too if asked. */
    find: (selectors) => selectors.flatMap((selector, index) => {
      let found = [];
      try { found = query(selector); } catch { /* not a selector */ }
      return found.slice(0, 40).map((element) => {
        const face = faceOf(element);
        const one = shown(face) && sized(face.getBoundingClientRect());
        return one ? { selector: index, ...describe(element, numbered(element)), within: [] } : null;
      }).filter(Boolean);
    }),
    /** Which of the selectors meet anything, seen or not. */
    exists: (selectors) => selectors.map((selector) => { try { return query(selector).length > 0; } catch { return false; } }),
    /** Brings an element into view, and says where it can be pressed. */
    spot: (number) => {
      const element = seen[number];
      if (!element?.isConnected) return null;
      const face = faceOf(element);
      const fits = () => {
        const at = middle(face);
        return at.x >= 0 && at.y >= 0 && at.x < innerWidth && at.y < innerHeight;
      };
      const free = () => { const at = middle(face); return owns(element, face, hit(at.x, at.y)); };
      if (!fits() || !free()) face.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      return { ...middle(face), free: fits() && free() };
    },
    /** For what no press can meet. */
    click: (number) => { const element = seen[number]; if (!element?.isConnected) return false; element.click(); return true; },
    state: (number) => {
      const element = seen[number];
      return element?.isConnected ? describe(element, number) : null;
    },
    /** What is kept here: of cookies and items the names and the values. */
    records: () => {
      const records = {};
      for (const part of document.cookie.split(/; */)) {
        const [name, ...value] = part.split('=');
        if (name) records['cookie ' + name] = value.join('=').slice(0, 2000);
      }
      for (const [kind, open] of [['local', () => localStorage], ['session', () => sessionStorage]]) {
        try {
          const storage = open();
          for (let index = 0; index < Math.min(storage.length, 200); index++) {
            const key = storage.key(index);
            records[kind + ' ' + key] = String(storage.getItem(key)).slice(0, 2000);
          }
        } catch { /* no storage here */ }
      }
      return records;
    },
    /** Everything that can be read on the page. */
    text: () => (document.body ? textOf(document.body, 200000) : ''),
  };
})()
