import { expect, test } from 'vitest';
import { evolve, fold } from '../../src/core/evolve.ts';
import { initialState } from '../../src/core/state.ts';
import { readFact } from '../../src/core/upcast.ts';
import { openTable } from '../support/table.ts';
import { playRandomly } from '../support/random-play.ts';

const seeds = Array.from({ length: 25 }, (_, at) => 1000 + at);

test.each(['mini', 'ransomware-morning'])(
  '[FOLD1] folding the facts of %s gives the live state, twice over',
  (scenario) => {
    for (const seed of seeds) {
      const table = openTable(scenario);
      playRandomly(table, seed, 250);
      expect(fold(table.world, table.facts)).toEqual(table.state);
      expect(
        fold(table.world, JSON.parse(JSON.stringify(table.facts)) as typeof table.facts),
      ).toEqual(table.state);
    }
  },
);

test('[FOLD2] a fold can be cut anywhere and taken up again from stored text', () => {
  const table = openTable();
  playRandomly(table, 7, 300);
  for (let cut = 0; cut <= table.facts.length; cut += 7) {
    const half = fold(table.world, table.facts.slice(0, cut));
    const stored = JSON.parse(JSON.stringify(half)) as typeof half;
    expect(fold(table.world, table.facts.slice(cut), stored)).toEqual(table.state);
  }
});

test('[FOLD3] folding changes nothing it was given', () => {
  const table = openTable();
  playRandomly(table, 11, 200);
  let state = initialState(table.world.scenario);
  for (const fact of table.facts) {
    const before = JSON.stringify(state);
    const next = evolve(table.world, state, Object.freeze(fact));
    expect(JSON.stringify(state)).toBe(before);
    state = next;
  }
});

test('[FOLD4] every fact that play makes passes its own schema when it is read back', () => {
  const table = openTable();
  playRandomly(table, 13, 400);
  const kinds = new Set(table.facts.map((fact) => fact.type));
  expect(kinds.size).toBeGreaterThan(20);
  for (const fact of table.facts) {
    const read = readFact(fact.type, 1, JSON.parse(JSON.stringify(fact.data)));
    expect(read).toEqual({ ok: true, value: { type: fact.type, data: fact.data } });
  }
});

test('[FOLD5] a fact from the future, of no known type or of a wrong shape is refused with a code', () => {
  const codeOf = (type: string, version: number, data: unknown): string => {
    const read = readFact(type, version, data);
    return read.ok ? 'ok' : read.error.code;
  };
  expect(codeOf('hold.ended', 1, {})).toBe('ok');
  expect(codeOf('hold.ended', 2, {})).toBe('ok');
  expect(codeOf('hold.ended', 3, {})).toBe('log/from-future');
  expect(codeOf('toString', 1, {})).toBe('log/unknown-fact');
  expect(codeOf('hold.ended', 1, { secret: 1 })).toBe('log/bad-fact');
});
