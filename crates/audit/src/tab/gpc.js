// What the page shows about Global Privacy Control: the lines that speak of it.
(() => {
  const about = /global privacy control|\bGPC\b|opt[- ]?out (preference )?(signal|request)|privacy (preference )?signal/i;
  const said = new Set();
  const look = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      if (node.shadowRoot) look(node.shadowRoot);
      const shown = node.nodeType === Node.TEXT_NODE && about.test(node.data) ? node.parentElement : null;
      if (shown?.checkVisibility({ visibilityProperty: true }) && !/^(script|style|template)$/.test(shown.localName)) {
        said.add(node.data.trim().replace(/\s+/g, " ").slice(0, 300));
      }
    }
  };
  look(document.documentElement);
  return [...said].slice(0, 20).join("\n");
})()
