import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openRecording } from '../../../src/core/review/recording.ts';
import { linesFor, recordOf } from '../../../src/core/review/record.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { presentLine, shownTurns } from '../../../src/renderer/review/model/record-rows.ts';
import { heightOf, stepPath } from '../../../src/renderer/review/model/steps-path.ts';
import { loadWorld } from '../../support/scenarios.ts';

const world = loadWorld('ransomware-morning');
const { facts } = simulate(world, { seed: 3 });
const recording = openRecording(world, facts);

test('[REV16] at every moment the line to mark is the last shown one, in whatever turn it stands', () => {
  for (const audience of ['control', 'public'] as const) {
    const turns = shownTurns(recordOf(facts, linesFor(recording, audience)), false);
    const seqs = turns.flatMap(({ items }) =>
      items.flatMap(({ lines }) => lines.map(({ seq }) => seq)),
    );
    for (let n = 0; n <= facts.length; n += 1)
      expect(presentLine(turns, n)).toBe(Math.max(-1, ...seqs.filter((seq) => seq <= n)));
  }
});

const range = { min: 0, max: 100 };

/** The heights that a path goes through at each place, and the last of them. */
function drawn(path: string): Map<number, { reach: number[]; last: number }> {
  const places = new Map<number, { reach: number[]; last: number }>();
  let [x, y] = [0, 0];
  const note = (): void => {
    const here = places.get(x) ?? { reach: [], last: y };
    here.reach.push(y);
    here.last = y;
    places.set(x, here);
  };
  for (const [, command = '', at = ''] of path.matchAll(/([MHV])([^MHV]*)/g)) {
    const [first = 0, second] = at.split(' ').map(Number);
    if (command === 'M') [x, y] = [first, second ?? 0];
    else if (command === 'H') {
      note();
      x = first;
    } else y = first;
    note();
  }
  return places;
}

test('[REV3] of steps on one hair’s breadth a line keeps how far they reach and where they end', () => {
  const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 4 }), (all, places) => {
      const points = all.map((value, n) => ({ n, value }));
      // A few places for all of them.
      const shareOf = (n: number): number => Math.floor((n * places) / all.length) / places;
      const found = drawn(stepPath({ indicator: 'a', points }, all.length - 1, shareOf, range));
      for (let place = 0; place < places; place += 1) {
        const heights = points
          .filter(({ n }) => shareOf(n) === place / places)
          .map(({ value }) => heightOf(value, range));
        if (heights.length === 0) continue;
        const here = found.get(Math.round((10_000 * place) / places) / 10);
        // The line also comes in at the height it had before.
        expect(here?.reach).toEqual(
          expect.arrayContaining([Math.min(...heights), Math.max(...heights)]),
        );
        expect(here?.last).toBe(heights.at(-1));
      }
    }),
  );
});
