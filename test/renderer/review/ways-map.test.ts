import { expect, test } from 'vitest';
import { compareRuns } from '../../../src/core/review/compare/compare.ts';
import { openRecording } from '../../../src/core/review/recording.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { box, pathOf, waysMap } from '../../../src/renderer/review/compare/ways-map.ts';
import { loadWorld } from '../../support/scenarios.ts';

const world = loadWorld('ransomware-morning');
const run = (seed: number) => openRecording(world, simulate(world, { seed }).facts);

function compared(...seeds: readonly number[]) {
  const done = compareRuns(seeds.map((seed) => run(seed)));
  if (!done.ok) throw new Error(done.error.message);
  return done.value.paths;
}

const { visits, ways } = compared(3, 5, 8);
const map = waysMap(world.scenario, visits, ways, false);

test('[REV28] every phase is a box and every exit a branch, taken or not, with the runs that went there', () => {
  expect(map.boxes.map(({ id }) => id).toSorted()).toEqual([...world.phases.keys()].toSorted());
  for (const { id, runs } of map.boxes)
    expect(runs, id).toEqual(
      visits.flatMap((list, at) => (list.some(({ phase }) => phase === id) ? [at] : [])),
    );
  expect(map.boxes.some(({ runs }) => runs.length === 0)).toBe(true);
  for (const phase of world.scenario.phases) {
    if (phase.kind === 'end') continue;
    for (const { to } of phase.exits)
      expect(map.lines.some(({ key }) => key === `${phase.id} ${to}`)).toBe(true);
  }
  const counted = map.lines.flatMap(({ key, runs }) =>
    runs.map(({ run: at, times }) => `${key} ${at} ${times}`),
  );
  const expected = new Map<string, number>();
  for (const { from, to, times } of ways)
    for (const [at, n] of times.entries())
      if (n > 0)
        expected.set(`${from} ${to} ${at}`, (expected.get(`${from} ${to} ${at}`) ?? 0) + n);
  expect(counted.toSorted()).toEqual([...expected].map(([key, n]) => `${key} ${n}`).toSorted());
  expect(map.lines.some(({ runs }) => runs.length === 0)).toBe(true);
});

test('[REV28] a run and itself lie on the same branches, each beside the other', () => {
  const same = compared(3, 3);
  for (const line of waysMap(world.scenario, same.visits, same.ways, false).lines) {
    if (line.runs.length === 0) continue;
    expect(line.runs.map(({ run: at }) => at)).toEqual([0, 1]);
    expect(pathOf(line, 0)).not.toBe(pathOf(line, 1));
  }
});

test('[REV28, RTL1] branches begin and end at their boxes, each at a place of its own, and turned around where time runs to the left', () => {
  const turned = waysMap(world.scenario, visits, ways, true);
  for (const { lines, boxes } of [map, turned]) {
    const places = lines.flatMap(({ start, end }) => [start, end]);
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(places.length);
    for (const { key, start, end } of lines) {
      const [from = '', to = ''] = key.split(' ');
      for (const [id, { x, y }] of [
        [from, start],
        [to, end],
      ] as const) {
        const at = boxes.find((one) => one.id === id);
        if (at === undefined) throw new Error(id);
        expect([at.x, at.x + box.width], key).toContain(x);
        expect(y > at.y && y < at.y + box.height, key).toBe(true);
      }
    }
  }
  for (const [index, { x }] of map.boxes.entries())
    expect(turned.boxes[index]?.x).toBe(map.width - x - box.width);
});
