// `this` is an element. Brings it into view and says where a press would meet it.
function () {
  const name = (element) => element.localName + (element.id ? "#" + element.id : "");
  let box = this.getBoundingClientRect();
  const outside =
    box.top < 0 || box.left < 0 || box.bottom > window.innerHeight || box.right > window.innerWidth;
  if (outside) {
    this.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    box = this.getBoundingClientRect();
  }
  // An element that lies over several lines has holes in its box.
  const rects = [...this.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
  const rect = rects.length > 1 ? rects[0] : box;
  const x = rect.left + rect.width / 2;
  const y = rect.top + rect.height / 2;
  const style = getComputedStyle(this);
  const visible =
    rect.width > 0 &&
    rect.height > 0 &&
    style.visibility !== "hidden" &&
    style.display !== "none" &&
    style.pointerEvents !== "none";
  const root = this.getRootNode();
  const met = (root.elementFromPoint ? root : document).elementFromPoint(x, y);
  // A label's control, and what stands in the element, are the element for one who presses.
  const own =
    met !== null &&
    (met === this || this.contains(met) || met.closest?.("label, button, a")?.contains(this) || met.shadowRoot?.contains(this) ||
      (met.closest?.("label")?.control === this) || (this.labels && [...this.labels].some((l) => l.contains(met))));
  return { x, y, visible, covered_by: own || !visible ? null : met ? name(met) : "nothing" };
}
