import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { controlParty } from '../../../src/core/party.ts';
import type { BallotChoice } from '../../../src/core/fact-negotiate.ts';
import { bodySchema, type Body } from '../../../src/core/scenario/schema-negotiation.ts';
import type { Ballot } from '../../../src/core/state-negotiate.ts';
import { tally } from '../../../src/core/tally.ts';

const five = ['us', 'uk', 'fr', 'ru', 'cn'];
const ten = Array.from({ length: 10 }, (_, at) => `e${at}`);

/** Fifteen members, nine votes, five vetoes. */
const council = body({
  members: [
    ...five.map((id) => ({ id, name: id, team: null, veto: true })),
    ...ten.map((id) => ({ id, name: id, team: null })),
  ],
  passes: { yes: 9 },
});

function body(over: object): Body {
  return bodySchema.parse({
    id: 'b',
    name: 'B',
    members: [],
    passes: { share: 'simple' },
    ...over,
  });
}

function cast(choices: Readonly<Record<string, BallotChoice>>): Record<string, Ballot> {
  return Object.fromEntries(
    Object.entries(choices).map(([member, choice]) => [
      member,
      { choice, by: controlParty, seat: null, proxy: false, changes: 1 },
    ]),
  );
}

function all(members: readonly string[], choice: BallotChoice): Record<string, BallotChoice> {
  return Object.fromEntries(members.map((member) => [member, choice]));
}

test('[VOTE3] the Security Council: nine votes pass, eight do not, an abstention of the five is no veto', () => {
  const yes = (n: number): Record<string, BallotChoice> => all(ten.slice(0, n), 'yes');
  expect(tally(council, cast({ ...all(five, 'abstain'), ...yes(9) }))).toEqual({
    outcome: 'passed',
    yes: 9,
    no: 0,
    abstain: 5,
    absent: 1,
    vetoedBy: [],
  });
  expect(tally(council, cast({ ...all(five, 'abstain'), ...yes(8) })).outcome).toBe('failed');
});

test('[VOTE3] a veto defeats any majority, and is none where the majority is not there', () => {
  const others = { ...all(['us', 'uk', 'fr'], 'yes'), ...all(ten, 'yes') };
  const vetoed = tally(council, cast({ ...others, ru: 'no', cn: 'abstain' }));
  expect(vetoed).toMatchObject({ outcome: 'vetoed', vetoedBy: ['ru'] });
  const few = tally(council, cast({ us: 'yes', ru: 'no' }));
  expect(few).toMatchObject({ outcome: 'failed', vetoedBy: ['ru'] });
});

test('[VOTE3] shares count what was cast, or all members', () => {
  const members = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, team: null }));
  const outcome = (passes: object, choices: Record<string, BallotChoice>): string =>
    tally(body({ members, passes }), cast(choices)).outcome;
  expect(outcome({ share: 'simple' }, { a: 'yes' })).toBe('passed');
  expect(outcome({ share: 'simple', of: 'members' }, { a: 'yes', b: 'yes' })).toBe('failed');
  expect(outcome({ share: 'simple' }, { a: 'yes', b: 'no' })).toBe('failed');
  expect(outcome({ share: 'twoThirds' }, { a: 'yes', b: 'yes', c: 'no' })).toBe('passed');
  expect(outcome({ share: 'twoThirds' }, {})).toBe('failed');
  expect(outcome({ share: 'all' }, { a: 'yes', b: 'abstain' })).toBe('passed');
  expect(outcome({ share: 'all', of: 'members' }, { a: 'yes', b: 'abstain' })).toBe('failed');
});

test('[VOTE3] members weigh what the scenario says, and every vote is counted once', () => {
  const members = fc.array(
    fc.record({ votes: fc.integer({ min: 1, max: 9 }), veto: fc.boolean() }),
    { minLength: 1, maxLength: 20 },
  );
  const choices = fc.array(fc.constantFrom('yes', 'no', 'abstain', 'absent'), {
    minLength: 20,
    maxLength: 20,
  });
  fc.assert(
    fc.property(members, choices, (list, said) => {
      const spec = body({
        members: list.map((one, at) => ({ id: `m${at}`, name: 'M', team: null, ...one })),
      });
      const given = Object.fromEntries(
        spec.members.flatMap((member, at) => {
          const choice = said[at] ?? 'absent';
          return choice === 'absent' ? [] : [[member.id, choice]];
        }),
      );
      const { yes, no, abstain, absent, outcome, vetoedBy } = tally(spec, cast(given));
      expect(yes + no + abstain + absent).toBe(list.reduce((sum, one) => sum + one.votes, 0));
      expect(outcome === 'passed').toBe(yes > no && vetoedBy.length === 0);
    }),
  );
});
