import { boards, bodies, runningOrders, votes } from './fixture-negotiation.ts';
import { scenarioSchema, type Scenario } from '../../../src/core/scenario/schema.ts';

/** A busy afternoon: seven teams, forty injects, fourteen moves. Made by rule, so that nothing is looked up. */

export const teams = [
  ['north', 'Northern Union', 'N', 'circle', 'blue'],
  ['south', 'Southern Republic', 'S', 'triangle', 'vermillion'],
  ['east', 'Eastern Compact', 'E', 'square', 'green'],
  ['west', 'Western League', 'W', 'diamond', 'yellow'],
  ['harbour', 'Harbour Authority', 'H', 'hexagon', 'sky'],
  ['relief', 'Relief Agencies', 'R', 'cross', 'purple'],
  ['press', 'Press room', 'P', 'star', 'grey'],
] as const;

export const titles = [
  'Port closed by a fire on the quay',
  'Minister denies the outage',
  'Ferry with 340 people without power',
  'Anonymous cable to the mission',
  'Radio silence from the inspection team',
  'Crowd gathers at the gates of the depot',
  'Markets open down 4 per cent',
  'Neighbour offers a hospital ship',
];

const phases = [
  ['warning', 'Warning signs'],
  ['outage', 'The outage'],
  ['blame', 'The question of blame'],
  ['talks', 'Talks in the harbour'],
] as const;

export const scenario: Scenario = scenarioSchema.parse({
  format: 1,
  id: 'harbour-lights',
  title: 'Harbour Lights',
  subtitle: 'A port city loses power in the week of the talks',
  summary: 'Four capitals and a harbour, one long night.',
  version: '1.0.0',
  startDate: '2031-03-04',
  start: 'warning',
  objectives: [
    {
      id: 'warn',
      text: 'Warn the public within one turn',
      criticalTasks: [{ id: 'call', text: 'Call the harbour before the press does' }],
    },
    { id: 'agree', text: 'Agree on one line between all teams' },
  ],
  teams: teams.map(([id, name, letter, shape, hue]) => ({
    id,
    name,
    letter,
    shape,
    hue,
    playedBy: id === 'press' ? 'control' : 'players',
    publicLine: `${name} wants a quiet harbour.`,
    brief: `You speak for the ${name}. Your people expect an answer by tonight.`,
    aims: ['Keep the harbour open', 'Do not be the first to pay'],
    redLines: ['No foreign ships inside the breakwater'],
  })),
  indicators: [
    {
      id: 'verification',
      name: 'Verification confidence',
      kind: 'double',
      initial: 40,
      unit: '%',
      goodWhen: 'high',
      about: 'How far the inspectors can see.',
    },
    {
      id: 'power',
      name: 'Power supply',
      kind: 'int',
      initial: 85,
      unit: '%',
      goodWhen: 'high',
      about: 'Share of the city with power.',
    },
    {
      id: 'tension',
      name: 'Tension',
      kind: 'int',
      initial: 30,
      goodWhen: 'low',
      about: 'Readiness to use force.',
    },
    {
      id: 'trust',
      name: 'Public trust',
      kind: 'int',
      initial: 60,
      goodWhen: 'high',
      about: 'As polls see it.',
    },
    {
      id: 'blamed',
      name: 'Attribution made',
      kind: 'bool',
      initial: false,
      visibleTo: 'control',
      about: 'Whether a name was named.',
    },
    {
      id: 'feltTension',
      name: 'Tension as the north sees it',
      kind: 'int',
      initial: 40,
      goodWhen: 'low',
      visibleTo: ['north'],
      perceives: 'tension',
      about: 'What the north believes about everybody’s readiness to use force.',
    },
    {
      id: 'reserve',
      name: 'Northern reserve',
      kind: 'double',
      initial: 6,
      max: 12,
      unit: 'months',
      decimals: 1,
      visibleTo: ['north'],
      about: 'Fuel the north can do without.',
    },
  ],
  phases: [
    play('warning', 'Warning signs', [
      exit('toOutage', 'outage', 'The lights go out', 'indicator.power < 60'),
      exit('toTalks', 'talks', 'Straight to talks', 'indicator.trust >= 80'),
    ]),
    play('outage', 'The outage', [
      exit(
        'toBlame',
        'blame',
        'A name is named',
        'indicator.verification >= 60.0 && indicator.blamed',
      ),
      exit('toTalks', 'talks', 'Talks without a culprit', undefined),
    ]),
    play('blame', 'The question of blame', [
      exit('toTalks', 'talks', 'A way back to the table', 'indicator.tension < 70'),
      exit('toClash', 'clash', 'Ships leave port', undefined),
    ]),
    play('talks', 'Talks in the harbour', [
      exit('toLights', 'lights', 'Agreement', 'indicator.trust >= 50'),
      exit('toStale', 'stale', 'No agreement', undefined),
    ]),
    end('lights', 'Lights on', 'good'),
    end('stale', 'A long dusk', 'mixed'),
    end('clash', 'Clash at the breakwater', 'bad'),
  ],
  injects: Array.from({ length: 40 }, (_, at) => inject(at)),
  options: [
    {
      id: 'shareFindings',
      team: 'north',
      phases: ['outage', 'blame'],
      title: 'Share the findings',
      text: 'Give the other teams what the inspectors have seen.',
      instrument: 'intelligence',
      likelihood: 65,
      effects: {
        success: [
          { indicator: 'verification', by: 15 },
          { indicator: 'trust', to: 'indicator.trust + 5' },
        ],
        failure: [
          { indicator: 'verification', by: -10 },
          {
            indicator: 'tension',
            to: 'min(90.0, indicator.tension * 1.2)',
            when: 'indicator.blamed',
          },
        ],
      },
    },
  ],
  boards,
  bodies,
  votes,
  runningOrders,
  hotWash: ['When did you first see it coming?', 'What would you have needed to know?'],
});

