// Verifies a receipt file of Sayso with nothing of Sayso's: Node's own SHA-256 and Ed25519, and the two pages that describe the
// format (docs/receipt.md). Run it as `node verify.mjs receipt.json [KEY]`, with the ledger's key as you got it another way.
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @param {...(string | Uint8Array)} parts */
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** @param {boolean} holds @param {string} otherwise */
const must = (holds, otherwise) => {
  if (!holds) throw new Error(otherwise);
};

/** @param {string | undefined} text @returns {Buffer} */
const base64 = (text) => {
  const bytes = Buffer.from(text ?? '', 'base64');
  must(text !== undefined && bytes.toString('base64') === text, `not base64: ${text}`);
  return bytes;
};

/**
 * RFC 8785: members in the order of their names' UTF-16 units, no blanks, everything else as `JSON.stringify` writes it.
 * @param {any} value
 * @returns {string}
 */
export const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
};

/**
 * The root to which an inclusion proof leads (RFC 9162, 2.1.3.2).
 * @param {Buffer} leaf
 * @param {bigint} index
 * @param {bigint} size
 * @param {Buffer[]} path
 */
const rootOf = (leaf, index, size, path) => {
  let [at, last, root] = [index, size - 1n, leaf];
  for (const hash of path) {
    must(last !== 0n, 'the path is too long');
    if ((at & 1n) === 1n || at === last) {
      root = sha256('\x01', hash, root);
      while ((at & 1n) === 0n && at !== 0n) [at, last] = [at >> 1n, last >> 1n];
    } else {
      root = sha256('\x01', root, hash);
    }
    [at, last] = [at >> 1n, last >> 1n];
  }
  must(last === 0n, 'the path is too short');
  return root;
};

/**
 * Checks a C2SP signed note by one Ed25519 key, and yields its text.
 * @param {string} note
 * @param {string} verifierKey
 */
const open = (note, verifierKey) => {
  const [name = '', id = '', ...rest] = verifierKey.split('+');
  const key = base64(rest.join('+'));
  must(key.length === 33 && key[0] === 1, 'the ledger\'s key is no Ed25519 key');
  const wanted = sha256(name, '\n', key).subarray(0, 4);
  must(wanted.toString('hex') === id, 'the ledger\'s key has another id than it says');
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2).trimEnd().split('\n').map((line) => /^— (\S+) (\S+)$/.exec(line) ?? []);
  const signatures = lines.filter(([, by]) => by === name).map(([, , bytes]) => base64(bytes));
  const ours = signatures.filter((bytes) => bytes.subarray(0, 4).equals(wanted));
  // An Ed25519 public key as X.509 writes it (RFC 8410, 4): a fixed beginning, then its 32 bytes.
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key.subarray(1)]);
  const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
  const good = ours.length > 0 && ours.every((bytes) => verifySignature(null, Buffer.from(text), publicKey, bytes.subarray(4)));
  must(good, 'the checkpoint isn\'t signed by the ledger\'s key');
  return { name, text };
};

/**
 * Verifies a file, and says what it proves.
 * @param {string} file The bytes of `receipt.json`, as text.
 * @param {string} [trusted] The ledger's key that you trust.
 */
export function verify(file, trusted) {
  const { format, ledger_key, nonce, proof, receipt } = JSON.parse(file);
  must(format === 'sayso-receipt-file/1' && receipt.format === 'sayso-receipt/1', 'another format');
  must(canonical(JSON.parse(file)) === file, 'the file isn\'t canonical: something in it was changed, or it was reformatted');
  must(trusted === undefined || trusted === ledger_key, `the file names another key: ${ledger_key}`);
  must(typeof proof === 'string', 'there is no proof in it yet: fetch the receipt again');
  must(base64(nonce).length === 32, 'the nonce isn\'t 32 bytes');

  const commitment = sha256('sayso-commitment/1\n', base64(nonce), canonical(receipt));
  const leaf = sha256('\x00', commitment);

  // C2SP tlog-proof: a header, the index, the path, an empty line, the checkpoint.
  const split = proof.indexOf('\n\n');
  const [header, indexLine = '', ...path] = proof.slice(0, split).split('\n').filter((/** @type {string} */ line) => !line.startsWith('extra '));
  must(header === 'c2sp.org/tlog-proof@v1' && /^index \d+$/.test(indexLine), 'the proof is malformed');
  const index = BigInt(indexLine.slice('index '.length));
  must(String(index) === receipt.id.split('.')[0], 'the proof is of another entry');

  // C2SP tlog-checkpoint: the ledger's name, its size, its root.
  const { name, text } = open(proof.slice(split + 2), ledger_key);
  const [origin, sizeLine = '', root] = text.split('\n');
  must(origin === name && /^\d+$/.test(sizeLine), 'the checkpoint is malformed, or of another ledger');
  const size = BigInt(sizeLine);
  must(index < size, 'the checkpoint doesn\'t reach the entry');
  must(rootOf(leaf, index, size, path.map(base64)).equals(base64(root)), 'the receipt isn\'t in the ledger');
  return { commitment: commitment.toString('hex'), leaf: leaf.toString('hex'), root, size, ledger: name, receipt };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const { commitment, leaf, root, size, ledger, receipt } = verify(readFileSync(process.argv[2] ?? '', 'utf8'), process.argv[3]);
    console.log(`commitment  ${commitment}\nleaf        ${leaf}\nroot        ${root}\n`);
    console.log(`true: receipt ${receipt.id} of ${receipt.site} is in the ledger ${ledger}, under a checkpoint over ${size} entries.`);
    if (!process.argv[3]) console.log('Compare the ledger_key in the file with the one that the site publishes at /_sayso/ledger/key.');
  } catch (error) {
    console.log(`false: ${/** @type {Error} */ (error).message}`);
    process.exitCode = 1;
  }
}
