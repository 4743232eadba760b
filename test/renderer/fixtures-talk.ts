import type { PublicView } from '../../src/core/view/schema.ts';

/** What is said in the made-up exercise: an argument about a move, and what was declared in public. */

const saidMs = Date.parse('2026-11-23T10:32:00Z');

export const debate: PublicView['arguments'][number] = {
  move: 'm3',
  team: 'delta',
  totalTurn: 5,
  title: 'Call the Commission’s chair before anybody else does',
  action: 'The foreign minister rings the chair at home and offers our own gauges.',
  effect: 'The reading at Khor becomes the one that counts.',
  open: true,
  points: [
    {
      id: 'p1',
      side: 'pro',
      text: 'The chair has said twice that she wants one gauge.',
      team: 'delta',
      struck: null,
    },
    {
      id: 'p2',
      side: 'con',
      text: 'A joint crew needs a visa that takes nine days.',
      team: 'upper',
      struck: null,
    },
    { id: 'p3', side: 'con', text: 'لا أحد يثق بمقياس واحد.', team: 'desert', struck: null },
    {
      id: 'p4',
      side: 'pro',
      text: 'The Bank would pay for it by Friday.',
      team: 'bank',
      struck: 'The Bank said no.',
    },
    { id: 'p5', side: 'con', text: 'It has been tried before.', team: null, struck: null },
  ],
  crowd: null,
};

export const statements: PublicView['statements'] = [
  {
    id: 'st1',
    by: { kind: 'team', team: 'upper' },
    text: 'Not one litre leaves the reservoir before the gauges are read together.',
    wallMs: saidMs,
    scenarioDate: '2031-07-02',
  },
  {
    id: 'st2',
    by: { kind: 'team', team: 'desert' },
    text: 'الحدود مفتوحة أمام المراقبين.',
    wallMs: saidMs,
    scenarioDate: '2031-07-04',
  },
  {
    id: 'st3',
    by: { kind: 'control' },
    text: 'The Commission meets on Friday.',
    wallMs: saidMs,
    scenarioDate: '2031-07-04',
  },
];
