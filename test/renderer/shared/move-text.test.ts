import { plainForm } from '../../../src/core/plain-form.ts';
import { expect, test } from 'vitest';
import { moveTextSchema } from '../../../src/core/move-text.ts';
import { fitToForm, numberIn, partName } from '../../../src/renderer/shared/move-form.ts';
import {
  draftText,
  emptyMove,
  fullMove,
  isEmptyMove,
  sameMove,
} from '../../../src/renderer/shared/move-text.ts';
import { sharedText } from '../../../src/renderer/shared/i18n.ts';
import { exposed, form } from '../fixtures-moves.ts';

const written = { ...exposed.text, effect: 'Time.', reasons: ['Cash'], fields: { litres: 3 } };

test('[STN11] every part of a move survives the shelf and the host', () => {
  const shelved: unknown = JSON.parse(JSON.stringify(draftText(written)));
  expect(fullMove(shelved as Record<string, unknown>)).toEqual(written);
  expect(moveTextSchema.parse(written)).toEqual(written);
});

test('[STN11] whatever somebody types, its draft is one that the host takes', () => {
  const partial = moveTextSchema.partial();
  const drafts = [
    emptyMove,
    { ...emptyMove, reasons: ['', '  '], fields: { litres: '12.', wording: '  ', ministries: [] } },
    {
      ...written,
      fields: Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`field${i}`, 'x'])),
    },
  ];
  for (const draft of drafts) expect(partial.safeParse(draftText(draft)).success).toBe(true);
});

test('[STN11] one press is something to keep; whom it is meant for alone is not', () => {
  expect(isEmptyMove({ ...emptyMove, visibility: 'team' })).toBe(true);
  expect(isEmptyMove({ ...emptyMove, fields: { asked: false } })).toBe(false);
  expect(isEmptyMove({ ...emptyMove, confidence: 'low' })).toBe(false);
  expect(isEmptyMove({ ...emptyMove, trigger: 'x' })).toBe(false);
});

test('[STN4] two texts are the same whatever the order in which they were filled in', () => {
  const one = { ...written, fields: { a: '1', b: '2' } };
  expect(sameMove(one, { ...written, fields: { b: '2', a: '1 ' } })).toBe(true);
  expect(sameMove(one, { ...written, fields: { a: '1' } })).toBe(false);
});

test('[STN11] numbers are read as people write them', () => {
  expect(['12', ' 12,5 ', '−3', '+4', '1e3', '12.', ''].map(numberIn)).toEqual([
    12,
    12.5,
    -3,
    4,
    null,
    null,
    null,
  ]);
  const fields = { litres: '12,', scope: 'One gauge', stray: 'x' };
  expect(fitToForm({ ...written, fields }, form).fields).toEqual({
    litres: '12,',
    scope: 'One gauge',
  });
  expect(fitToForm({ ...written, fields }, plainForm).fields).toEqual({});
});

test('[STN11] a part is called what the form calls it, then what everybody does', () => {
  expect(partName('litres', form, sharedText.text)).toBe('Litres a second');
  expect(partName('targets', form, sharedText.text)).toBe('Aimed at');
  expect(partName('legalBasis', null, sharedText.text)).toBe('Legal basis');
});
