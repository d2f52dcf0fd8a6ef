// Tells browsers apart by how they draw and which fonts they have, in whatever worker it runs.
const canvas = new OffscreenCanvas(300, 60);
const context = canvas.getContext('2d');
context.font = '18px serif';
context.fillText('Cwm fjordbank glyphs vext quiz', 2, 30);
canvas.convertToBlob();
for (let number = 0; number < 60; number++) {
  context.font = `12px font-${number}, monospace`;
  context.measureText('mmmmmmmmmmlli');
}
// Asks for the worker that lives for the page alone to start another.
if (globalThis.DedicatedWorkerGlobalScope && !location.search) new Worker('/print.js?inner');
