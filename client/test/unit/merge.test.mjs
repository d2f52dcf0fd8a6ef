// The client's merge is the server's: both are held to the same files.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { transformSync } from 'esbuild';

/** @param {string} path */
const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

const { code } = transformSync(read('../../src/merge.ts'), { loader: 'ts' });
/** @type {{ merge: typeof import('../../src/merge').merge }} */
const { merge } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

for (const { name, now, purpose, choice, want } of JSON.parse(read('../../../testdata/merge/cases.json'))) {
  test(name, () => assert.equal(merge(purpose, choice, new Date(now)), want));
}

test('what the engine says in every place, the client says too', () => {
  const { now, rows } = JSON.parse(read('../../../testdata/decisions/grid.json'));
  let count = 0;
  for (const { places, gpc, age, choice, purposes } of rows) {
    for (const { id, yes, want, ...purpose } of purposes) {
      const said = choice && { ...choice, yes };
      assert.equal(merge(purpose, said, new Date(now)), want, `${places} gpc=${gpc} age=${age} ${id}`);
      count += places.length;
    }
  }
  assert.ok(count > 5000, `only ${count}`);
});

test('a date that cannot be read is no yes', () => {
  const counts = { notice: 'n', not_before: '2025-01-01T00:00:00Z', knowing_of_gpc: false, by_parent: false };
  const choice = { notice: 'n', made_at: 'soon', knew_gpc: false, by_parent: false, yes: true };
  assert.equal(merge({ default: false, locked: null, yes_counts: counts }, choice, new Date()), false);
});
