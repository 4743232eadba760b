import type { MoveResult, OwnMove } from '../../src/core/view/schema-move.ts';
import type {
  InboxItem,
  PublicTeam,
  PublicView,
  SeatView,
  Situation,
  TeamView,
} from '../../src/core/view/schema.ts';
import { plainMoveParts } from '../../src/core/move-text.ts';
import { indicators } from './fixtures-indicators.ts';
import { debate, statements } from './fixtures-talk.ts';
import type { Room } from '../../src/core/protocol/down.ts';

/**
 * Views of a made-up exercise about a river, for screens and their tests: long names, right-to-left text, nothing
 * at all, and a busy afternoon.
 */

export const nowMs = Date.parse('2026-11-23T10:32:00Z');

export const teams: PublicTeam[] = [
  {
    id: 'upper',
    name: 'Upper Valley',
    letter: 'U',
    shape: 'diamond',
    hue: 'blue',
    publicLine: 'Builds the dam and says that it will fill it slowly.',
  },
  {
    id: 'delta',
    name: 'Delta Republic',
    letter: 'D',
    shape: 'triangle',
    hue: 'vermillion',
    publicLine: 'Lives from the river and counts every centimetre.',
  },
  {
    id: 'desert',
    name: 'جمهورية الصحراء المتحدة',
    letter: 'S',
    shape: 'circle',
    hue: 'green',
    publicLine: 'جار لا يثق بأحد ويبيع الكهرباء للجميع.',
  },
  {
    id: 'commission',
    name: 'Joint Basin Commission for the Equitable Use of Shared Waters',
    letter: 'J',
    shape: 'hexagon',
    hue: 'yellow',
    publicLine: 'Measures, reports and is rarely thanked.',
  },
  {
    id: 'bank',
    name: 'Development Bank',
    letter: 'B',
    shape: 'square',
    hue: 'sky',
    publicLine: 'Pays for half of it, on conditions.',
  },
  {
    id: 'press',
    name: 'The Press',
    letter: 'P',
    shape: 'star',
    hue: 'grey',
    publicLine: 'Asks, and prints the answer or the silence.',
  },
];

export const team = (id: string): PublicTeam => teams.find((each) => each.id === id)!;

const phase: NonNullable<Situation['phase']> = {
  id: 'filling',
  title: 'The second filling',
  summary: 'The rains have come early, and the gates are closed without a word.',
  briefing:
    'On the night of **3 July** the gauges below the dam fell by forty centimetres. The Upper Valley speaks of *maintenance*; satellite pictures show the reservoir rising.\n\nThe Commission has called its members for Friday. Until then each capital decides alone:\n\n- who is told what,\n- what is put into writing,\n- and what is moved towards the border.',
  kind: 'play',
  verdict: null,
  steps: ['brief', 'plan', 'lock', 'argue', 'adjudicate', 'reveal'],
  turnsMax: 3,
};

export function situation(part: Partial<Situation> = {}): Situation {
  return {
    title: 'The River, autumn rehearsal for the basin delegations',
    mode: 'live',
    counterfactual: false,
    status: 'running',
    held: false,
    stopped: false,
    phase,
    step: 'plan',
    turn: 2,
    totalTurn: 5,
    scenarioDate: '2031-07-04',
    clock: { running: true, anchorClockMs: 2_712_000, anchorWallMs: Date.now() },
    dueAtClockMs: 2_712_000 + 8 * 60_000 + 12_000,
    entryOpen: true,
    ...part,
  };
}

export const endPhase: NonNullable<Situation['phase']> = {
  ...phase,
  id: 'treaty',
  title: 'A treaty with teeth',
  summary: 'The filling is shared, measured and paid for, and nobody is quite content.',
  briefing:
    'In October the three heads of state sign in the old customs house. The text is short. It names **one gauge** whose reading all three accept.',
  kind: 'end',
  verdict: 'good',
  steps: [],
};

const paragraph =
  'The level at Khor station fell from 11.42 m to 11.03 m between 01:00 and 05:00. No notice was given under article 7. Fishermen report nets on dry ground.';

