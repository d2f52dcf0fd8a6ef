// Runs before a document's or a worker's own scripts, in their world, and tells the auditor what they write and ask.
// It takes every function that it needs before a page could change it, and looks as if it weren't there.
(() => {
  const debug = console.debug.bind(console);
  const { apply } = Reflect;
  const { get, set } = WeakMap.prototype;
  const { add, has } = Set.prototype;
  const { slice } = String.prototype;
  const size = Object.getOwnPropertyDescriptor(Set.prototype, "size").get;
  const { getOwnPropertyDescriptor, defineProperty } = Object;
  const [NewMap, NewSet, text] = [WeakMap, Set, String];
  const origin = globalThis.origin;

  // `tell` and the trap that calls it are on top of every stack: the auditor takes these two off.
  const tell = (kind, first, second) => {
    try {
      debug("SECRET", kind, origin, apply(slice, text(first), [0, 8000]), apply(slice, text(second), [0, 500]));
    } catch {
      // Something that can't be a text: the browser's function will say so.
    }
  };

  // What a function of ours stands for, so that it prints as that.
  const stands = new NewMap();
  const watched = (original, trap) => {
    const proxy = new Proxy(original, { apply: trap });
    apply(set, stands, [proxy, original]);
    return proxy;
  };
  const replace = (owner, name, kind, trap) => {
    const property = owner && getOwnPropertyDescriptor(owner, name);
    if (typeof property?.[kind] !== "function") return;
    property[kind] = watched(property[kind], trap);
    defineProperty(owner, name, property);
  };
  const of = (type) => globalThis[type]?.prototype;

  replace(Function.prototype, "toString", "value", (target, self, args) =>
    apply(target, (typeof self === "function" && apply(get, stands, [self])) || self, args));

  replace(of("Document"), "cookie", "set", (target, self, args) => {
    tell("cookie", args[0], "");
    return apply(target, self, args);
  });

  replace(of("CookieStore"), "set", "value", (target, self, args) => {
    const one = typeof args[0] === "object" && args[0] !== null ? args[0] : { name: args[0], value: args[1] };
    const domain = one.domain ? "; domain=" + one.domain : "";
    // `expires` is a time in milliseconds since 1970.
    const over = typeof one.expires === "number" && one.expires < Date.now() ? "; max-age=0" : "";
    tell("cookie", one.name + "=" + one.value + domain + over, "");
    return apply(target, self, args);
  });

  replace(of("CookieStore"), "delete", "value", (target, self, args) => {
    const one = typeof args[0] === "object" && args[0] !== null ? args[0] : { name: args[0] };
    tell("cookie", one.name + "=; max-age=0" + (one.domain ? "; domain=" + one.domain : ""), "");
    return apply(target, self, args);
  });

  // `localStorage.name = value` calls no function that could be watched: scripts get a stand-in, and every method finds what it stands for.
  const [real, kinds] = [new NewMap(), new NewMap()];
  const behind = (self) => (typeof self === "object" && self !== null && apply(get, real, [self])) || self;
  for (const [name, kind] of [["localStorage", "local"], ["sessionStorage", "session"]]) {
    let standIn;
    replace(globalThis, name, "get", (target, self, args) => {
      const storage = apply(target, self, args);
      if (storage && !standIn) {
        standIn = new Proxy(storage, {
          get: (owner, key) => owner[key],
          set: (owner, key, value) => {
            if (typeof key === "string") tell(kind, key, value);
            owner[key] = value;
            return true;
          },
        });
        apply(set, real, [standIn, storage]);
        apply(set, kinds, [storage, kind]);
      }
      return standIn ?? storage;
    });
  }
  for (const name of ["getItem", "removeItem", "clear", "key"]) {
    replace(of("Storage"), name, "value", (target, self, args) => apply(target, behind(self), args));
  }
  replace(of("Storage"), "length", "get", (target, self, args) => apply(target, behind(self), args));
  replace(of("Storage"), "setItem", "value", (target, self, args) => {
    const storage = behind(self);
    tell(apply(get, kinds, [storage]) ?? "local", args[0], args[1]);
    return apply(target, storage, args);
  });

  // Of a database and a cache the name is enough.
  for (const [type, kind] of [["IDBFactory", "idb"], ["CacheStorage", "cache"]]) {
    replace(of(type), "open", "value", (target, self, args) => {
      tell(kind, args[0], "");
      return apply(target, self, args);
    });
  }

  // What a script puts off for some seconds is still to come: the page isn't over before. More of them say nothing new.
  const putOff = new NewSet();
  replace(globalThis, "setTimeout", "value", (target, self, args) => {
    const number = apply(target, self, args);
    const delay = +args[1];
    if (delay >= 1000 && delay <= 10000 && apply(size, putOff, []) < 40) {
      apply(add, putOff, [number]);
      tell("timer", number, delay);
    }
    return number;
  });
  replace(globalThis, "clearTimeout", "value", (target, self, args) => {
    if (apply(has, putOff, [args[0]])) tell("no timer", args[0], "");
    return apply(target, self, args);
  });

  // A canvas is read to tell browsers apart if text of ten different letters at least was written on it, and it isn't tiny or
  // compressed with loss: Englehardt and Narayanan, Online Tracking (2016), section 6.1.
  const letters = new NewMap();
  const fonts = new NewMap();
  const noted = (map, key) => {
    const known = apply(get, map, [key]);
    if (known) return known;
    const fresh = new NewSet();
    apply(set, map, [key, fresh]);
    return fresh;
  };
  const writes = (target, self, args) => {
    const result = apply(target, self, args);
    const written = noted(letters, self.canvas);
    const what = text(args[0]);
    for (let at = 0; at < what.length && at < 200; at++) apply(add, written, [what[at]]);
    return result;
  };
  const isPrint = (canvas) => {
    const written = apply(get, letters, [canvas]);
    return written && apply(size, written, []) >= 10 && canvas.width >= 16 && canvas.height >= 16;
  };
  for (const type of ["CanvasRenderingContext2D", "OffscreenCanvasRenderingContext2D"]) {
    replace(of(type), "fillText", "value", writes);
    replace(of(type), "strokeText", "value", writes);
    replace(of(type), "getImageData", "value", (target, self, args) => {
      if (isPrint(self.canvas)) tell("canvas", "", "");
      return apply(target, self, args);
    });
    // As many fonts as fifty are looked for only by one who counts them: the same, section 6.2.
    replace(of(type), "measureText", "value", (target, self, args) => {
      const seen = noted(fonts, self);
      apply(add, seen, [self.font]);
      if (apply(size, seen, []) === 50) tell("fonts", "", "");
      return apply(target, self, args);
    });
  }
  const lossless = (type) => type === undefined || type === "image/png";
  replace(of("HTMLCanvasElement"), "toDataURL", "value", (target, self, args) => {
    if (lossless(args[0]) && isPrint(self)) tell("canvas", "", "");
    return apply(target, self, args);
  });
  replace(of("HTMLCanvasElement"), "toBlob", "value", (target, self, args) => {
    if (lossless(args[1]) && isPrint(self)) tell("canvas", "", "");
    return apply(target, self, args);
  });
  replace(of("OffscreenCanvas"), "convertToBlob", "value", (target, self, args) => {
    if (lossless(args[0]?.type) && isPrint(self)) tell("canvas", "", "");
    return apply(target, self, args);
  });

  // UNMASKED_VENDOR_WEBGL and UNMASKED_RENDERER_WEBGL name the graphics card.
  for (const type of ["WebGLRenderingContext", "WebGL2RenderingContext"]) {
    replace(of(type), "getParameter", "value", (target, self, args) => {
      if (args[0] === 0x9245 || args[0] === 0x9246) tell("webgl", "", "");
      return apply(target, self, args);
    });
  }

  // Sound that nobody hears, and is computed all the same.
  replace(of("OfflineAudioContext"), "startRendering", "value", (target, self, args) => {
    tell("audio", "", "");
    return apply(target, self, args);
  });
})();
