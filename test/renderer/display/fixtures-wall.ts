import type { BoardView, VoteView } from '../../../src/core/view/schema-negotiate.ts';
import type { MoveResult } from '../../../src/core/view/schema-move.ts';
import type { DrawView } from '../../../src/core/view/schema-draw.ts';
import { commitmentTo, diceOf, outcomeOfDraw } from '../../../src/core/adjudicate/draw.ts';
import { results, teams } from '../fixtures.ts';

/** What can be negotiated, voted on and drawn about the river, as the room may see it. */

const saidMs = Date.parse('2026-11-23T10:32:00Z');

type Clause = BoardView['clauses'][number];
type Marks = Clause['options'][number]['marks'];

function clause(id: string, title: string, options: string[], marks: Marks[] = []): Clause {
  return {
    id,
    title,
    text: `What is in question: ${title}.`,
    inForce: null,
    options: options.map((option, at) => ({
      id: `${id}${at}`,
      title: option,
      text: `${option}, as it would read.`,
      by: null,
      marks: marks[at] ?? [],
    })),
  };
}

const mark = (team: string, kind: Marks[number]['mark']): Marks[number] => ({
  team,
  mark: kind,
  open: true,
});

export const clauses: Clause[] = [
  clause(
    'gauge',
    'Whose gauge counts',
    ['One gauge at Khor, read together', 'Each its own, published daily', 'القياس المشترك عند خور'],
    [
      [mark('delta', 'accept'), mark('desert', 'accept'), mark('upper', 'redLine')],
      [mark('upper', 'accept')],
    ],
  ),
  clause(
    'pace',
    'How fast the reservoir is filled',
    ['Over seven years', 'Over four years, slower in a drought', 'As the Upper Valley sees fit'],
    [[mark('delta', 'accept')], [mark('upper', 'couldLive'), mark('desert', 'couldLive')]],
  ),
  clause('drought', 'What counts as a drought', ['Two dry years in a row', 'The Commission finds']),
  clause('notice', 'Notice before the gates are moved', [
    'Thirty days',
    'Ten days',
    'Twenty-four hours',
  ]),
  clause('money', 'Who pays for the gauges', ['The Bank', 'In equal parts']),
];

export const board: BoardView = {
  id: 'filling',
  title: 'The filling of the reservoir',
  about: 'How fast, who is told, and whose gauge counts.',
  parties: ['upper', 'delta', 'desert'],
  mine: false,
  open: true,
  seenBy: 'public',
  tabledBy: 'parties',
  adoption: 'consent',
  body: '',
  bodyName: '',
  clauses,
  texts: [],
  version: 0,
  versions: [],
};

function text(no: number, by: string, choice: Record<string, string>): BoardView['texts'][number] {
  return {
    id: `t${no}`,
    no,
    by: { kind: 'team', team: by },
    choice,
    note: 'Our last word before Friday.',
    status: 'tabled',
    answers: [{ team: by, answer: 'agree' }],
    wallMs: saidMs,
    scenarioDate: '2031-07-04',
  };
}

const texts = [
  text(1, 'desert', { gauge: 'gauge0' }),
  text(2, 'delta', { gauge: 'gauge0', pace: 'pace0', notice: 'notice0' }),
  {
    ...text(3, 'upper', { gauge: 'gauge1', pace: 'pace1', notice: 'notice2', money: 'money0' }),
    answers: [
      { team: 'upper', answer: 'agree' as const },
      { team: 'desert', answer: 'agree' as const },
      { team: 'delta', answer: 'refuse' as const },
    ],
  },
];

export const tabled: BoardView = { ...board, texts };

const inForce: Record<string, string> = { gauge: 'gauge0', pace: 'pace1', notice: 'notice1' };
export const settled: BoardView = {
  ...board,
  clauses: clauses.map((one) => ({ ...one, inForce: inForce[one.id] ?? null })),
  texts,
  version: 2,
  versions: [1, 2].map((version) => ({
    version,
    choice: inForce,
    wallMs: saidMs,
    scenarioDate: '2031-07-04',
    lapsed: false,
  })),
};

/** Nothing is on the table any more: what applies is all there is to say. */
export const inForceAlone: BoardView = {
  ...settled,
  open: false,
  texts: texts.map((one) => ({ ...one, status: 'overtaken' })),
};

/** As long as a board may become: nobody reads thirty clauses from a wall. */
export const longBoard: BoardView = {
  ...settled,
  title:
    'A comprehensive agreement on the equitable and reasonable use of the shared waters of the basin',
  clauses: Array.from({ length: 30 }, (_, at) => ({
    ...clauses[at % clauses.length]!,
    id: `c${at}`,
    title: `${at + 1}. ${clauses[at % clauses.length]!.title}`,
    inForce: null,
  })),
  texts: texts.map((one, at) => ({
    ...one,
    choice: { c20: 'gauge0', c29: at === 2 ? 'money1' : 'money0' },
  })),
};

