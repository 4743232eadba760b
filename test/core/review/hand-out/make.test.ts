import { applyPatch, type Operation } from 'rfc6902';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../../src/core/fact.ts';
import { teamAudience } from '../../../../src/core/ids.ts';
import { handOutAudiences, type HandedTo } from '../../../../src/core/review/hand-out/audiences.ts';
import { makeHandOut } from '../../../../src/core/review/hand-out/make.ts';
import type { HandedAudience } from '../../../../src/core/review/hand-out/schema.ts';
import { linesFor, recordOf } from '../../../../src/core/review/record.ts';
import { openRecording, type Recording } from '../../../../src/core/review/recording.ts';
import { simulate } from '../../../../src/core/simulate/simulate.ts';
import { project } from '../../../../src/core/view/project.ts';
import { touches } from '../../../../src/core/view/touch.ts';
import { playRandomly } from '../../../support/random-play.ts';
import { loadWorld } from '../../../support/scenarios.ts';
import { move, openTable, type Table } from '../../../support/table.ts';

function handOut(recording: Recording, audiences: readonly HandedTo[]) {
  return makeHandOut(recording, audiences, (state, audience) =>
    project(recording.world, state, audience),
  );
}

/** The views that a reader comes to, frame by frame. */
function viewsOf({ view: first, changes }: HandedAudience): Map<number, unknown> {
  const views = new Map<number, unknown>([[0, first]]);
  let view: unknown = first;
  for (const { at, patch } of changes) {
    applyPatch((view = structuredClone(view)), patch as Operation[]);
    views.set(at, view);
  }
  return views;
}

function played(seed: number): Recording {
  const world = loadWorld('ransomware-morning');
  return openRecording(world, simulate(world, { seed }).facts);
}

describe('hand-out', () => {
  test('[REV38] each moment shows just what the audience had before its eyes, and has its own number', () => {
    for (const seed of [1, 2]) {
      const table = openTable();
      playRandomly(table, seed, 120);
      const recording = openRecording(table.world, table.facts);
      for (const audience of handOutAudiences(recording.world)) {
        const [handed] = handOut(recording, [audience]).handOut.audiences;
        const views = viewsOf(handed!);
        let n = 0;
        expect(views.get(0)).toEqual(project(recording.world, recording.stateAt(0), audience));
        for (const fact of recording.facts) {
          const after = recording.stateAt(fact.seq);
          const before = recording.stateAt(fact.seq - 1);
          const view = project(recording.world, after, audience);
          if (touches(recording.world, before, after, fact).includes(audience)) {
            n += 1;
            expect(views.get(n)).toEqual(JSON.parse(JSON.stringify(view)));
            expect(view.n).toBe(n);
          }
        }
        expect(views.size).toBe(n + 1);
      }
    }
  });

  test('[REV38] its record has the lines of the audience, filed as they are in the whole one', () => {
    const recording = played(3);
    for (const audience of handOutAudiences(recording.world)) {
      const [handed] = handOut(recording, [audience]).handOut.audiences;
      const lines = linesFor(recording, audience);
      expect(handed!.lines.map((line) => line.entry)).toEqual(lines.map((line) => line.entry));
      expect(handed!.lines.map((line) => line.at)).toEqual(lines.map((line) => line.entry.n));
      const turns = recordOf(recording.facts, lines);
      expect(
        handed!.turns.map(({ items, ...turn }) => [
          turn.phase,
          turn.totalTurn,
          items.map((item) => item.lines.map((line) => handed!.lines[line]!.entry)),
        ]),
      ).toEqual(
        turns.map(({ items, phase, totalTurn }) => [
          phase,
          totalTurn,
          items.map((item) => item.lines.map((line) => line.entry)),
        ]),
      );
    }
  });

  test('[REV39] no id of an inject or a move of somebody else, no place in the whole record', () => {
    const recording = played(5);
    const keys = new Set<string>();
    const strings = new Set<string>();
    const [first] = recording.world.scenario.teams;
    const team = teamAudience(first!.id) as HandedTo;
    const walk = (value: unknown): void => {
      if (typeof value === 'string') strings.add(value);
      else if (Array.isArray(value)) value.forEach(walk);
      else if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) {
          keys.add(key);
          walk(inner);
        }
    };
    walk(handOut(recording, [team]).handOut);
    for (const key of ['seq', 'eventNo', 'cause', 'actor', 'fact', 'scenario'])
      expect(keys.has(key), key).toBe(false);
    for (const { eventNo } of recording.world.scenario.injects)
      expect(strings.has(eventNo), eventNo).toBe(false);
  });

  test('[REV39] what another team does in secret changes not a byte', () => {
    const play = (words: string): Table => {
      const table = openTable();
      const south = table.sits('b', 'south');
      const north = table.sits('a', 'north');
      table.goesTo('plan');
      table.does('move.submit', { team: 'north', text: move('Ask for a toll') }, north);
      table.does('move.submit', { team: 'south', text: move(words) }, south);
      const id = table.last('move.submitted').data.move;
      table.does('move.edit', { move: id, expectVersion: 1, text: move(`${words}!`) }, south);
      table.does('bookmark.set', { text: words });
      table.goesTo('lock');
      return table;
    };
    const text = (table: Table, facts: readonly Fact[] = table.facts): string =>
      JSON.stringify(handOut(openRecording(table.world, facts), ['team:north', 'public']));
    const [one, other] = [play('Dig a tunnel'), play('Burn the bridge, all of it')];
    expect(text(one)).toBe(text(other));
    // Nor can it be counted how often it did something.
    const fewer = one.facts
      .filter(({ type }) => type !== 'move.edited' && type !== 'bookmark.set')
      .map((fact, index) => ({ ...fact, seq: index + 1 }));
    expect(fewer.length).toBeLessThan(one.facts.length);
    expect(text(one, fewer)).toBe(text(one));
  });

  test('[REV38] several audiences share one row of moments, each with its own views', () => {
    const recording = played(4);
    const audiences = handOutAudiences(recording.world);
    const { handOut: all } = handOut(recording, audiences);
    for (const handed of all.audiences) {
      const { audiences: alone } = handOut(recording, [handed.audience as HandedTo]).handOut;
      expect([...viewsOf(handed).values()]).toEqual([...viewsOf(alone[0]!).values()]);
      expect(Math.max(...handed.changes.map(({ at }) => at))).toBeLessThanOrEqual(
        all.wallMs.length,
      );
    }
    expect(all.begins).toHaveLength(all.wallMs.length);
  });
});
