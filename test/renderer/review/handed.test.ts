import { describe, expect, test } from 'vitest';
import { handOutAudiences } from '../../../src/core/review/hand-out/audiences.ts';
import { makeHandOut } from '../../../src/core/review/hand-out/make.ts';
import { openRecording } from '../../../src/core/review/recording.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { project } from '../../../src/core/view/project.ts';
import { GrowingReplay } from '../../../src/renderer/review/model/growing-replay.ts';
import { handedReplay } from '../../../src/renderer/review/model/handed-replay.ts';
import { loadWorld } from '../../support/scenarios.ts';

const world = loadWorld('ransomware-morning');
const { facts } = simulate(world, { seed: 6 });

function handed() {
  const recording = openRecording(world, facts);
  const { handOut } = makeHandOut(recording, handOutAudiences(world), (state, audience) =>
    project(world, state, audience),
  );
  return { handOut, replay: handedReplay(JSON.parse(JSON.stringify(handOut)) as typeof handOut) };
}

function whole() {
  const growing = new GrowingReplay({
    title: '',
    file: '',
    live: false,
    verification: null,
    scenario: world.scenario,
    facts,
    complete: true,
  });
  while (!growing.isIdle) growing.work(Infinity);
  return growing.replay();
}

describe('a replay that was handed out', () => {
  test('[REV38] shows at each moment what the whole record shows, wherever one comes from', () => {
    const { replay } = handed();
    const full = whole();
    for (const audience of handOutAudiences(world)) {
      const own = replay.channelOf(audience);
      const theirs = full.channelOf(audience);
      const places = own.lines.map((line, index) => [line.seq, theirs.lines[index]!.seq] as const);
      const jumps = [places.length - 1, 0, Math.floor(places.length / 2), places.length - 2, 3];
      for (const [n, seq] of jumps.map((jump) => places[jump]!).concat(places)) {
        const view = JSON.parse(JSON.stringify(theirs.viewAt(seq))) as unknown;
        expect(own.viewAt(n)).toEqual(view);
      }
    }
  });

  test('[REV38] has the record, chapters, results and names that its audience has in the whole one', () => {
    const { replay } = handed();
    const full = whole();
    for (const audience of handOutAudiences(world)) {
      const own = replay.channelOf(audience);
      const theirs = full.channelOf(audience);
      const words = (channel: typeof own) =>
        channel.turns.map(({ phase, totalTurn, items }) => [
          phase,
          totalTurn,
          items.map(({ kind, lines, subject }) => [
            kind,
            lines.map((line) => line.entry),
            kind === 'move' ? channel.told.get(subject)?.outcome : null,
          ]),
        ]);
      expect(words(own)).toEqual(words(theirs));
      expect(own.track.chapters.map(({ kind }) => kind)).toEqual(
        theirs.track.chapters.map(({ kind }) => kind),
      );
      expect(own.lines.map((line) => own.moverOf(line))).toEqual(
        theirs.lines.map((line) => theirs.moverOf(line)),
      );
    }
    for (const team of world.scenario.teams)
      expect(replay.world.teams.get(team.id)?.name).toBe(team.name);
    expect(replay.phases.map(({ title }) => title)).toEqual(full.phases.map(({ title }) => title));
  });
});