function play(id: string, title: string, exits: unknown[]) {
  return {
    kind: 'play',
    id,
    title,
    summary: `${title}.`,
    briefing: `${title}: the night so far.`,
    exits,
    minutes: { plan: 20, adjudicate: 10 },
  };
}

function end(id: string, title: string, verdict: 'good' | 'mixed' | 'bad') {
  return { kind: 'end', id, title, summary: `${title}.`, briefing: title, verdict };
}

function exit(id: string, to: string, title: string, when: string | undefined) {
  return { id, to, title, ...(when === undefined ? {} : { when }) };
}

function inject(at: number) {
  const phase = phases[Math.floor(at / 10)] ?? phases[0];
  const number = `${'ABCD'[Math.floor(at / 10)]}${String((at % 10) + 1).padStart(2, '0')}`;
  const team = teams[at % teams.length]?.[0] ?? 'north';
  const contingency = at % 10 >= 7;
  return {
    eventNo: number,
    title: titles[at % titles.length],
    category: contingency ? 'contingency' : 'inject',
    phases: [phase[0]],
    to: at % 3 === 0 ? 'public' : at % 3 === 1 ? [team] : [team, 'south'],
    release:
      at % 5 === 2
        ? { mode: 'timed', minutesIntoPhase: 5 + at, auto: at % 2 === 0 }
        : at % 5 === 4
          ? { mode: 'conditional', when: 'indicator.tension > 70', auto: false }
          : { mode: 'manual' },
    ...(contingency
      ? { useWhen: 'No team has warned the public by the end of the plan step' }
      : {}),
    method: (['press', 'cable', 'social', 'call', 'broadcast', 'brief'] as const)[at % 6],
    from: 'Harbour office',
    media: at % 4 === 0 ? [{ file: 'quay.svg', alt: 'The quay at night, one lamp lit' }] : [],
    body: `**${titles[at % titles.length]}.** Reports came in shortly after nine. The harbour office asks for instructions.`,
    expectedAction: 'At least one team speaks to the public before the next turn.',
    controllerNotes: 'If nobody reacts within ten minutes, use the contingency.',
    effects: [{ indicator: 'tension', by: 3 }],
  };
}
