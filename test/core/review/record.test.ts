import { describe, expect, test } from 'vitest';
import type { Audience } from '../../../src/core/ids.ts';
import { linesFor, recordOf, upTo } from '../../../src/core/review/record.ts';
import { openRecording, type Recording } from '../../../src/core/review/recording.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { project } from '../../../src/core/view/project.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { playRandomly } from '../../support/random-play.ts';
import { move, openTable, ruling } from '../../support/table.ts';

function open(seed: number): Recording {
  const world = loadWorld('ransomware-morning');
  return openRecording(world, simulate(world, { seed }).facts);
}

function turnsFor(recording: Recording, audience: Audience) {
  return recordOf(recording.facts, linesFor(recording, audience));
}

describe('record', () => {
  test('[ROOM22, REV7] every line stands in it once, under the turn in which it happened', () => {
    for (const seed of [1, 2, 3]) {
      const table = openTable();
      playRandomly(table, seed, 200);
      const recording = openRecording(table.world, table.facts);
      const lines = linesFor(recording, 'control');
      const turns = recordOf(recording.facts, lines);
      const filed = turns.flatMap((turn) => turn.items.flatMap((item) => item.lines));
      expect(filed.map((line) => line.seq).sort((a, b) => a - b)).toEqual(lines.map((l) => l.seq));
      for (const turn of turns) {
        for (const line of turn.items.flatMap((item) => item.lines)) {
          const chart = recording.stateAt(line.seq).chart;
          expect([chart?.phase ?? null, chart?.totalTurn ?? 0]).toEqual([
            turn.phase,
            turn.totalTurn,
          ]);
        }
      }
    }
  });

  test('[REV7] a move carries its edits, its ruling and what the ruling moved', () => {
    const table = openTable();
    table.goesTo('plan');
    const team = table.world.scenario.teams[0]!.id;
    table.does('move.submit', { team, text: move('First') });
    const id = table.last('move.submitted').data.move;
    table.does('move.edit', { move: id, expectVersion: 1, text: move('Second') });
    table.goesTo('lock');
    const indicator = table.world.scenario.indicators.find((each) => each.kind !== 'bool')!;
    const effects = [{ indicator: indicator.id, by: 3 }];
    table.does('move.rule', { move: id, ruling: ruling({ effects }) });
    table.goesTo('reveal');
    const recording = openRecording(table.world, table.facts);
    const item = turnsFor(recording, 'control')
      .flatMap((turn) => turn.items)
      .find((each) => each.subject === id)!;
    expect(item.kind).toBe('move');
    expect(item.lines.map((line) => line.fact.type)).toEqual([
      'move.submitted',
      'move.edited',
      'move.ruled',
      'indicator.changed',
    ]);
  });

  test('[REV7] points stand under the move that they are about, also for those who only heard the argument', () => {
    const table = openTable();
    const seat = table.sits('b', 'south');
    table.goesTo('plan');
    table.does('move.submit', { team: 'north', text: move('Ask for a toll') });
    const id = table.last('move.submitted').data.move;
    table.goesTo('argue');
    table.does('argument.open', { move: id });
    table.does('point.make', { move: id, side: 'con', text: 'Nobody pays' }, seat);
    table.does('point.weigh', {
      move: id,
      point: table.last('point.made').data.point,
      weight: 2,
      struck: null,
    });
    const recording = openRecording(table.world, table.facts);
    const typesFor = (audience: Audience) =>
      turnsFor(recording, audience)
        .flatMap((turn) => turn.items)
        .find((item) => item.subject === id)
        ?.lines.map((line) => line.fact.type);
    expect(typesFor('team:south')).toEqual(['argument.opened', 'point.made']);
    expect(typesFor('control')).toEqual([
      'move.submitted',
      'argument.opened',
      'point.made',
      'point.weighed',
    ]);
  });

  test('[REV8] an audience finds exactly the lines by which its own view changed', () => {
    const recording = open(5);
    const { world } = recording;
    const audiences: Audience[] = ['public', 'evaluators', `team:${world.scenario.teams[0]!.id}`];
    for (const audience of audiences) {
      for (const line of linesFor(recording, audience)) {
        const before = project(world, recording.stateAt(line.seq - 1), audience);
        const after = project(world, recording.stateAt(line.seq), audience);
        expect(after).not.toEqual(before);
      }
    }
  });

  test('[REV8] no line of another team’s move stands in a team’s record, and none of control’s words', () => {
    const recording = open(6);
    const teams = recording.world.scenario.teams.map((team) => team.id);
    for (const team of teams) {
      for (const { fact, entry } of linesFor(recording, `team:${team}`)) {
        if (fact.type === 'move.submitted') expect(fact.data.team).toBe(team);
        expect(fact.type).not.toBe('move.ruled');
        expect(entry.params['eventNo']).toBeUndefined();
        expect(entry.params['reason']).toBeUndefined();
      }
    }
  });

  test('[REV8] what moved an indicator is not hinted at by the grouping', () => {
    const recording = open(6);
    const lines = linesFor(recording, 'public');
    const known = new Set(
      lines.flatMap(({ fact }) => (fact.type === 'argument.opened' ? [fact.data.move] : [])),
    );
    expect(known.size).toBeGreaterThan(0);
    const moved = recording.facts.flatMap((fact) =>
      fact.type === 'indicator.changed' && fact.data.because.kind === 'ruling'
        ? [fact.data.because.ref]
        : [],
    );
    expect(moved.some((move) => known.has(move))).toBe(true);
    for (const item of recordOf(recording.facts, lines).flatMap((turn) => turn.items)) {
      const moves = item.lines.some(({ fact }) => fact.type === 'indicator.changed');
      if (item.kind === 'move') expect([known.has(item.subject), moves]).toEqual([true, false]);
      if (item.lines[0]!.fact.type === 'indicator.changed') expect(item.lines).toHaveLength(1);
    }
  });

  test('[ROOM23, REV9] spoiler-safe, nothing after the furthest point seen is in the record', () => {
    const recording = open(4);
    const turns = turnsFor(recording, 'control');
    for (const n of [0, 1, 40, 133, recording.count]) {
      const shown = upTo(turns, n);
      const seqs = shown.flatMap((turn) =>
        turn.items.flatMap((item) => item.lines.map((line) => line.seq)),
      );
      expect(Math.max(0, ...seqs)).toBeLessThanOrEqual(n);
      expect(shown.every((turn) => turn.seq <= n)).toBe(true);
      expect(seqs).toHaveLength(n);
    }
  });

  test('[REV9] spoiler-safe, a step looks through the turn in which it lies; turns that are over stay the same', () => {
    const recording = open(4);
    const turns = turnsFor(recording, 'control');
    let before = upTo(turns, 0);
    let kept = 0;
    for (let n = 1; n <= recording.count; n += 1) {
      const shown = upTo(turns, n);
      for (const [index, turn] of before.slice(0, -1).entries()) {
        if (turn !== turns[index]) continue;
        expect(shown[index]).toBe(turn);
        kept += 1;
      }
      before = shown;
    }
    expect(before).toEqual(turns);
    expect(kept).toBeGreaterThan(recording.count);
  });
});
