import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { toldFacts, teller } from '../../../src/core/export/anonymise.ts';
import { leftOut, openPrivacy, type Privacy } from '../../../src/core/export/privacy.ts';
import { factData, type Fact } from '../../../src/core/fact.ts';
import { openRecording } from '../../../src/core/review/recording.ts';
import { readFact } from '../../../src/core/upcast.ts';
import { factVersion } from '../../../src/core/fact.ts';
import { markOf } from '../../../src/core/text.ts';
import { playNamed } from './named-play.ts';

const anonymous: Privacy = { names: 'pseudonyms', texts: 'kept', times: 'wall' };
const nothing: Privacy = { names: 'pseudonyms', texts: 'leftOut', times: 'fromZero' };

/** Strings of the facts that are neither names nor free text, looked at one by one. */
const reviewed = [
  // Words of the program and of the scenario.
  /\.scenarioDate$/,
  /\.scenario\.(id|version)$/,
  /\.media\[\]\.(file|alt)$/,
  /\.(when|date)$/,
  /\.effect\.to$/,
  /\.put\.effect\.to$/,
  /\.ref$/,
  /^command\.undone\.label$/,
  // Numbers in letters.
  /\.(scenarioDigest|mediaDigest|commitment|seed|request)$/,
];

/** Where a string of no mark and no pattern may stand. */
function* plainStrings(schema: z.core.$ZodType, at: string): Generator<string> {
  if (markOf(schema) !== null) return;
  if (schema instanceof z.ZodString) {
    if (z.toJSONSchema(schema).pattern === undefined) yield at;
  } else if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    yield* plainStrings(schema.unwrap(), at);
  else if (schema instanceof z.ZodArray) yield* plainStrings(schema.element, `${at}[]`);
  else if (schema instanceof z.ZodRecord) yield* plainStrings(schema.valueType, `${at}{}`);
  else if (schema instanceof z.ZodObject)
    for (const key of Object.keys(schema.shape))
      yield* plainStrings(schema.shape[key] as z.ZodType, `${at}.${key}`);
  else if (schema instanceof z.ZodUnion)
    for (const one of schema.options) yield* plainStrings(one, at);
}

describe('names and texts in facts', () => {
  test('[EXP1] every string of every fact is a name, free text, or one that was looked at', () => {
    const found = Object.entries(factData).flatMap(([type, schema]) => [
      ...plainStrings(schema, type),
    ]);
    expect(found.filter((at) => !reviewed.some((known) => known.test(at)))).toEqual([]);
    expect(reviewed.filter((known) => !found.some((at) => known.test(at)))).toEqual([]);
  });

  test('[EXP1] no name of a person is left, one person has one pseudonym, and teams stay', () => {
    const { facts, people } = playNamed();
    const told = toldFacts(facts, anonymous);
    const text = JSON.stringify(told);
    for (const name of people) expect(JSON.stringify(facts)).toContain(name);
    for (const name of people) expect(text).not.toContain(name);
    const names = (all: readonly Fact[]): string[] =>
      all.flatMap(({ actor }) => (actor.kind === 'control' ? [actor.name] : []));
    const pairs = new Map(names(facts).map((name, at) => [name, names(told)[at]]));
    expect(new Set(pairs.values()).size).toBe(pairs.size);
    expect(names(told)).toEqual(names(facts).map((name) => pairs.get(name)));
    for (const [at, fact] of told.entries()) {
      const { kind } = fact.actor;
      expect(kind).toBe(facts[at]?.actor.kind);
      if (fact.actor.kind === 'seat') expect(fact.actor).toEqual(facts[at]?.actor);
    }
  });

  test('[EXP1] what is told folds like what happened', () => {
    const { world, facts } = playNamed();
    for (const privacy of [anonymous, nothing]) {
      const told = toldFacts(facts, privacy);
      for (const { type, data } of told)
        expect(readFact(type, factVersion, data), type).toMatchObject({ ok: true });
      const recording = openRecording(world, told);
      expect(recording.broken).toBeNull();
      expect(recording.stateAt(recording.count).indicators).toEqual(
        openRecording(world, facts).stateAt(facts.length).indicators,
      );
    }
  });

  test('[EXP2] what people typed is named, and can be left out', () => {
    const { facts } = playNamed();
    const tell = teller(openPrivacy, 0);
    for (const fact of facts) {
      const told = tell(fact);
      expect(told.fact).toEqual(fact);
      expect([told.stampChanged, told.dataChanged]).toEqual([false, false]);
      for (const pointer of told.freeText)
        expect(at(fact.data, pointer), pointer).toEqual(expect.stringMatching(/\S/));
    }
    const move = facts.find(({ type }) => type === 'move.submitted');
    expect(move).toBeDefined();
    expect(tell(move as Fact).freeText).toEqual(
      expect.arrayContaining(['/text/title', '/text/action', '/text/reasons/0']),
    );
    const silent = toldFacts(facts, { ...openPrivacy, texts: 'leftOut' });
    for (const fact of silent) {
      for (const pointer of tell(fact).freeText) expect(at(fact.data, pointer)).toBe(leftOut);
    }
  });

  test('[EXP3] times can count from the first fact, and so do times inside of facts', () => {
    const { facts } = playNamed();
    const told = toldFacts(facts, { ...openPrivacy, times: 'fromZero' });
    expect(told[0]?.wallMs).toBe(0);
    const first = facts[0]?.wallMs ?? 0;
    expect(told.map(({ wallMs }) => wallMs + first)).toEqual(facts.map(({ wallMs }) => wallMs));
    expect(told.map(({ clockMs }) => clockMs)).toEqual(facts.map(({ clockMs }) => clockMs));
    // Any moment of this century would have at least twelve digits.
    expect(JSON.stringify(told)).not.toMatch(/:\d{12,}[,}]/);
  });
});

function at(data: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], data);
}
