import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { familyTree } from '../../../src/core/review/family.ts';
import type { Kin } from '../../../src/core/review/kin.ts';

interface File {
  readonly path: string;
  readonly kin: Kin | null;
}

function file(path: string, exercise: string, parent: string | null, seq = 1): File {
  const from = { exercise: parent ?? '', title: '', seq, phase: 'Dawn', turn: 1 };
  const kin: Kin = {
    exercise,
    title: exercise,
    mode: 'live',
    scenario: 's',
    startedWallMs: 0,
    parent: parent === null ? null : from,
    phase: '',
    ended: false,
  };
  return { path, kin };
}

const tree = (files: readonly File[]) => familyTree(files, ({ kin }) => kin);
const drawn = (files: readonly File[]) =>
  tree(files).map(({ of, depth }) => `${'  '.repeat(depth)}${of.path}`);

test('[REV30] forks stand under their parents by the moment of the fork, families in the order given', () => {
  const files = [
    file('late', 'l', 'a', 90),
    file('other', 'o', null),
    file('grandchild', 'g', 'e'),
    file('early', 'e', 'a', 10),
    file('orphan', 'x', 'gone'),
    file('root', 'a', null),
  ];
  expect(drawn(files)).toEqual(['other', 'orphan', 'root', '  early', '    grandchild', '  late']);
});

test('[REV30] a copy is no second parent, and what cannot be read stands alone', () => {
  const files = [file('a', 'a', null), file('copy', 'a', null), file('f', 'f', 'a')];
  expect(drawn([...files, { path: 'odd', kin: null }])).toEqual(['a', '  f', 'copy', 'odd']);
});

test('[REV30] whatever files say of each other, each stands in the tree once', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const any = fc.record({ exercise: id, parent: fc.option(id), seq: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 9 }), (all) => {
      const files = all.map(({ exercise, parent, seq }, at) =>
        file(String(at), exercise, parent, seq),
      );
      const branches = tree(files);
      expect(branches.map(({ of }) => of.path).sort()).toEqual(
        files.map(({ path }) => path).sort(),
      );
      for (const [at, { depth, parent }] of branches.entries()) {
        expect(depth > 0).toBe(parent !== null);
        const above = branches.slice(0, at).find(({ of }) => of === parent);
        expect(above?.depth ?? -1).toBe(depth - 1);
      }
    }),
  );
});
