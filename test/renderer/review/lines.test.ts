// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { factData, type FactType } from '../../../src/core/fact.ts';
import { linesFor } from '../../../src/core/review/record.ts';
import { openRecording, type Recording } from '../../../src/core/review/recording.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { audiencesOf } from '../../../src/renderer/review/model/replay.ts';
import { lineText } from '../../../src/renderer/review/model/line-text.ts';
import { reviewText } from '../../../src/renderer/review/text.ts';
import { ben, playTalks, talksWorld } from '../../core/review/talks.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { pactWorld } from '../../support/pact.ts';
import { playRandomly } from '../../support/random-play.ts';
import { move, openTable, ruling, type Table } from '../../support/table.ts';

/** What people seldom do. */
function seldom(): Table {
  const table = openTable(talksWorld());
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('Ask for a toll') });
  const { move: id } = table.last('move.submitted').data;
  const by = { kind: 'control' } as const;
  table.does('text.table', { board: 'toll', by, choice: { price: 'penny' }, note: '' });
  const { text } = table.last('text.tabled').data;
  table.does('text.withdraw', { board: 'toll', text, reason: 'Too soon.' });
  table.does('vote.call', {
    subject: { kind: 'prepared', vote: 'curfew' },
    ballot: 'secret',
    minutes: 5,
  });
  const { vote } = table.last('vote.called').data;
  table.does('vote.extend', { vote, minutes: 9 });
  table.does('vote.extend', { vote, minutes: null });
  table.does('proxy.give', { vote, member: 'northSeat', to: 'south' });
  table.does('proxy.give', { vote, member: 'northSeat', to: null });
  table.does('vote.cancel', { vote, reason: 'Nobody came.' });
  table.does('board.close', { board: 'toll' });
  table.does('board.open', { board: 'toll' });
  table.goesTo('adjudicate');
  table.does('ruling.claim', { move: id, over: false });
  const later = { indicator: 'trust', by: 1, after: { turns: 1 } } as const;
  table.does('move.rule', { move: id, ruling: ruling({ signOff: true, effects: [later] }) });
  table.does('ruling.return', { move: id, note: 'Say why.' }, ben);
  table.does('move.rule', { move: id, ruling: ruling({ signOff: true, effects: [later] }) });
  table.does('ruling.sign', { move: id, alone: 'Nobody else is here.' });
  table.does('ruling.reopen', { move: id, reason: 'Once more.' });
  table.does('ruling.letGo', { move: id });
  table.does('move.rule', { move: id, ruling: ruling({ signOff: true, effects: [later] }) });
  table.does('ruling.sign', { move: id, alone: '' }, ben);
  table.goesTo('reveal');
  const { id: delayed } = table.last('effect.delayed').data;
  table.does('effect.cancel', { delayed, reason: 'Overtaken.' });
  return table;
}

function played(): Recording[] {
  const random = [1, 2, 3].map((seed) => {
    const table = openTable(pactWorld());
    playRandomly(table, seed, 600);
    return table;
  });
  const { table } = playTalks();
  const flagship = loadWorld('breakout');
  return [
    ...[...random, table, seldom()].map(({ world, facts }) => openRecording(world, facts)),
    openRecording(flagship, simulate(flagship, { seed: 3 }).facts),
  ];
}

describe('the record in words', () => {
  test('[REV8] every line that anybody is told is a sentence, by itself and under what it belongs to', () => {
    const told = new Set<FactType>();
    for (const recording of played()) {
      const { world } = recording;
      const { indicators } = world.scenario;
      for (const audience of audiencesOf(world)) {
        for (const { entry, fact } of linesFor(recording, audience)) {
          told.add(fact.type);
          for (const under of [false, true]) {
            const line = lineText(entry, { t: reviewText.text, indicators, under });
            expect(line, `${fact.type} to ${audience}`).not.toMatch(
              /\{\{|undefined|NaN|\[object|^$|\b(line|play)\.|null/,
            );
            expect(line).not.toBe(entry.code);
          }
        }
      }
    }
    // What no play brought is at least in the table, or this would not compile; these matter here.
    const wanted = Object.keys(factData).filter((type) =>
      /^(board|option|position|text|vote|ballot|proxy|odds|draw|ruling|effect)\./.test(type),
    );
    const missing = wanted.filter((type) => !told.has(type as FactType));
    expect(missing).toEqual([]);
  });

  test('[REV8] to others than control, no line holds a reason, a rule of adoption or who judges', () => {
    const { table } = playTalks();
    const recording = openRecording(table.world, table.facts);
    const { indicators } = table.world.scenario;
    for (const audience of audiencesOf(table.world)) {
      if (audience === 'control') continue;
      const lines = linesFor(recording, audience).map(({ entry }) =>
        lineText(entry, { t: reviewText.text, indicators }),
      );
      for (const line of lines) expect(line).not.toMatch(/The gate is gone|by a vote|Ann|Ben/);
    }
  });
});
