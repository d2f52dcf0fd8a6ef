// The verifier that has nothing of ours, on a receipt that a server of ours wrote.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { canonical, verify } from '../../../examples/receipt/verify.mjs';

const file = readFileSync(new URL('../../../testdata/receipts/saved.json', import.meta.url), 'utf8');

/** The file with something changed, in canonical form. @param {(file: any) => unknown} change */
const changed = (change) => {
  const copy = JSON.parse(file);
  change(copy);
  return canonical(copy);
};

test('a receipt is derived from its file alone: commitment, leaf, root, signature', () => {
  const { size, ledger, receipt } = verify(file);
  assert.deepEqual([size, ledger, receipt.action], [7n, 'localhost/sayso', 'save']);
  assert.doesNotThrow(() => verify(file, JSON.parse(file).ledger_key));
});

test('a key that one trusts more than the file is compared', () => {
  assert.throws(() => verify(file, 'localhost/sayso+00000000+AZQ='), /another key/);
});

for (const [what, bad] of /** @type {[string, string][]} */ ([
  ['a blank', ` ${file}`],
  ['a choice', changed(({ receipt }) => { receipt.choices.advertising = true; })],
  ['the time', changed(({ receipt }) => { receipt.made_at = '2026-11-24T19:02:30Z'; })],
  ['the client', changed(({ receipt }) => { delete receipt.client; })],
  ['the number', changed(({ receipt }) => { receipt.id = receipt.id.replace('2.', '3.'); })],
  ['the nonce', changed((all) => { all.nonce = Buffer.alloc(32).toString('base64'); })],
  ['the index', changed((all) => { all.proof = all.proof.replace('index 2', 'index 3'); })],
  ['the path', changed((all) => { all.proof = all.proof.replace('4zLW', '4zLX'); })],
  ['a step of the path', changed((all) => { all.proof = all.proof.replace(/\n4zLW.*\n/, '\n'); })],
  ['the size', changed((all) => { all.proof = all.proof.replace('sayso\n7\n', 'sayso\n8\n'); })],
  ['the root', changed((all) => { all.proof = all.proof.replace('3HX7', '3HX8'); })],
  ['the signature', changed((all) => { all.proof = all.proof.replace('KWci6FSr', 'KWci6FSs'); })],
  ['the key', changed((all) => { all.ledger_key = all.ledger_key.replace('AZQE', 'AZQF'); })],
  ['the proof', changed((all) => { all.proof = null; })],
])) {
  test(`a file with another ${what} proves nothing`, () => {
    assert.notEqual(bad, file);
    assert.throws(() => verify(bad));
  });
}
