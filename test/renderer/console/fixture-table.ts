import { scenario } from './fixture-scenario.ts';

/** Boards and votes in the middle of play; the views' schema checks and completes them. */

const marks: Readonly<Record<string, readonly (readonly [string, string, boolean])[]>> = {
  'lightsFirst.hospitals': [
    ['north', 'accept', true],
    ['south', 'couldLive', false],
    ['east', 'accept', false],
    ['harbour', 'couldLive', true],
  ],
  'lightsFirst.industry': [
    ['south', 'accept', true],
    ['harbour', 'redLine', false],
  ],
  'inquiry.joint': [
    ['north', 'accept', false],
    ['south', 'redLine', false],
    ['east', 'accept', true],
  ],
  'inquiry.own': [['south', 'accept', true]],
  'silence.quiet': [
    ['harbour', 'accept', true],
    ['north', 'couldLive', false],
  ],
};

export function table(now: number) {
  return {
    boards: boards(now),
    votes: votes(now),
    preparedVotes: preparedVotes(),
    delayed: [
      {
        id: 'd1',
        indicator: 'trust',
        change: '-2',
        due: { kind: 'turn', totalTurn: 4 },
        because: { kind: 'text', ref: 'harbourAccord.silence' },
      },
    ],
  };
}

function boards(now: number) {
  const text = (no: number, more: object) => ({
    id: `t${no}`,
    no,
    note: '',
    status: 'tabled',
    answers: [],
    wallMs: now - (10 - no) * 60_000,
    scenarioDate: '2031-04-04',
    ...more,
  });
  const agree = (...teams: string[]) => teams.map((team) => ({ team, answer: 'agree' }));
  return scenario.boards.map((board) => {
    const { adoption } = board;
    const base = {
      ...pick(board),
      adoption: typeof adoption === 'object' ? 'vote' : adoption,
      body: typeof adoption === 'object' ? adoption.vote : '',
      bodyName: '',
      clauses: board.clauses.map((clause) => clauseOf(clause)),
      texts: [] as object[],
      version: 0,
      versions: [] as object[],
    };
    if (board.id === 'corridor') return base;
    if (board.id === 'portRules')
      return {
        ...base,
        texts: [
          text(1, {
            by: { kind: 'team', team: 'harbour' },
            choice: { queue: 'need' },
            answers: agree('harbour'),
          }),
        ],
        version: 1,
        versions: [
          {
            version: 1,
            choice: { queue: 'first' },
            wallMs: now - 3_000_000,
            scenarioDate: '2031-03-04',
            lapsed: false,
          },
        ],
      };
    return {
      ...base,
      texts: [
        text(1, {
          by: { kind: 'team', team: 'south' },
          choice: { lightsFirst: 'industry' },
          status: 'withdrawn',
          answers: agree('south'),
        }),
        text(2, {
          by: { kind: 'team', team: 'harbour' },
          choice: { lightsFirst: 'evenly' },
          status: 'adopted',
          answers: agree('north', 'south', 'east', 'harbour'),
        }),
        text(3, {
          by: { kind: 'team', team: 'north' },
          choice: { lightsFirst: 'hospitals', inquiry: 'joint', silence: 'quiet' },
          note: 'The last offer before the ships turn round.',
          answers: agree('north', 'south', 'east', 'harbour'),
        }),
        text(4, {
          by: { kind: 'control' },
          choice: { lightsFirst: 'evenly', silence: 'free', costs: 'culprit' },
          answers: [...agree('east'), { team: 'south', answer: 'refuse' }],
        }),
      ],
      version: 1,
      versions: [
        {
          version: 1,
          choice: { lightsFirst: 'evenly' },
          wallMs: now - 1_200_000,
          scenarioDate: '2031-03-20',
          lapsed: false,
        },
      ],
    };
  });
}

type Spec = (typeof scenario.boards)[number];

function pick({ id, title, about, parties, seenBy, tabledBy, phases }: Spec) {
  const open = phases.includes('outage');
  return { id, title, about, parties, mine: false, open, seenBy, tabledBy };
}

function clauseOf({ id, title, text, options, inForce }: Spec['clauses'][number]) {
  const added =
    id === 'inquiry'
      ? [
          {
            id: 'added1',
            title: 'Two and two',
            text: 'Two inspectors of the owner, two of the others.',
            by: { kind: 'team', team: 'east' },
            marks: [],
          },
        ]
      : [];
  return {
    id,
    title,
    text,
    inForce: id === 'lightsFirst' ? 'evenly' : (inForce ?? null),
    options: [
      ...options.map((option) => ({
        id: option.id,
        title: option.title,
        text: option.text,
        by: null,
        marks: (marks[`${id}.${option.id}`] ?? []).map(([team, mark, open]) => ({
          team,
          mark,
          open,
        })),
      })),
      ...added,
    ],
  };
}

/** One that runs with nine of thirteen in, one that a veto stopped. */
function votes(now: number) {
  const council = scenario.bodies[0]!;
  const question = scenario.votes[0]!;
  const base = {
    title: question.title,
    text: question.text,
    body: { id: council.id, name: council.name },
    passes: council.passes,
    ballot: 'open',
    about: null,
    scenarioDate: '2031-04-04',
  };
  const members = (choices: readonly (string | null)[]) =>
    council.members.map((member, at) => ({
      ...member,
      mine: true,
      voted: (choices[at] ?? null) !== null,
      choice: choices[at] ?? null,
      proxy: null,
    }));
  const [y, n, a] = ['yes', 'no', 'abstain'];
  return [
    {
      ...base,
      id: 'v1',
      title: 'Shall the lighthouse be manned by soldiers?',
      text: 'The council *decides* to ask for soldiers.',
      status: 'closed',
      dueAtClockMs: null,
      members: members([y, n, y, y, y, y, y, y, y, n, a, n, null]),
      result: {
        outcome: 'vetoed',
        yes: 8,
        no: 3,
        abstain: 1,
        absent: 1,
        vetoedBy: ['southSeat'],
      },
      wallMs: now - 1_500_000,
    },
    {
      ...base,
      id: 'v2',
      status: 'open',
      dueAtClockMs: 4_210_000 + 190_000,
      members: members([y, null, y, y, y, n, a]),
      result: null,
      wallMs: now - 50_000,
    },
  ];
}

function preparedVotes() {
  return [
    { id: 'curfew', offered: true, called: false, why: null },
    {
      id: 'thanks',
      offered: false,
      called: false,
      why: {
        kind: 'all',
        ok: false,
        parts: [
          {
            kind: 'compare',
            ok: false,
            left: { is: 'indicator', name: 'Verification confidence' },
            op: '>=',
            right: { is: 'number', value: 60 },
            now: 45,
          },
          {
            kind: 'claim',
            ok: true,
            claim: { is: 'inForce', board: 'The harbour accord' },
            wanted: true,
          },
        ],
      },
    },
    { id: 'strike', offered: false, called: false, why: null },
  ];
}
