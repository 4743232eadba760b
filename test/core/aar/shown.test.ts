import { expect, test } from 'vitest';
import { measuresOf } from '../../../src/core/aar/measures.ts';
import { judgementFacts, measuresFor } from '../../../src/core/aar/shown.ts';
import type { Audience } from '../../../src/core/ids.ts';
import { openRecording, type Recording } from '../../../src/core/review/recording.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { playTalks } from '../review/talks.ts';

const world = loadWorld('ransomware-morning');
const { facts } = simulate(world, { seed: 3 });
const recording = openRecording(world, facts);
const talks = playTalks().table;

test('[AAR17] at any moment the measures are those of a record that ended there', () => {
  for (const { of, every } of [
    { of: recording, every: 61 },
    { of: openRecording(talks.world, talks.facts), every: 5 },
  ]) {
    expect(of.count).toBeGreaterThan(every);
    for (let at = 0; at <= of.count; at += every) {
      const ended = openRecording(of.world, of.facts.slice(0, at));
      expect(measuresOf(of, at), `at ${at}`).toEqual(measuresOf(ended));
    }
    expect(measuresOf(of, of.count)).toEqual(measuresOf(of));
  }
});

const shownAt = (audience: Audience, of: Recording = recording) =>
  measuresFor(of, of.count, audience);

test('[AAR18] control is shown all measures, evaluators and teams what follows from their own views, the room none', () => {
  const whole = measuresOf(recording);
  expect(shownAt('control')).toEqual(whole);
  expect(shownAt('public')).toBeNull();
  expect(shownAt('seat:x')).toBeNull();
  const nobodys = { punctuality: null, boards: null, network: null, adjudication: null };
  expect(shownAt('evaluators')).toMatchObject({
    ...nobodys,
    responses: null,
    expected: whole.expected,
    judgement: whole.judgement,
  });
  for (const { id } of world.scenario.teams) {
    const shown = shownAt(`team:${id}`);
    expect(shown).toMatchObject({ ...nobodys, expected: null });
    expect(shown?.responses).toEqual(whole.responses.filter(({ team }) => team === id));
    for (const { estimates } of shown?.judgement?.moves ?? [])
      expect(new Set(estimates.map(({ team }) => team))).toEqual(new Set([id]));
  }
});

test('[AAR18] what another team did leaves no trace in a team’s measures, not even in a sum', () => {
  const [own, other] = world.scenario.teams;
  const isOthers = (data: object): boolean => 'team' in data && data.team === other?.id;
  // The same record without the estimates of another team: numbers of facts apart, nothing differs.
  const without = facts
    .filter((fact) => !(fact.type === 'estimate.given' && isOthers(fact.data)))
    .map((fact, index) => ({ ...fact, seq: index + 1 }));
  expect(without.length).toBeLessThan(facts.length);
  const quiet = openRecording(world, without);
  expect(quiet.broken).toBeNull();
  const sums = (of: Recording) => {
    const shown = shownAt(`team:${own?.id ?? ''}`, of);
    const plain = shown?.responses?.map(({ openedSeq: _, moveSeq: __, ...rest }) => rest);
    return { ...shown, responses: plain };
  };
  expect(sums(quiet)).toEqual(sums(recording));
});

test('[AAR18] a judgement rests on the last word of each seat, and on where the result came out', () => {
  const shown = shownAt('control');
  const moves = shown?.judgement?.moves ?? [];
  const found = judgementFacts(recording, recording.count, moves);
  const given = moves.reduce((sum, { estimates }) => sum + estimates.length, 0);
  const seqs = [...found.estimates.values()].flat();
  expect(given).toBeGreaterThan(0);
  expect(seqs.length).toBe(given);
  for (const seq of seqs) expect(facts[seq - 1]?.type).toBe('estimate.given');
  for (const { id } of moves)
    expect(facts[(found.results.get(id) ?? 0) - 1]).toMatchObject({ type: 'rulings.revealed' });
  expect(found.results.size).toBe(moves.length);
});
