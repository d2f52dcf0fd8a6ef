// Every way that we know of by which a page brings in a third party: by its HTML, and by a script of its own.

/** By the page's HTML. `ADDRESS` is that of a file of a third party. @type {Record<string, string>} */
export const PARSED = {
  'script.js': '<script src="ADDRESS"></script>',
  'async.js': '<script async src="ADDRESS"></script>',
  'defer.js': '<script defer src="ADDRESS"></script>',
  'module.js': '<script type="module" src="ADDRESS"></script>',
  'img.gif': '<img src="ADDRESS" alt="">',
  'srcset.gif': '<img srcset="ADDRESS 1x" alt="">',
  'picture.gif': '<picture><source srcset="ADDRESS"><img alt=""></picture>',
  'lazy.gif': '<img loading="lazy" src="ADDRESS" alt="">',
  'iframe.html': '<iframe src="ADDRESS" title="x"></iframe>',
  'srcdoc.gif': '<iframe srcdoc="<img src=ADDRESS>" title="x"></iframe>',
  'style.css': '<link rel="stylesheet" href="ADDRESS">',
  'import.css': '<style>@import "ADDRESS";</style>',
  'url.gif': '<style>body{background:url(ADDRESS)}</style>',
  'attribute.gif': '<p style="background:url(ADDRESS)">x</p>',
  'preload.js': '<link rel="preload" as="script" href="ADDRESS">',
  'modulepreload.js': '<link rel="modulepreload" href="ADDRESS">',
  'prefetch.gif': '<link rel="prefetch" href="ADDRESS">',
  'video.gif': '<video src="ADDRESS" preload="auto"></video>',
  'poster.gif': '<video poster="ADDRESS"></video>',
  'audio.gif': '<audio src="ADDRESS" preload="auto"></audio>',
  'source.gif': '<video preload="auto"><source src="ADDRESS"></video>',
  'embed.html': '<embed src="ADDRESS">',
  'object.html': '<object data="ADDRESS"></object>',
  'input.gif': '<input type="image" src="ADDRESS" alt="x">',
  'svgimage.gif': '<svg><image href="ADDRESS"/></svg>',
  'table.gif': '<table background="ADDRESS"><tr><td>x</table>',
  'feimage.gif': '<svg width="9" height="9"><filter id="f"><feImage href="ADDRESS"/></filter><rect filter="url(#f)" width="9" height="9"/></svg>',
  'written.js': '<script>document.write(\'<scr\' + \'ipt src="ADDRESS"></scr\' + \'ipt>\')</script>',
  'writtenimg.gif': '<script>document.write(\'<img alt="" src="ADDRESS">\')</script>',
};

/** What a browser without a window asks for only sometimes, or never. @type {Record<string, string>} */
export const SELDOM = {
  'icon.gif': '<link rel="icon" href="ADDRESS">',
  'manifest.json': '<link rel="manifest" href="ADDRESS">',
  'track.gif': '<video><track default src="ADDRESS"></video>',
};

