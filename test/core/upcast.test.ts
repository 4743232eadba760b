import { expect, test } from 'vitest';
import { factData, factVersion, type FactType } from '../../src/core/fact.ts';
import { plainMoveParts } from '../../src/core/move-text.ts';
import { noReview, plainRulingParts } from '../../src/core/ruling.ts';
import { readFact } from '../../src/core/upcast.ts';

const text = { option: null, title: 'T', action: 'A', effect: '', reasons: ['R'] };
const ruling = {
  mode: 'free',
  outcome: 'success',
  likelihood: 60,
  effects: [{ indicator: 'trust', by: 1 }],
  publicText: '',
  teamTexts: {},
  rationale: '',
  openToAll: true,
};
const content = { title: 'T', to: 'public', method: 'call', from: 'F', body: 'B', effects: [] };

/** As they stand in files of the first version. */
const first: readonly (readonly [FactType, unknown, unknown])[] = [
  [
    'move.submitted',
    { move: 'm', team: 't', seat: null, text, atBell: false },
    { move: 'm', team: 't', seat: null, text: { ...plainMoveParts, ...text }, atBell: false },
  ],
  [
    'move.edited',
    { move: 'm', version: 2, seat: 's', text },
    { move: 'm', version: 2, seat: 's', text: { ...plainMoveParts, ...text } },
  ],
  ['move.ruled', { move: 'm', ruling }, { move: 'm', ruling: { ...plainRulingParts, ...ruling } }],
  [
    'inject.written',
    { eventNo: 'X01', content },
    { eventNo: 'X01', content: { ...content, media: [] } },
  ],
  [
    'command.undone',
    {
      command: 'c',
      label: 'move.ruled',
      restore: [
        { kind: 'ruling', move: 'm', ruling: null },
        { kind: 'ruling', move: 'n', ruling },
        { kind: 'dueAt', dueAtClockMs: 1 },
      ],
    },
    {
      command: 'c',
      label: 'move.ruled',
      restore: [
        { kind: 'ruling', move: 'm', ruling: null, status: 'locked', review: noReview },
        {
          kind: 'ruling',
          move: 'n',
          ruling: { ...plainRulingParts, ...ruling },
          status: 'ruled',
          review: noReview,
        },
        { kind: 'dueAt', dueAtClockMs: 1 },
      ],
    },
  ],
  ['hold.ended', {}, {}],
];

test('[FOLD7] facts of the first version are read as they were meant', () => {
  for (const [type, stored, data] of first)
    expect(readFact(type, 1, stored), type).toEqual({ ok: true, value: { type, data } });
});

test('[FOLD7] the same shapes under the present version are not whole', () => {
  expect(factVersion).toBe(2);
  for (const [type, stored] of first.filter(([name]) => name !== 'hold.ended'))
    expect(readFact(type, 2, stored).ok, type).toBe(false);
});

test('[FOLD7] what is no fact of the first version either is refused, not mended', () => {
  for (const type of Object.keys(factData) as FactType[])
    for (const odd of [null, 3, 'x', [], { text: 3 }, { ruling: [] }, { restore: [null, 7] }])
      expect(readFact(type, 1, odd), type).toMatchObject({
        ok: false,
        error: { code: 'log/bad-fact' },
      });
});
