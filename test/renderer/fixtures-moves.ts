import { commitmentTo, diceOf, outcomeOfDraw } from '../../src/core/adjudicate/draw.ts';
import { plainMoveParts } from '../../src/core/move-text.ts';
import type { DrawView } from '../../src/core/view/schema-draw.ts';
import type { MoveForm, OwnMove } from '../../src/core/view/schema-move.ts';
import { moves, nowMs, plainRuling } from './fixtures.ts';

/** Forms, questions, odds and draws of the made-up exercise. */

/** Every kind of field, some of them asked for. */
export const form: MoveForm = {
  title: 'Decision of the cabinet on the second filling',
  ask: {
    effect: 'required',
    instrument: 'optional',
    targets: 'required',
    assumptions: 'optional',
    confidence: 'optional',
  },
  reasonsMin: 2,
  visibility: ['team', 'public', 'secret'],
  fields: {
    type: 'object',
    properties: {
      scope: {
        type: 'string',
        title: 'Scope',
        description: 'What it is limited to.',
        enum: ['Words only', 'One gauge', 'Every gauge between the dam and the mouth of the river'],
        maxLength: 300,
      },
      litres: { type: 'integer', title: 'Litres a second', minimum: 0, maximum: 900 },
      asked: { type: 'boolean', title: 'Parliament has been asked' },
      ministries: {
        type: 'array',
        title: 'Which ministries?',
        items: { type: 'string', enum: ['Water', 'Foreign', 'Interior', 'وزارة الزراعة'] },
        minItems: 1,
        maxItems: 2,
        uniqueItems: true,
      },
      wording: { type: 'string', title: 'The sentence to be read out', maxLength: 400 },
    },
    required: ['scope', 'litres'],
  },
};

const seed = 'a1'.repeat(32);

export function draw(part: Partial<DrawView> = {}): DrawView {
  const odds = { id: 'd1', method: 'd100', likelihood: 65, net: 0, source: 'software' } as const;
  return { ...odds, commitment: commitmentTo(seed), made: null, ...part };
}

/** As it is told with the result: whoever works it out again finds the same. */
export function drawn(part: Partial<DrawView> = {}): DrawView {
  const odds = draw(part);
  const dice = diceOf(seed, odds.id, odds.method);
  return { ...odds, made: { dice, seed, outcome: outcomeOfDraw(odds, dice) } };
}

/** The dice do not follow from the seed. */
export function forged(): DrawView {
  const odds = drawn();
  return { ...odds, made: { dice: [100], seed, outcome: 'success' } };
}

const current = moves[2]!;

export const returned: OwnMove = {
  ...current,
  status: 'returned',
  version: 2,
  question:
    'Who is on the joint crew, and who pays for the boat?\nWithout that nobody can rule on it.',
  history: [
    {
      version: 1,
      by: 'Bo',
      recordedWallMs: nowMs - 900_000,
      text: { ...current.text, action: 'The minister rings the chair.', reasons: [] },
    },
  ],
};

/** A secret that has come out, on a form that is not in use any more. */
export const exposed: OwnMove = {
  ...current,
  id: 'm5',
  receipt: 6,
  status: 'locked',
  exposed: true,
  odds: draw(),
  text: {
    ...plainMoveParts,
    option: null,
    title: 'Pay the crew of the dredger at Adi to be late',
    action: 'Through a cousin of the harbour master, in cash, for two nights.',
    effect: '',
    reasons: [],
    instrument: 'intelligence',
    targets: ['upper', 'commission'],
    confidence: 'moderate',
    assumptions: 'The cousin keeps his mouth shut.',
    visibility: 'secret',
    trigger: 'When the dredger’s log is published.',
    fields: { legalBasis: 'None needed', congressConsulted: false },
  },
};

export const overruled: OwnMove = {
  ...current,
  id: 'm6',
  receipt: 7,
  status: 'revealed',
  odds: null,
  result: {
    ...plainRuling,
    outcome: 'successBut',
    mode: 'weighted2d6',
    likelihood: 72.2,
    overridden: true,
    draw: drawn({ id: 'd2', method: '2d6', likelihood: 72.2, net: 1 }),
    quotes: [
      { by: { kind: 'team', team: 'upper' }, text: 'Not one litre leaves the reservoir.' },
      { by: { kind: 'team', team: 'desert' }, text: 'الحدود مفتوحة أمام المراقبين.' },
    ],
    publicText: 'The boat goes out at sunrise, and comes back without a reading.',
    teamText: '',
  },
};
