import { describe, expect, test } from 'vitest';
import { previewEffects, valueAfter } from '../../../src/renderer/console/model/effect-preview.ts';
import {
  blankEffect,
  draftEffects,
  plainEffect,
  proposalFor,
  type DraftEffect,
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
const indicator = (id: string) => scenario.indicators.find((row) => row.id === id)!;
const effect = (id: string, part: Partial<DraftEffect>): DraftEffect => ({
  ...blankEffect(indicator(id)),
  key: id,
  ...part,
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
    expect(plainEffect(tension!)).toBeNull();
  });
});

describe('when an effect comes', () => {
  test.each([
    [{ turns: 2 }],
    [{ date: '2031-06-01' }],
    [{ when: 'indicator.tension > 80' }],
  ] as const)('[CON25] a proposed effect keeps its %j', (after) => {
    const late: MoveOption = {
      ...option,
      effects: { success: [{ indicator: 'trust', by: 3, after }] },
    };
    const [proposed] = draftEffects(late, 'success');
    expect(plainEffect(proposed!)).toEqual({ indicator: 'trust', by: 3, after });
  });

  test.each([
    [{ kind: 'turns', turns: null }],
    [{ kind: 'turns', turns: 0 }],
    [{ kind: 'date', date: '' }],
    [{ kind: 'when', when: '  ' }],
  ] as const)('[CON25] %j is not filled in', (delay) => {
    expect(plainEffect(effect('trust', { value: 3, delay }))).toBeNull();
  });
});

describe('what it would do', () => {
  test.each([
    ['trust', 95, { mode: 'by', value: 10 }, 100],
    ['trust', 95, { mode: 'to', value: -4 }, 0],
    ['trust', 40, { mode: 'by', value: 2.6 }, 43],
    ['verification', 40, { mode: 'by', value: 0.00049 }, 40],
    ['verification', 40, { mode: 'to', value: 41.2345 }, 41.235],
    ['blamed', false, { mode: 'to', value: true }, true],
    ['trust', 95, { mode: 'to', value: null }, null],
  ] as const)('[CON5] %s at %s with %j comes to %s, as the core bounds it', (id, now, by, then) => {
    expect(valueAfter(indicator(id), now, by)).toBe(then);
  });

  test('[CON5] effects on one indicator add up; a dropped or a late one changes nothing for the next', () => {
    const effects = [
      effect('trust', { key: 'a', value: 10 }),
      effect('trust', { key: 'b', value: 5, include: false }),
      effect('trust', { key: 'c', value: 20, delay: { kind: 'turns', turns: 1 } }),
      effect('trust', { key: 'd', value: 60 }),
    ];
    const previews = previewEffects(effects, scenario.indicators, () => 48);
    expect([...previews.values()]).toEqual([
      { from: 48, to: 58 },
      { from: 58, to: null },
      { from: 58, to: 78 },
      { from: 58, to: 100 },
    ]);
  });
});