const names = [
  'Upper Valley',
  'Delta Republic',
  'جمهورية الصحراء المتحدة',
  'Joint Basin Commission',
  'Development Bank',
];

function members(count: number): VoteView['members'] {
  return Array.from({ length: count }, (_, at) => ({
    id: `m${at}`,
    name: names[at] ?? `Member State No. ${at + 1}`,
    team: teams[at]?.id ?? null,
    veto: at < 2,
    votes: at === 4 ? 3 : 1,
    mine: false,
    voted: at % 3 !== 2,
    choice: null,
    proxy: null,
  }));
}

export const vote: VoteView = {
  id: 'v1',
  title: 'Shall the Commission read every gauge of the basin on the same morning?',
  text: 'The members ask the Commission to read **all gauges** at sunrise on Friday, and to publish what it reads within the hour.',
  body: { id: 'council', name: 'Council of the Basin' },
  passes: { yes: 4, of: 'members' },
  ballot: 'open',
  status: 'open',
  dueAtClockMs: 2_712_000 + 3 * 60_000,
  about: null,
  members: members(5),
  result: null,
  wallMs: saidMs,
  scenarioDate: '2031-07-04',
};

export const bigVote: VoteView = {
  ...vote,
  members: members(15),
  passes: { share: 'twoThirds', of: 'cast' },
};

const choices = ['yes', 'yes', 'no', 'abstain', null] as const;
const rollCall = (list: VoteView['members']): VoteView['members'] =>
  list.map((member, at) => ({ ...member, choice: choices[at % 5] ?? null }));

export const passed: VoteView = {
  ...vote,
  status: 'closed',
  members: rollCall(vote.members),
  result: { outcome: 'passed', yes: 4, no: 1, abstain: 1, absent: 3, vetoedBy: [] },
};
export const vetoed: VoteView = {
  ...bigVote,
  status: 'closed',
  members: rollCall(bigVote.members),
  result: { outcome: 'vetoed', yes: 9, no: 3, abstain: 3, absent: 2, vetoedBy: ['m0', 'm1'] },
};
export const secret: VoteView = {
  ...passed,
  ballot: 'secret',
  members: vote.members,
  result: { outcome: 'failed', yes: 3, no: 4, abstain: 0, absent: 2, vetoedBy: [] },
};
export const cancelled: VoteView = { ...vote, status: 'cancelled', dueAtClockMs: null };

const seed = '4d1f0b';
const odds = { id: 'd1', method: 'd100', likelihood: 60, net: 1, source: 'software' } as const;
const dice = diceOf(seed, odds.id, odds.method);

/** Shown before the draw, and with what was drawn. */
export const shownOdds: DrawView = { ...odds, commitment: commitmentTo(seed), made: null };
export const drawn: DrawView = {
  ...shownOdds,
  made: { dice, seed, outcome: outcomeOfDraw(odds, dice) },
};
const pips = [2, 6];
export const thrown: DrawView = {
  ...shownOdds,
  id: 'd2',
  method: '2d6',
  likelihood: 72.2,
  source: 'physical',
  commitment: '',
  made: { dice: pips, seed: '', outcome: outcomeOfDraw({ ...odds, method: '2d6' }, pips) },
};

/** Results of which one was drawn, one thrown, and one decided otherwise with a word quoted. */
export const drawnResults: MoveResult[] = [
  { ...results[0]!, draw: drawn, mode: 'percentage', likelihood: 60 },
  {
    ...results[1]!,
    draw: thrown,
    mode: 'weighted2d6',
    overridden: true,
    quotes: [
      {
        by: { kind: 'team', team: 'upper' },
        text: 'Not one litre leaves the reservoir before the gauges are read together.',
      },
    ],
  },
];

/** Three results with as much to say as a facilitator writes in a minute. */
export const toldResults: MoveResult[] = [
  {
    ...results[0]!,
    outcome: 'failure',
    draw: drawn,
    mode: 'percentage',
    likelihood: 60,
    publicText:
      'The readings are published, but the Commission calls them incomplete; within two days three ministries say that they will not be bound by figures nobody has checked.',
  },
  { ...results[2]!, outcome: 'success' },
  {
    ...results[1]!,
    outcome: 'successBut',
    publicText:
      'The visit takes place. Only: it needs the consent of the safety board, which comes nine days late.',
  },
];

/** Six moves, all with a long result: more than any wall holds. */
export const manyResults: MoveResult[] = Array.from({ length: 6 }, (_, at) => ({
  ...toldResults[0]!,
  team: teams[at % teams.length]!.id,
  title: `${toldResults[0]!.title}, part ${at + 1}`,
  draw: at % 2 === 0 ? drawn : null,
}));
