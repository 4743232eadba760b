import { describe, expect, test } from 'vitest';
import { chaptersFor, chaptersOf, neighbour } from '../../../src/core/review/chapters.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { move, openTable, ruling } from '../../support/table.ts';

function morning() {
  const table = openTable();
  table.goesTo('plan');
  const team = table.world.scenario.teams[0]!.id;
  table.does('move.submit', { team, text: move('Close the bridge') });
  const id = table.last('move.submitted').data.move;
  table.does('hold.begin', { reason: 'A secret reason' });
  table.does('hold.end', {});
  table.goesTo('lock');
  table.does('move.rule', { move: id, ruling: ruling({ openToAll: true }) });
  table.does('bookmark.set', { text: 'Talk about this' });
  const indicator = table.world.scenario.indicators.find((each) => each.kind !== 'bool')!;
  table.does('indicator.set', {
    indicator: indicator.id,
    to: Number(indicator.initial) + 1,
    reason: 'Control says',
  });
  table.goesTo('reveal');
  return table;
}

describe('chapters', () => {
  test('[ROOM22, REV5] start, hold, lock, ruling, bookmark, override and reveal each make a chapter at their fact', () => {
    const table = morning();
    const chapters = chaptersOf(table.facts);
    const kinds = chapters.map((chapter) => chapter.kind);
    expect(kinds).toEqual(['start', 'hold', 'lock', 'ruling', 'bookmark', 'override', 'reveal']);
    const bookmark = chapters.find((chapter) => chapter.kind === 'bookmark')!;
    expect(table.facts[bookmark.seq - 1]!.type).toBe('bookmark.set');
    expect(bookmark.note).toBe('Talk about this');
  });

  test('[REV23] a rating makes a chapter, for control and evaluators only, and one taken back makes none', () => {
    const table = openTable();
    const given = { objective: 'talk', task: null, grounds: 'A secret ground' };
    const eve = { kind: 'evaluator', name: 'Eve' } as const;
    table.does('rating.give', { ...given, rating: 'S' }, eve);
    const { seq } = table.last('rating.given');
    table.does('rating.give', { ...given, rating: null, grounds: '' }, eve);
    const chapters = chaptersOf(table.facts).filter(({ kind }) => kind === 'rating');
    expect(chapters).toMatchObject([{ seq, subject: 'talk', note: '' }]);
    expect(chaptersFor(chapters, new Set([seq]), false)).toHaveLength(1);
    expect(chaptersFor(chapters, new Set(), false)).toEqual([]);
  });

  test('[REV5] a simulated exercise has a chapter for each phase it went through, one that ends, and all in order', () => {
    const world = loadWorld('ransomware-morning');
    const run = simulate(world, { seed: 11 });
    const chapters = chaptersOf(run.facts);
    const phases = chapters.filter(
      (chapter) => chapter.turn && chapter.kind !== 'turn' && chapter.kind !== 'end',
    );
    expect(phases.map((chapter) => chapter.subject)).toEqual(run.path);
    expect(chapters.at(-1)?.kind).toBe('end');
    const seqs = chapters.map((chapter) => chapter.seq);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
  });

  test('[REV5] stepping by chapter goes to the nearest one strictly before or after', () => {
    const chapters = chaptersOf(morning().facts);
    const [first, second] = chapters;
    expect(neighbour(chapters, first!.seq, 1)).toBe(second);
    expect(neighbour(chapters, second!.seq, -1)).toBe(first);
    expect(neighbour(chapters, second!.seq - 1, 1)).toBe(second);
    expect(neighbour(chapters, chapters.at(-1)!.seq, 1)).toBeNull();
    expect(neighbour(chapters, first!.seq, -1)).toBeNull();
  });

  test('[REV6] others than control get no chapter of what they were not told, and no reasons', () => {
    const table = morning();
    const chapters = chaptersOf(table.facts);
    const told = new Set(
      chapters.filter(({ kind }) => kind !== 'ruling' && kind !== 'bookmark').map(({ seq }) => seq),
    );
    const shown = chaptersFor(chapters, told, false);
    expect(shown.map((chapter) => chapter.kind)).toEqual(['start', 'hold', 'lock', 'reveal']);
    expect(shown.every((chapter) => chapter.note === '')).toBe(true);
    expect(chaptersFor(chapters, new Set(), true)).toEqual(chapters);
  });

  test('[REV6] to the others a phase entered by override is a phase like any other', () => {
    const table = openTable();
    const phase = table.world.scenario.phases.find(
      (each) => each.id !== table.state.chart!.phase && each.kind === 'play',
    )!;
    table.does('phase.override', { phase: phase.id, step: null, reason: 'We are late' });
    const [, overridden] = chaptersOf(table.facts);
    expect(overridden).toMatchObject({ kind: 'override', subject: phase.id, note: 'We are late' });
    const [shown] = chaptersFor([overridden!], new Set([overridden!.seq]), false);
    expect(shown).toMatchObject({ kind: 'phase', subject: phase.id, note: '' });
  });
});