/** By a script of the page's own. @type {Record<string, string>} */
export const SCRIPTED = {
  'inserted.js': 'document.head.append(Object.assign(document.createElement("script"), { src: ADDRESS }))',
  'attributed.js': 'const s = document.createElement("script"); s.setAttribute("src", ADDRESS); document.head.append(s)',
  'newimage.gif': 'new Image().src = ADDRESS',
  'fetched.gif': 'await fetch(ADDRESS)',
  'nocors.gif': 'await fetch(ADDRESS, { mode: "no-cors" })',
  'request.gif': 'await fetch(new Request(ADDRESS))',
  'keepalive.gif': 'await fetch(ADDRESS, { keepalive: true })',
  'beacon.gif': 'navigator.sendBeacon(ADDRESS, "x")',
  'xhr.gif': 'const x = new XMLHttpRequest(); x.open("GET", ADDRESS); x.send()',
  'syncxhr.gif': 'const x = new XMLHttpRequest(); x.open("GET", ADDRESS, false); x.send()',
  'socket': 'new WebSocket(ADDRESS.replace("http", "ws"))',
  'stream.events': 'new EventSource(ADDRESS)',
  'frame.html': 'document.body.append(Object.assign(document.createElement("iframe"), { src: ADDRESS }))',
  'framehtml.html': 'const d = document.createElement("div"); d.innerHTML = `<iframe src="${ADDRESS}"></iframe>`; document.body.append(d)',
  'imghtml.gif': 'const d = document.createElement("div"); d.innerHTML = `<img src="${ADDRESS}">`',
  'adjacent.gif': 'document.body.insertAdjacentHTML("beforeend", `<img src="${ADDRESS}">`)',
  'fragment.js': 'document.body.append(document.createRange().createContextualFragment(`<script src="${ADDRESS}"></scr` + "ipt>"))',
  'sheet.css': 'document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: ADDRESS }))',
  'preloaded.js': 'document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "script", href: ADDRESS }))',
  'background.gif': 'document.body.style.backgroundImage = `url(${ADDRESS})`',
  'rule.gif': 'const s = new CSSStyleSheet(); s.replaceSync(`p { background: url(${ADDRESS}) }`); document.adoptedStyleSheets = [s]',
  'styled.css': 'document.head.append(Object.assign(document.createElement("style"), { textContent: `@import "${ADDRESS}"` }))',
  'imported.js': 'await import(ADDRESS)',
  'sound.gif': 'new Audio(ADDRESS).load()',
  'film.gif': 'const v = document.createElement("video"); v.src = ADDRESS; v.load()',
  'poster2.gif': 'document.body.append(Object.assign(document.createElement("video"), { poster: ADDRESS }))',
  'objected.html': 'document.body.append(Object.assign(document.createElement("object"), { data: ADDRESS }))',
  'embedded.html': 'document.body.append(Object.assign(document.createElement("embed"), { src: ADDRESS }))',
  'font.gif': 'await new FontFace("x", `url(${ADDRESS})`).load()',
  'blobworker.gif': 'new Worker(URL.createObjectURL(new Blob([`fetch("${ADDRESS}").catch(() => 0)`])))',
  'workerscript.js': 'new Worker(URL.createObjectURL(new Blob([`try { importScripts("${ADDRESS}") } catch {}`])))',
  'blobframe.gif': 'document.body.append(Object.assign(document.createElement("iframe"), { src: URL.createObjectURL(new Blob([`<img src="${ADDRESS}">`], { type: "text/html" })) }))',
  'srcdocframe.gif': 'document.body.append(Object.assign(document.createElement("iframe"), { srcdoc: `<img src="${ADDRESS}">` }))',
  'form.html': 'const f = Object.assign(document.createElement("form"), { action: ADDRESS, target: ADDRESS }); document.body.append(Object.assign(document.createElement("iframe"), { name: ADDRESS }), f); f.submit()',
  'anchor.gif': 'const a = Object.assign(document.createElement("a"), { href: "#x", ping: ADDRESS }); document.body.append(a); a.click()',
  'svg.gif': 'document.body.insertAdjacentHTML("beforeend", `<svg><image href="${ADDRESS}"/></svg>`)',
  'shadow.gif': 'const d = document.createElement("div"); document.body.append(d); d.attachShadow({ mode: "closed" }).innerHTML = `<img src="${ADDRESS}">`',
};

/** What a script writes into the browser's storages, and what is there afterwards. */
export const STORED = `
  document.cookie = '_ga=GA1.1.1.1';
  document.cookie = '_fbp=fb.1.1.1; path=/';
  document.cookie = ' _known_1=x';
  document.cookie = '=_known_5=x';
  document.cookie = 'own=1';
  localStorage.setItem('known-key', 'x');
  localStorage.setItem('own-key', 'x');
  sessionStorage.setItem('_known_2', 'x');
  try { await cookieStore.set('_known_3', 'x'); await cookieStore.set({ name: '_known_4', value: 'x' }); } catch {}
  try { await new Promise((done, fail) => { const open = indexedDB.open('known-db'); open.onsuccess = done; open.onerror = fail; }); } catch {}
`;

/** @param {Record<string, string>} ways @param {string} host */
const addressed = (ways, host) => Object.entries(ways).map(([name, way]) => ({ name, way, address: `http://${host}.example/${name}` }));

/** A page that tries them all, on both third parties. @param {string} head */
export const page = (head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<title>Ways</title>
<script>window.through = false</script></head><body><h1>Ways</h1><p>The text of the page.</p>
${['known', 'unknown'].flatMap((host) => addressed({ ...PARSED, ...SELDOM }, host)).map(({ way, address }) => way.split('ADDRESS').join(address)).join('\n')}
<script src="/ways.js"></script></body></html>`;

/** The page's own script: it says when it is through. */
export const script = `(async () => {
  const tries = [${['known', 'unknown']
    .flatMap((host) => addressed(SCRIPTED, host))
    .map(({ way, address }) => `async () => { ${way.split('ADDRESS').join(JSON.stringify(address))} }`)
    .join(',\n')}];
  await Promise.all(tries.map((one) => one().catch(() => undefined)));
  ${STORED}
  // Time for what goes on beside the page: frames, workers, sockets.
  setTimeout(() => { window.through = true; }, 700);
})();`;
