import type { BoardView, VoteView } from '../../src/core/view/schema-negotiate.ts';

/** A negotiation and votes of the made-up exercise, as the delta sees them. */

const at = { wallMs: Date.parse('2026-11-23T10:32:00Z'), scenarioDate: '2031-07-04' };
type Option = BoardView['clauses'][number]['options'][number];

function option(id: string, title: string, text: string, part: Partial<Option> = {}): Option {
  return { id, title, text, by: null, marks: [], ...part };
}

export const board: BoardView = {
  id: 'filling',
  title: 'The filling of the reservoir',
  about:
    'Three clauses are open. **A text chooses one wording for each clause it settles.** What it leaves out stays as it is.\n\nAny party may table a text.',
  parties: ['upper', 'delta', 'desert', 'commission'],
  mine: true,
  open: true,
  seenBy: 'parties',
  tabledBy: 'parties',
  adoption: 'consent',
  body: '',
  bodyName: '',
  clauses: [
    {
      id: 'years',
      title: 'Length of the filling',
      text: 'Over how many rainy seasons the reservoir is filled.',
      inForce: 'three',
      options: [
        option('three', 'Three seasons', 'The reservoir is filled over three rainy seasons.', {
          marks: [
            { team: 'upper', mark: 'accept', open: true },
            { team: 'delta', mark: 'redLine', open: true },
          ],
        }),
        option(
          'seven',
          'Seven seasons',
          'The reservoir is filled over seven rainy seasons, in equal parts.',
          {
            marks: [
              { team: 'delta', mark: 'accept', open: false },
              { team: 'desert', mark: 'couldLive', open: true },
            ],
          },
        ),
        option(
          'mine',
          'Five seasons, and none in a dry year with less than two thirds of the usual rain',
          'Five seasons. A season in which less than two thirds of the usual rain falls does not count.',
          { by: { kind: 'team', team: 'commission' } },
        ),
      ],
    },
    {
      id: 'gauges',
      title: 'Who reads the gauges',
      text: 'Whose reading at Khor and Adi counts.',
      inForce: null,
      options: [
        option('joint', 'A joint crew', 'Two engineers of each state, one boat, one protocol.', {
          marks: [{ team: 'delta', mark: 'couldLive', open: false }],
        }),
        option('each', 'Each its own', 'Each state reads its own gauges and tells the others.'),
      ],
    },
    {
      id: 'price',
      title: 'سعر الكهرباء',
      text: 'من يدفع ثمن الكهرباء في السنوات الثلاث الأولى.',
      inForce: 'half',
      options: [
        option('half', 'نصف السعر', 'تباع الكهرباء بنصف السعر.'),
        option('full', 'السعر الكامل', 'تباع الكهرباء بالسعر الكامل.'),
      ],
    },
  ],
  texts: [
    {
      id: 't1',
      no: 1,
      by: { kind: 'team', team: 'upper' },
      choice: { years: 'three', price: 'half' },
      note: '',
      status: 'adopted',
      answers: ['upper', 'delta', 'desert', 'commission'].map((team) => ({
        team,
        answer: 'agree' as const,
      })),
      ...at,
    },
    {
      id: 't2',
      no: 2,
      by: { kind: 'team', team: 'commission' },
      choice: { years: 'mine', gauges: 'joint', price: 'half' },
      note: 'The Bank pays for the boat if this is signed by Friday.',
      status: 'tabled',
      answers: [
        { team: 'commission', answer: 'agree' },
        { team: 'upper', answer: 'refuse' },
      ],
      ...at,
    },
  ],
  version: 1,
  versions: [{ version: 1, choice: { years: 'three', price: 'half' }, lapsed: false, ...at }],
};

/** A table at which the delta does not sit, and which everybody may follow. */
export const foreignBoard: BoardView = {
  ...board,
  id: 'loan',
  title: 'The third tranche of the loan, and what has to have been inspected before it is paid out',
  parties: ['upper', 'bank'],
  mine: false,
  seenBy: 'public',
  adoption: 'control',
  clauses: board.clauses.map((clause) => ({
    ...clause,
    inForce: null,
    options: clause.options.map((each) => ({
      ...each,
      marks: each.marks.filter(({ team }) => team === 'upper'),
    })),
  })),
  texts: [],
  version: 0,
  versions: [],
};

export const closedBoard: BoardView = { ...board, id: 'old', title: 'Fishing rights', open: false };

type Member = VoteView['members'][number];

function member(id: string, name: string, team: string | null, part: Partial<Member> = {}): Member {
  const rest = { veto: false, votes: 1, mine: false, voted: false, choice: null, proxy: null };
  return { id, name, team, ...rest, ...part };
}

/** The delta casts two votes of its own, one of them with a veto, and one by proxy. */
export const vote: VoteView = {
  id: 'v1',
  title: 'Shall the Commission read the gauges itself?',
  text: 'The Commission **decides** to put a crew of its own on the river.\n\n- from Monday,\n- for one season.',
  body: { id: 'commission', name: 'Joint Basin Commission' },
  passes: { yes: 9, of: 'members' },
  ballot: 'open',
  status: 'open',
  dueAtClockMs: 2_712_000 + 3 * 60_000 + 20_000,
  about: null,
  members: [
    member('north', 'Northern delta', 'delta', { veto: true, mine: true }),
    member('south', 'Southern delta and the islands off its coast', 'delta', {
      mine: true,
      voted: true,
      choice: 'abstain',
      proxy: 'bank',
    }),
    member('press', 'The Press Club', 'press', { mine: true, proxy: 'delta' }),
    member('upper', 'Upper Valley', 'upper', { veto: true, voted: true }),
    member('desert', 'الصحراء', 'desert'),
    member('lakes', 'Lake districts', null, { votes: 10, voted: true }),
  ],
  result: null,
  ...at,
};

export const secretVote: VoteView = {
  ...vote,
  id: 'v2',
  title: 'Who shall chair the next session?',
  passes: { share: 'twoThirds', of: 'cast' },
  ballot: 'secret',
  dueAtClockMs: null,
  members: vote.members.map((each) => ({ ...each, veto: false, votes: 1, proxy: null })),
};

/** On the text that is on the table. */
export const textVote: VoteView = {
  ...vote,
  id: 'v3',
  title: 'The filling of the reservoir, 2',
  text: 'The Bank pays for the boat if this is signed by Friday.',
  passes: { share: 'all', of: 'cast' },
  about: { board: 'filling', text: 't2' },
};

const called = ['no', 'yes', 'yes', 'yes', null, 'yes'] as const;

export const vetoedVote: VoteView = {
  ...vote,
  id: 'v4',
  status: 'closed',
  members: vote.members.map((each, i) => ({
    ...each,
    choice: called[i] ?? null,
    voted: called[i] !== null,
  })),
  result: { outcome: 'vetoed', yes: 13, no: 1, abstain: 0, absent: 1, vetoedBy: ['north'] },
};

export const secretResult: VoteView = {
  ...secretVote,
  id: 'v5',
  status: 'closed',
  members: secretVote.members.map((each) => ({ ...each, voted: true })),
  result: { outcome: 'passed', yes: 4, no: 1, abstain: 1, absent: 0, vetoedBy: [] },
};

export const cancelledVote: VoteView = {
  ...vote,
  id: 'v6',
  title: 'Shall we adjourn?',
  status: 'cancelled',
};
