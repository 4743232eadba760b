import { expect, test } from 'vitest';
import { openChart } from '../../../src/core/chart/drive.ts';
import { addMonths } from '../../../src/core/scenario/dates.ts';
import type { Trigger } from '../../../src/core/chart/drive.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { assert, date, double, property } from 'fast-check';

test.each(['mini', 'ransomware-morning', 'breakout'])(
  '[REACH1] in %s every phase and step can be reached from the start, with guards ignored',
  (id) => {
    const { scenario } = loadWorld(id);
    const chart = openChart(scenario);
    const open = [chart.start()];
    const seen = new Set<string>();
    const exits = scenario.phases.flatMap((p) =>
      p.kind === 'play' ? p.exits.map((e): Trigger => `exit:${e.id}`) : [],
    );
    const triggers: Trigger[] = ['step', 'turn', ...new Set(exits)];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const key = JSON.stringify(at.value);
      if (seen.has(key)) continue;
      seen.add(key);
      for (const trigger of at.step === null ? [] : triggers) {
        const moved = chart.ask(at, trigger, () => true);
        if (moved !== null) open.push(moved.position);
      }
    }
    const all = scenario.phases.flatMap((p) =>
      p.kind === 'end' ? [JSON.stringify(p.id)] : p.steps.map((s) => JSON.stringify({ [p.id]: s })),
    );
    expect([...seen].sort()).toEqual(all.sort());
  },
);

test('[REACH2] a trigger that nobody takes moves nothing, and a guard that throws fails only that question', () => {
  const { scenario } = loadWorld('mini');
  const chart = openChart(scenario);
  const start = chart.start();
  expect(chart.ask(start, 'exit:nowhere', () => true)).toBe(null);
  expect(chart.ask(start, 'exit:toStorm', () => false)).toBe(null);
  expect(() =>
    chart.ask(start, 'exit:toStorm', () => {
      throw new Error('guard');
    }),
  ).toThrow('guard');
  expect(chart.ask(start, 'exit:toStorm', () => true)?.position.phase).toBe('storm');
});

test('[REACH3] scenario dates stay in the calendar', () => {
  expect(addMonths('2014-01-31', 1)).toBe('2014-02-28');
  expect(addMonths('2012-01-31', 1)).toBe('2012-02-29');
  expect(addMonths('2014-11-30', 3)).toBe('2015-02-28');
  expect(addMonths('2014-12-20', 0.5)).toBe('2015-01-04');
  assert(
    property(
      date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      double({ min: 0, max: 24, noNaN: true }),
      (day, months) => {
        const from = day.toISOString().slice(0, 10);
        const to = addMonths(from, months);
        expect(new Date(`${to}T00:00:00Z`).toISOString().slice(0, 10)).toBe(to);
        expect(to >= from).toBe(true);
      },
    ),
  );
});
