// Counts the client's script, and fails when it is more than we promise. The page's part of the sum, with the limit for
// both, is counted where pages are made: crates/sayso/src/http/tests/pages.rs.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const LIMIT_BYTES = 1700;

const raw = readFileSync(new URL('dist/client.js', import.meta.url));
const bytes = brotliCompressSync(raw, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
}).length;
console.log(`client.js: ${raw.length} bytes, ${bytes} of ${LIMIT_BYTES} with brotli`);
if (bytes > LIMIT_BYTES) process.exitCode = 1;
