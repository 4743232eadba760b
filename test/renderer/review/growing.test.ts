import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/core/fact.ts';
import type { Audience } from '../../../src/core/ids.ts';
import { layAxis } from '../../../src/core/review/axis.ts';
import { chaptersFor, chaptersOf } from '../../../src/core/review/chapters.ts';
import { openRecording } from '../../../src/core/review/recording.ts';
import { linesFor, recordOf } from '../../../src/core/review/record.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { Feed } from '../../../src/renderer/review/model/feed.ts';
import { GrowingReplay } from '../../../src/renderer/review/model/growing-replay.ts';
import { audiencesOf } from '../../../src/renderer/review/model/replay.ts';
import type { Source } from '../../../src/renderer/review/model/source.ts';
import { loadWorld } from '../../support/scenarios.ts';

const world = loadWorld('ransomware-morning');
const { facts } = simulate(world, { seed: 3 });
const recording = openRecording(world, facts);

const verify = { ok: true, count: facts.length, head: 'ab', firstBadSeq: null, problem: '' };
const factLine = (fact: Fact): string => `${JSON.stringify({ kind: 'fact', fact })}\n`;
const head = `${JSON.stringify({ kind: 'head', title: 'A', claimed: facts.length })}\n`;
const scenario = `${JSON.stringify({ kind: 'scenario', scenario: world.scenario })}\n`;
const verdict = `${JSON.stringify({ kind: 'verdict', verify })}\n`;
const end = `${JSON.stringify({ kind: 'end', count: facts.length })}\n`;
const answer = head + scenario + facts.map(factLine).join('') + verdict + end;

function fed(feed: Feed, over: Partial<Source> = {}): Source {
  const whole = { title: 'A', file: '', live: false, complete: true, verification: null };
  return {
    ...whole,
    scenario: world.scenario,
    facts: [],
    claimed: facts.length,
    rest: feed,
    ...over,
  };
}

/** What would be made of the whole record at once. */
function whole(audience: Audience) {
  const lines = linesFor(recording, audience);
  const told = new Set(lines.map((line) => line.seq));
  return {
    lines,
    turns: recordOf(facts, lines),
    stops: lines.map((line) => line.seq),
    chapters: chaptersFor(chaptersOf(facts), told, audience === 'control'),
  };
}

describe('a record that arrives', () => {
  test('[REV32] however it is cut up and whoever looks when, it becomes what the whole would be at once', () => {
    const audiences = audiencesOf(world);
    const wholes = new Map(audiences.map((audience) => [audience, whole(audience)]));
    const cuts = fc.array(fc.integer({ min: 0, max: answer.length }), { maxLength: 12 });
    const looks = fc.array(fc.constantFrom(...audiences), { maxLength: 4 });
    fc.assert(
      fc.property(cuts, looks, (at, who) => {
        const feed = new Feed();
        const growing = new GrowingReplay(fed(feed));
        const places = [...new Set([0, ...at, answer.length])].sort((a, b) => a - b);
        for (const [i, from] of places.entries()) {
          feed.push(answer.slice(from, places[i + 1] ?? answer.length));
          const looking = who[i];
          if (looking !== undefined) growing.follow(looking);
          growing.work(0);
          growing.replay();
        }
        feed.close();
        while (!growing.isIdle) growing.work(0);
        const replay = growing.replay();
        expect(replay.full?.recording.facts).toEqual(facts);
        expect(replay.axis).toEqual(layAxis(facts));
        expect(replay.chapters).toEqual(chaptersOf(facts));
        expect(replay).toMatchObject({ complete: true, expected: facts.length });
        expect(replay.verification).toMatchObject({ ok: true, count: facts.length });
        for (const audience of who) {
          const { lines, turns, track } = replay.channelOf(audience);
          const { stops, chapters } = track;
          expect({ lines, turns, stops, chapters }).toEqual(wholes.get(audience));
        }
      }),
      { numRuns: 12 },
    );
  });

  test('[REV32] the verdict is known as soon as it arrives, while facts still wait to be worked in', () => {
    const feed = new Feed();
    feed.push(answer);
    expect(feed.isEmpty).toBe(false);
    expect(feed.verification).toMatchObject({ ok: true });
    const growing = new GrowingReplay(fed(feed));
    growing.work(0);
    expect(growing.count).toBeLessThan(facts.length);
    expect(growing.replay().verification).toMatchObject({ ok: true });
  });

  test('[REV32] what was shown before stays as it was when more comes', () => {
    const feed = new Feed();
    const growing = new GrowingReplay(fed(feed));
    growing.follow('control');
    feed.push(head + scenario + facts.slice(0, 60).map(factLine).join(''));
    while (!growing.isIdle) growing.work(0);
    const early = growing.replay();
    const before = early.channelOf('control');
    const kept = structuredClone({ turns: before.turns, lines: before.lines });
    feed.push(facts.slice(60).map(factLine).join(''));
    while (!growing.isIdle) growing.work(0);
    expect(early.recording.count).toBe(60);
    expect({ turns: before.turns, lines: before.lines }).toEqual(kept);
    const turns = growing.replay().channelOf('control').turns;
    // Turns that are over are the very same: nothing of them is drawn again.
    expect(turns[0]).toBe(growing.replay().channelOf('control').turns[0]);
  });

  test('[REV2, REV32] a fact that does not follow ends it, however much comes after', () => {
    const feed = new Feed();
    const growing = new GrowingReplay(fed(feed));
    feed.push(
      facts
        .filter(({ seq }) => seq !== 40)
        .map(factLine)
        .join(''),
    );
    feed.close();
    while (!growing.isIdle) growing.work(0);
    const { recording: readable } = growing.replay();
    expect([readable.count, readable.broken?.seq]).toEqual([39, 40]);
    expect(growing.isDone).toBe(true);
  });
});