export const inbox: InboxItem[] = [
  item(
    1,
    'brief',
    'Opening of the session',
    'Chair of the Commission',
    'Welcome. The rules of procedure of 2027 apply.',
    true,
  ),
  item(
    2,
    'press',
    'River Runs Short as Capital Sleeps',
    'The Evening Courier',
    `${paragraph}\n\n“We were told of repairs,” said a water engineer who asked not to be named. “Nobody repairs at night.”`,
    true,
  ),
  item(
    3,
    'cable',
    'GAUGE READINGS KHOR',
    'Embassy, Upper Valley',
    `1. ${paragraph}\n2. Ministry declines to meet before Monday.\n3. Comment: they are buying time.`,
    false,
  ),
  item(
    4,
    'intelligence',
    'Turbine three is not connected',
    'Service liaison',
    'A source with direct access says that turbine three **was never wired**. The filling serves the photograph, not the grid. Confidence: moderate.',
    false,
  ),
  {
    ...item(
      5,
      'broadcast',
      'Minister: “Not one litre stolen”',
      'Channel 2, evening news',
      'The minister spoke for four minutes and took no questions.',
      true,
    ),
    withdrawn: true,
  },
  item(
    6,
    'social',
    '#KhorIsDry',
    'user @nets_on_sand',
    'my grandfathers boat is standing in the mud. three generations. tell me again about maintenance',
    true,
  ),
  item(
    7,
    'press',
    'النهر ينحسر والعاصمة صامتة',
    'جريدة الصحراء',
    'انخفض منسوب المياه في محطة خور أربعين سنتيمتراً في ليلة واحدة، ولم تصدر الوزارة بياناً حتى الآن.',
    true,
  ),
  {
    ...item(
      8,
      'map',
      'Gauges along the middle reach',
      'Commission secretariat',
      'Stations in operation on 4 July.',
      true,
    ),
    media: [
      {
        file: 'gauges.svg',
        alt: 'Map of the middle reach with six gauge stations; Khor and Adi read low.',
      },
    ],
  },
];

function item(
  no: number,
  method: InboxItem['method'],
  title: string,
  from: string,
  body: string,
  toAll: boolean,
): InboxItem {
  return {
    no,
    title,
    method,
    from,
    body,
    media: [],
    toAll,
    withdrawn: false,
    releasedWallMs: nowMs + no * 240_000,
    scenarioDate: `2031-07-0${Math.min(no, 4)}`,
    totalTurn: no < 4 ? 4 : 5,
  };
}

/** As a ruling without a draw is told. */
export const plainRuling = {
  mode: 'free',
  overridden: false,
  draw: null,
  quotes: [],
} satisfies Partial<MoveResult>;

export const results: MoveResult[] = [
  {
    ...plainRuling,
    team: 'delta',
    totalTurn: 4,
    title: 'Publish the gauge readings every hour',
    action: 'The water ministry puts the raw readings of Khor and Adi on its page, unedited.',
    outcome: 'success',
    likelihood: 70,
    publicText:
      'Within a day three newspapers carry the curve on page one. The Upper Valley calls the gauges “uncalibrated”.',
  },
  {
    ...plainRuling,
    team: 'upper',
    totalTurn: 4,
    title: 'Invite two journalists to the crest of the dam',
    action: 'A guided visit with lunch, no instruments.',
    outcome: 'failureBut',
    likelihood: 40,
    publicText: 'They photograph the empty penstock of turbine three.',
  },
  {
    ...plainRuling,
    team: 'desert',
    totalTurn: 4,
    title: 'عرض الكهرباء بنصف السعر',
    action: 'عقد لثلاث سنوات مقابل مراقبين على السد.',
    outcome: 'successBut',
    likelihood: null,
    publicText: '',
  },
  {
    ...plainRuling,
    team: 'bank',
    totalTurn: 4,
    title:
      'Hold back the third tranche until an inspection has taken place and its report is public',
    action: 'A letter to all three ministries of finance.',
    outcome: 'criticalFailure',
    likelihood: 55,
    publicText: 'The Upper Valley finds another lender by Thursday.',
  },
];

const text: OwnMove['text'] = {
  ...plainMoveParts,
  option: null,
  title: 'Call the Commission’s chair before anybody else does',
  action:
    'The foreign minister rings the chair at home and offers our own gauges as the reference for all three states, with a joint crew.',
  effect: 'The reading at Khor becomes the one that counts.',
  reasons: ['Nobody else has calibrated gauges', 'The chair owes us the venue'],
};

export const moves: OwnMove[] = [
  own('m1', 4, 2, 'revealed', {
    ...plainMoveParts,
    title: 'Publish the gauge readings every hour',
    action: results[0]!.action,
    effect: 'Pressure without a note.',
    reasons: ['The data exist', 'The press is waiting'],
    option: 'publish',
  }),
  own('m2', 4, 3, 'withdrawn', { ...text, title: 'Move the second brigade to the border' }),
  own('m3', 5, 4, 'submitted', text),
];

