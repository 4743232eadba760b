import * as fc from 'fast-check';
import { applyPatch, type Operation } from 'rfc6902';
import { expect, test } from 'vitest';
import { delta, equal } from '../../../src/core/view/delta.ts';

/** No key of a view can be `__proto__`: those that are not the schema's own are ids of scenario and host. */
const json = fc
  .jsonValue({ maxDepth: 4 })
  .map((value) => JSON.parse(JSON.stringify(value).replaceAll('__proto__', 'proto')) as unknown);
/** Two values that have much in common, as two views of one audience do. */
const related = fc
  .tuple(
    fc.array(fc.record({ id: fc.nat(20), text: fc.constantFrom('a', 'b', 'c'), more: json }), {
      maxLength: 12,
    }),
    fc.array(fc.nat(12), { maxLength: 4 }),
    json,
  )
  .map(([list, cuts, extra]): [unknown, unknown] => {
    const after: unknown[] = list
      .filter((_, i) => !cuts.includes(i))
      .map((item, i) => (i === cuts[0] ? { ...item, more: extra } : item));
    if (cuts[1] !== undefined)
      after.splice(cuts[1] % (after.length + 1), 0, { id: 99, text: 'new', more: extra });
    return [
      { n: 1, list, 'a/b~c': extra },
      { n: 2, list: after, same: extra },
    ];
  });

function check(before: unknown, after: unknown): void {
  // As it travels: what JSON cannot say is not there.
  const from = structuredClone(JSON.parse(JSON.stringify({ root: before })));
  const to = JSON.parse(JSON.stringify({ root: after }));
  const patch = JSON.parse(JSON.stringify(delta(from, to))) as Operation[];
  expect(applyPatch(from, patch).filter((error) => error !== null)).toEqual([]);
  expect(from).toEqual(to);
  expect(equal(from, to)).toBe(true);
  expect(patch.length === 0).toBe(equal(JSON.parse(JSON.stringify({ root: before })), to));
}

test('[NET5] a difference, applied to the view before, gives the view after', () => {
  fc.assert(
    fc.property(related, ([before, after]) => check(before, after)),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(json, json, (before, after) => check(before, after)),
    { numRuns: 500 },
  );
});

test('[NET5] a difference says what changed and not the whole view', () => {
  const injects = Array.from({ length: 600 }, (_, i) => ({
    eventNo: `E${i}`,
    body: 'x'.repeat(200),
  }));
  const added = [...injects.slice(0, 300), { eventNo: 'X01', body: 'new' }, ...injects.slice(300)];
  expect(delta({ injects }, { injects: added })).toEqual([
    { op: 'add', path: '/injects/300', value: { eventNo: 'X01', body: 'new' } },
  ]);
  expect(delta({ injects: added }, { injects })).toEqual([{ op: 'remove', path: '/injects/300' }]);
  expect(delta({ injects }, { injects: [...injects] })).toEqual([]);
});
