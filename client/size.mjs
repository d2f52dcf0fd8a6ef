// Counts what a visitor loads of us, and fails when it is more than we promise.
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const LIMIT_BYTES = 8000;

/** @param {Buffer} raw */
const brotli = (raw) =>
  brotliCompressSync(raw, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
  }).length;

let sum = 0;
for (const name of ['client.js', 'notice.sample.html']) {
  const file = new URL(`dist/${name}`, import.meta.url);
  if (!existsSync(file)) continue;
  const raw = readFileSync(file);
  const small = brotli(raw);
  sum += small;
  console.log(`${name}: ${raw.length} bytes, ${small} with brotli`);
}
console.log(`sum: ${sum} of ${LIMIT_BYTES} bytes with brotli`);
if (sum > LIMIT_BYTES) process.exitCode = 1;
