import type { PublicView, TeamView } from '../../src/core/view/schema.ts';

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
  odds: null,
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

/** Another team's move that is argued about at the same time, with nothing said yet. */
export const quietDebate: PublicView['arguments'][number] = {
  ...debate,
  move: 'm9',
  team: 'commission',
  title: 'Send a joint crew to read the gauges at Khor and at Adi on the same morning',
  action: 'Two engineers of each state, one boat, one protocol.',
  effect: '',
  points: [],
};

/** The same move once its result is out. */
export const settledDebate: PublicView['arguments'][number] = {
  ...debate,
  open: false,
  crowd: { n: 6, median: 60, low: 30, high: 85 },
};

const control = { kind: 'control' } as const;
const delta = { kind: 'team', team: 'delta' } as const;
const commission = { kind: 'team', team: 'commission' } as const;

export const messages: TeamView['messages'] = [
  mail(
    1,
    { mine: true, from: delta, to: [control], request: 'RFI D-1' },
    'Who reads Khor at night?',
  ),
  mail(
    2,
    { from: control, to: [delta], replyTo: 1 },
    'Nobody since May. The gauge writes by itself and is collected on Mondays.',
  ),
  mail(
    3,
    { from: commission, to: [delta, control] },
    'Would you accept a reading at sunrise?\nWe would send the boat, and pay for it.',
  ),
  mail(
    4,
    { from: { kind: 'team', team: 'desert' }, to: [delta] },
    'نقبل القراءة المشتركة بشرط واحد.',
  ),
];

/** Two others write to each other; control has let the delta read it. */
export const intercepted: TeamView['messages'][number] = mail(
  5,
  {
    from: { kind: 'team', team: 'upper' },
    to: [{ kind: 'team', team: 'bank' }],
    intercepted: true,
  },
  'Turbine three will not be wired before the spring. Keep it to yourselves.',
);

function mail(
  no: number,
  part: Pick<TeamView['messages'][number], 'from' | 'to'> & Partial<TeamView['messages'][number]>,
  text: string,
): TeamView['messages'][number] {
  const sentWallMs = saidMs + no * 60_000;
  const rest = {
    mine: false,
    replyTo: null,
    request: null,
    intercepted: false,
    scenarioDate: '2031-07-04',
  };
  return { no, text, sentWallMs, ...rest, ...part };
}
