/** What the busy afternoon negotiates and votes on, as its scenario's author wrote it. */

const option = (id: string, title: string, text: string, effects: unknown[] = []) => ({
  id,
  title,
  text,
  effects,
});

const clauses = [
  {
    id: 'lightsFirst',
    title: 'Which lights come on first',
    text: 'The order in which districts are connected again.',
    options: [
      option('hospitals', 'Hospitals and the harbour', 'Hospitals come first, then the harbour.', [
        { indicator: 'power', by: 8 },
        { indicator: 'trust', by: 6 },
      ]),
      option('industry', 'Industry', 'The mills come first; they pay for the repair.', [
        { indicator: 'power', by: 12 },
        { indicator: 'trust', by: -9 },
      ]),
      option('evenly', 'Evenly', 'Each district gets two hours in turn.', [
        { indicator: 'trust', by: 2 },
      ]),
    ],
  },
  {
    id: 'inquiry',
    title: 'Who looks for the cause',
    text: 'Whose inspectors are let into the power station.',
    options: [
      option('joint', 'A joint inquiry', 'Inspectors of all capitals, reporting to all.', [
        { indicator: 'verification', by: 18 },
        { indicator: 'tension', by: -5 },
      ]),
      option('own', 'The owner alone', 'The owner’s engineers, whose report is published.', [
        { indicator: 'verification', by: 4 },
      ]),
    ],
  },
  {
    id: 'silence',
    title: 'What is said until then',
    text: 'Whether a party may name a culprit before the report.',
    options: [
      option('quiet', 'Nobody names anybody', 'No party names a culprit before the report.', [
        { indicator: 'tension', by: -8 },
        { indicator: 'blamed', to: false },
        { indicator: 'trust', by: -2, after: { turns: 1 } },
      ]),
      option('free', 'Everybody speaks for itself', 'Each party says what it thinks right.', [
        { indicator: 'tension', to: 'indicator.tension * 1.1' },
        { indicator: 'tension', by: 4, when: 'indicator.blamed' },
      ]),
    ],
  },
  {
    id: 'costs',
    title: 'Who pays',
    text: 'The cost of repair and of the ships that waited.',
    options: [
      option('shares', 'By shares', 'Each party pays by its share of the port.'),
      option('culprit', 'Whoever it was', 'Whoever the inquiry names pays all of it.', [
        { indicator: 'tension', by: 6 },
        { indicator: 'reserve', by: -1.5 },
      ]),
    ],
  },
];

const instructions = [
  { team: 'north', clause: 'inquiry', option: 'joint', mark: 'accept' },
  { team: 'south', clause: 'inquiry', option: 'joint', mark: 'redLine' },
];

export const boards = [
  {
    id: 'harbourAccord',
    title: 'The harbour accord',
    about: 'Four clauses. **A text chooses a wording for each clause that it settles.**',
    parties: ['north', 'south', 'east', 'harbour'],
    phases: ['outage', 'talks'],
    seenBy: 'public',
    adoption: 'consent',
    clauses,
    instructions,
  },
  {
    id: 'corridor',
    title: 'A corridor for relief',
    about: 'Two clauses, behind closed doors.',
    parties: ['west', 'relief'],
    phases: ['blame', 'talks'],
    tabledBy: 'control',
    adoption: 'control',
    clauses: [
      {
        id: 'escort',
        title: 'Escort',
        text: 'Who sails ahead.',
        options: [
          option('league', 'The League', 'Ships of the League.', [{ indicator: 'tension', by: 4 }]),
          option('none', 'Nobody', 'No warship within sight.'),
        ],
      },
    ],
  },
  {
    id: 'portRules',
    title: 'Rules of the port',
    about: 'One clause that the council of the port decides.',
    parties: ['harbour', 'north', 'south'],
    phases: ['outage'],
    seenBy: 'public',
    adoption: { vote: 'portCouncil' },
    clauses: [
      {
        id: 'queue',
        title: 'The order of ships',
        text: 'Who berths first.',
        options: [
          option('first', 'First come', 'In the order of arrival.'),
          option('need', 'By need', 'Medicine, food, fuel, then the rest.', [
            { indicator: 'trust', by: 5 },
          ]),
        ],
        inForce: 'first',
      },
    ],
  },
];

const member = (id: string, name: string, team: string | null, more: object = {}) => ({
  id,
  name,
  team,
  ...more,
});

export const bodies = [
  {
    id: 'portCouncil',
    name: 'Council of the port',
    passes: { yes: 7, of: 'members' },
    minutes: 4,
    members: [
      member('northSeat', 'Northern Union', 'north', { veto: true }),
      member('southSeat', 'Southern Republic', 'south', { veto: true }),
      member('harbourSeat', 'Harbour Authority', 'harbour'),
      ...[
        'Alder',
        'Birch',
        'Cedar',
        'Elm',
        'Hazel',
        'Linden',
        'Maple',
        'Oak',
        'Poplar',
        'Willow',
      ].map((name) => member(name.toLowerCase(), `Ward of ${name}`, null)),
    ],
  },
  {
    id: 'captains',
    name: 'Captains in closed session',
    passes: { share: 'simple' },
    ballot: 'secret',
    seenBy: 'members',
    members: [
      member('liners', 'Liners', 'west', { votes: 4 }),
      member('trawlers', 'Trawlers', null, { votes: 7 }),
      member('tugs', 'Tugs', null, { votes: 3 }),
    ],
  },
];

export const votes = [
  {
    id: 'curfew',
    body: 'portCouncil',
    title: 'Shall there be a curfew in the port?',
    text: 'The council *decides* that nobody is on the quays **between ten and five**.',
    phases: ['outage'],
    effects: {
      passed: [
        { indicator: 'tension', by: -6 },
        { indicator: 'trust', by: -3 },
      ],
      failed: [{ indicator: 'tension', by: 3 }],
      vetoed: [{ indicator: 'tension', by: 9 }],
    },
  },
  {
    id: 'thanks',
    body: 'portCouncil',
    title: 'A vote of thanks to the inspectors',
    text: 'The council *thanks* the inspectors.',
    phases: ['outage', 'talks'],
    when: 'indicator.verification >= 60.0 && text.harbourAccord > 0',
  },
  {
    id: 'strike',
    body: 'captains',
    title: 'Shall the captains strike?',
    text: 'The captains *resolve* to leave their ships at anchor.',
    phases: ['talks'],
  },
];

export const runningOrders = [
  {
    id: 'full',
    title: 'A whole day',
    about: 'All phases with all their turns, and an hour for lunch.',
    minutes: 360,
  },
  {
    id: 'three-hours',
    title: 'Three hours',
    about: 'One turn a phase and half of the injects.',
    minutes: 180,
    turnsMax: { outage: 1 },
    leaveOut: ['A02'],
  },
];
