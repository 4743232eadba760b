import { describe, expect, test } from 'vitest';
import {
  after,
  draftEffects,
  draftOf,
  emptyDraft,
  proposalFor,
  rulingOf,
  type RulingDraft,
} from '../../../src/renderer/console/model/ruling-proposal.ts';
import { scenario } from './fixture.ts';
import type { MoveOption } from '../../../src/core/scenario/schema.ts';

const option = scenario.options[0]!;
const tableOf = (...named: (keyof MoveOption['effects'])[]): MoveOption => ({
  ...option,
  effects: Object.fromEntries(
    named.map((outcome, at) => [outcome, [{ indicator: 'trust', by: at + 1 }]]),
  ),
});

describe('what a ruling proposes', () => {
  test('[CON5] the row of the outcome itself', () => {
    expect(proposalFor(option, 'success')).toMatchObject({
      takenFrom: 'success',
      effects: [{ by: 15 }, {}],
    });
  });

  test.each([
    ['criticalSuccess', ['success', 'failure'], 'success'],
    ['successBut', ['success', 'failureBut'], 'failureBut'],
    ['failureBut', ['successBut', 'failure'], 'successBut'],
    ['criticalFailure', ['success'], 'success'],
    ['success', ['criticalSuccess', 'successBut'], 'successBut'],
  ] as const)('[CON5] %s without a row takes, of %j, %s', (asked, named, taken) => {
    expect(proposalFor(tableOf(...named), asked).takenFrom).toBe(taken);
  });

  test('[CON5] an empty table proposes nothing', () => {
    expect(proposalFor({ ...option, effects: {} }, 'success')).toEqual({
      effects: [],
      takenFrom: null,
    });
  });

  test('[CON5] «itself plus a number» becomes a relative change', () => {
    expect(draftEffects(option, 'success')).toMatchObject([
      { indicator: 'verification', mode: 'by', value: 15 },
      { indicator: 'trust', mode: 'by', value: 5, expression: '' },
    ]);
  });

  test('[CON5] an expression that is no plain value is shown and has to be filled in', () => {
    const [, tension] = draftEffects(option, 'failure');
    expect(tension).toMatchObject({
      value: null,
      expression: 'min(90.0, indicator.tension * 1.2)',
      when: 'indicator.blamed',
    });
    const draft: RulingDraft = {
      ...emptyDraft(option),
      outcome: 'failure',
      effects: draftEffects(option, 'failure'),
    };
    expect(rulingOf(draft)).toEqual({ problem: 'effects' });
    const dropped = {
      ...draft,
      effects: draft.effects.map((effect) => ({ ...effect, include: effect.value !== null })),
    };
    expect(rulingOf(dropped)).toMatchObject({
      ruling: { effects: [{ indicator: 'verification', by: -10 }] },
    });
  });

  test('[CON5] no ruling without an outcome', () => {
    expect(rulingOf(emptyDraft(option))).toEqual({ problem: 'outcome' });
    expect(emptyDraft(option)).toMatchObject({ likelihood: 65, mode: 'semiRigid' });
    expect(emptyDraft(null)).toMatchObject({ likelihood: null, mode: 'free' });
  });

  test('[CON5] a ruling that stands comes back as it was, without empty texts', () => {
    const draft: RulingDraft = {
      ...emptyDraft(null),
      outcome: 'success',
      teamTexts: { north: 'Well done', south: '  ' },
    };
    const made = rulingOf(draft);
    if ('problem' in made) throw new Error(made.problem);
    expect(made.ruling.teamTexts).toEqual({ north: 'Well done' });
    expect(rulingOf(draftOf(made.ruling))).toEqual(made);
  });

  test('[CON5] the value after a change stays inside the range', () => {
    const trust = scenario.indicators.find((row) => row.id === 'trust')!;
    expect(after(trust, 95, { mode: 'by', value: 10 })).toBe(100);
    expect(after(trust, 95, { mode: 'to', value: -4 })).toBe(0);
    expect(after(trust, 95, { mode: 'to', value: null })).toBeNull();
  });
});
