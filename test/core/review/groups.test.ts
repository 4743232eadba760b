import { describe, expect, test } from 'vitest';
import type { Audience } from '../../../src/core/ids.ts';
import { chaptersFor, chaptersOf } from '../../../src/core/review/chapters.ts';
import {
  linesFor,
  recordOf,
  type FactLine,
  type RecordItem,
} from '../../../src/core/review/record.ts';
import { openRecording } from '../../../src/core/review/recording.ts';
import { project } from '../../../src/core/view/project.ts';
import { pactWorld } from '../../support/pact.ts';
import { playRandomly } from '../../support/random-play.ts';
import { openTable } from '../../support/table.ts';
import { playTalks } from './talks.ts';

const { table, open, closed, vote } = playTalks();
const recording = openRecording(table.world, table.facts);

function itemsFor(audience: Audience): RecordItem<FactLine>[] {
  return recordOf(recording.facts, linesFor(recording, audience)).flatMap((turn) => turn.items);
}

function typesOf(
  items: RecordItem<FactLine>[],
  kind: RecordItem['kind'],
  subject: string,
): string[][] {
  return items
    .filter((item) => item.kind === kind && item.subject === subject)
    .map((item) => item.lines.map((line) => line.fact.type));
}

describe('what belongs together', () => {
  test('[REV7] a move carries its claim, odds, draw, ruling and signature, and what the ruling moved', () => {
    const [lines] = typesOf(itemsFor('control'), 'move', open);
    expect(lines).toEqual([
      'move.submitted',
      'move.edited',
      'argument.opened',
      'point.made',
      'estimate.given',
      'estimate.given',
      'estimate.given',
      'ruling.claimed',
      'odds.shown',
      'draw.made',
      'move.ruled',
      'ruling.signed',
      'indicator.changed',
    ]);
  });

  test('[REV7] a board carries its marks and texts and what came of them, a vote its ballots', () => {
    const items = itemsFor('control');
    const [toll, later] = typesOf(items, 'board', 'toll');
    expect(toll).toEqual([
      'position.taken',
      'position.taken',
      'option.proposed',
      'text.tabled',
      'text.answered',
      'text.adopted',
      'indicator.changed',
      'effect.delayed',
    ]);
    // The effect that had waited for the next turn stands there, under the same board.
    expect(later).toEqual(['effect.came', 'indicator.changed', 'text.lapsed']);
    expect(typesOf(items, 'vote', vote)).toEqual([
      ['vote.called', 'ballot.cast', 'ballot.cast', 'ballot.cast', 'vote.closed'],
    ]);
  });

  test('[REV8] that an effect had waited is told to control alone, also by the grouping', () => {
    const late = table.facts.filter(
      ({ type }, at) => type === 'indicator.changed' && table.facts[at - 1]?.type === 'effect.came',
    );
    expect(late).toHaveLength(2);
    for (const audience of ['public', 'team:north', 'team:south', 'team:ferry'] as const) {
      const items = itemsFor(audience);
      for (const { seq } of late) {
        const item = items.find(({ lines }) => lines.some((line) => line.seq === seq));
        expect(item?.kind).toBe('line');
      }
    }
  });

  test('[REV8] an effect that comes later in the same turn is not filed under what set it off, but for control', () => {
    const late = openTable();
    const later = { indicator: 'trust', by: 1, after: { when: 'indicator.plot >= 9.0' } } as const;
    const content = { title: 'Rumour', to: 'public', method: 'press', from: 'A paper' } as const;
    late.does('inject.write', {
      content: { ...content, body: 'A rumour.', media: [], effects: [later] },
      release: true,
    });
    const { eventNo } = late.last('inject.released').data;
    late.does('indicator.set', { indicator: 'plot', to: 9, reason: 'It thickens.' });
    const { seq, data } = late.last('indicator.changed');
    expect(data.because).toEqual({ kind: 'inject', ref: eventNo });
    const opened = openRecording(late.world, late.facts);
    const itemOf = (audience: Audience) =>
      recordOf(opened.facts, linesFor(opened, audience))
        .flatMap((turn) => turn.items)
        .find(({ lines }) => lines.some((line) => line.seq === seq));
    expect(itemOf('control')).toMatchObject({ kind: 'inject', subject: eventNo });
    expect(itemOf('team:south')?.kind).toBe('line');
  });

  test('[REV7] whatever is played, every line stands once, under its turn, and one item is about one thing', () => {
    for (const seed of [1, 2, 3]) {
      const random = openTable(pactWorld());
      playRandomly(random, seed, 400);
      const opened = openRecording(random.world, random.facts);
      for (const audience of ['control', 'public', 'team:south', 'team:ferry'] as const) {
        const lines = linesFor(opened, audience);
        const items = recordOf(opened.facts, lines).flatMap((turn) => turn.items);
        const filed = items.flatMap((item) => item.lines.map((line) => line.seq));
        expect(filed.sort((a, b) => a - b)).toEqual(lines.map((line) => line.seq));
        for (const { kind, subject, lines: own } of items) {
          if (kind === 'line') expect(own).toHaveLength(1);
          if (kind !== 'board' && kind !== 'vote') continue;
          const named = own.flatMap(({ fact: { data } }) =>
            kind in data ? [(data as Record<string, unknown>)[kind]] : [],
          );
          expect(new Set(named)).toEqual(new Set([subject]));
        }
      }
    }
  });

  test('[REV8] marks, ballots and judging have a line for control alone, and a board only for its readers', () => {
    const secret = /^(position|ballot|ruling|draw|effect|estimate)\.|^move\.ruled/;
    for (const audience of ['public', 'team:north', 'team:ferry'] as const) {
      const types = linesFor(recording, audience).map(({ fact }) => fact.type);
      expect(types.filter((type) => secret.test(type))).toEqual([]);
      const boards = itemsFor(audience).filter((item) => item.kind === 'board');
      const wanted = audience === 'team:north' ? ['pact', 'toll'] : ['toll'];
      expect([...new Set(boards.map((item) => item.subject))].sort()).toEqual(wanted);
    }
  });

  test('[REV8] every line of these facts is one by which its audience’s view changed', () => {
    for (const audience of ['public', 'team:north', 'team:south', 'team:ferry'] as const) {
      for (const line of linesFor(recording, audience)) {
        const before = project(table.world, recording.stateAt(line.seq - 1), audience);
        const after = project(table.world, recording.stateAt(line.seq), audience);
        expect(after).not.toEqual(before);
      }
    }
  });

  test('[REV5] a draw, a vote’s result, a text in force and its lapse are chapters, each for who was told', () => {
    const chapters = chaptersOf(table.facts);
    const named = chapters.map(({ kind, subject }) => `${kind} ${subject}`);
    for (const wanted of [`draw ${open}`, `vote ${vote}`, 'text toll', 'text pact', 'lapse toll'])
      expect(named).toContain(wanted);
    expect(chapters.find(({ kind }) => kind === 'lapse')?.note).toBe('The gate is gone.');
    const told = new Set(linesFor(recording, 'public').map((line) => line.seq));
    const shown = chaptersFor(chapters, told, false);
    const kinds = shown.map(({ kind, subject }) => `${kind} ${subject}`);
    expect(kinds).toContain('text toll');
    expect(kinds).not.toContain('text pact');
    expect(kinds).not.toContain(`draw ${open}`);
    expect(shown.every(({ note }) => note === '')).toBe(true);
  });

  test('[REV8] a move that stayed its team’s own is in nobody else’s record', () => {
    for (const audience of ['public', 'team:north', 'team:ferry'] as const)
      expect(typesOf(itemsFor(audience), 'move', closed)).toEqual([]);
    expect(typesOf(itemsFor('team:south'), 'move', closed)).toEqual([['move.submitted']]);
  });
});