function own(
  id: string,
  totalTurn: number,
  receipt: number,
  status: OwnMove['status'],
  words: OwnMove['text'],
): OwnMove {
  return {
    id,
    totalTurn,
    phaseTitle: phase.title,
    text: words,
    fieldTitles: {},
    status,
    version: 1,
    history: [],
    question: null,
    exposed: false,
    odds: null,
    receipt,
    recordedWallMs: nowMs,
    atBell: false,
    by: 'Anna Lindqvist',
    result:
      status === 'revealed'
        ? {
            ...plainRuling,
            outcome: 'success',
            likelihood: 70,
            publicText: results[0]!.publicText,
            teamText:
              'Your own station chief at Adi was asked by a colleague across the border how to read the file. He answered.',
          }
        : null,
  };
}

export function teamView(part: Partial<TeamView> = {}): TeamView {
  return {
    audience: 'team:delta',
    n: 41,
    situation: situation(),
    team: {
      ...team('delta'),
      brief:
        'You govern ninety million people on a strip of green. The river is the constitution. Your public believes that the dam is a weapon, and half of your cabinet finds that useful.\n\nYou do **not** know how long the filling will take. You do know that the storehouses hold five months.',
      aims: [
        'A filling over no less than seven years, in writing',
        'Gauges that you can read yourselves',
        'No summer in which the second harvest fails',
      ],
      redLines: [
        'No agreement that calls the river “domestic”',
        'No release below 11.00 m at Khor',
      ],
    },
    members: ['Anna Lindqvist', 'Bo', 'فاطمة الزهراء'],
    teams,
    indicators,
    inbox,
    options: [
      {
        id: 'note',
        title: 'Send a note under article 7',
        text: 'A formal note of protest, copied to the Commission. It starts the clock of the arbitration clause.',
        instrument: 'diplomatic',
      },
      {
        id: 'publish',
        title: 'Publish the gauge readings every hour',
        text: 'The ministry puts the raw readings of Khor and Adi on its page, unedited.',
        instrument: 'information',
      },
      {
        id: 'brigade',
        title: 'Exercise the second brigade near the border crossing at Adi, announced as routine',
        text: 'Eight hundred soldiers, two weeks, live ammunition left at home.',
        instrument: 'military',
      },
    ],
    form: null,
    movesLeft: 2,
    atBell: 'submitDraft',
    moves,
    results,
    consequences: [],
    arguments: [],
    statements,
    messaging: 'open',
    messages: [],
    boards: [],
    votes: [],
    likelihoodScale: 'icd203',
    ...part,
  };
}

export function seatView(part: Partial<SeatView> = {}): SeatView {
  return {
    audience: 'seat:s1',
    n: 3,
    exerciseTitle: 'The River, autumn rehearsal',
    status: 'admitted',
    reason: '',
    name: 'Bo',
    team: 'delta',
    takesOver: false,
    read: [1, 2, 3, 5],
    readMessages: [],
    estimates: [],
    ...part,
  };
}

export function publicView(part: Partial<PublicView> = {}): PublicView {
  return {
    audience: 'public',
    n: 17,
    situation: situation(),
    teams,
    indicators,
    program: { kind: 'situation' },
    results,
    path: [
      { phase: 'opening', title: 'The first filling' },
      { phase: 'filling', title: 'The second filling' },
    ],
    arguments: [debate],
    statements,
    boards: [],
    votes: [],
    likelihoodScale: 'icd203',
    ...part,
  };
}

export const room: Room = {
  joinCode: 'K7Q2MX',
  addresses: ['http://192.168.1.20:8080', 'http://10.0.0.4:8080'],
  qr: 'http://192.168.1.20:8080/#K7Q2MX',
  fingerprint: null,
};

export const encryptedRoom: Room = {
  ...room,
  addresses: ['https://192.168.1.20:8080', 'https://10.0.0.4:8080'],
  qr: 'https://192.168.1.20:8080/#K7Q2MX',
  fingerprint: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};

export const lobby = {
  title: 'The River, autumn rehearsal for the basin delegations',
  mode: 'live' as const,
  counterfactual: false,
  locked: false,
  teams: teams.map((each) => ({
    ...each,
    silent: [] as { seat: string; name: string }[],
  })),
};
