// Draws and reads it, as a picture editor does: no letters, so it tells nobody apart.
const canvas = new OffscreenCanvas(300, 60);
canvas.getContext('2d').fillRect(0, 0, 30, 30);
canvas.convertToBlob();
