import { scenarioSchema, type Scenario } from '../../src/core/scenario/schema.ts';
import { compile, type World } from '../../src/core/world.ts';
import { loadWorld } from './scenarios.ts';

/**
 * The small scenario of the fixtures with a third team, and with everything that is negotiated, voted on,
 * ruled by table, written on a form, or comes later.
 */
export function pactScenario(): Scenario {
  const mini = loadWorld('mini').scenario;
  return scenarioSchema.parse({
    ...mini,
    id: 'pact',
    teams: [...mini.teams, ferry],
    indicators: [...mini.indicators, belief],
    options: [...mini.options, southFerry],
    templates: [ferryForm],
    tables: [crossing],
    boards: [toll, watch, ford],
    bodies: [council, jury],
    votes: [mandate, blame],
    runningOrders: [short],
  });
}

let made: World | null = null;

export function pactWorld(): World {
  made ??= compile(pactScenario());
  return made;
}

const ferry = {
  id: 'ferry',
  name: 'Ferrymen',
  letter: 'F',
  shape: 'star',
  hue: 'green',
  publicLine: 'Carry people over when the bridge is closed.',
  brief: 'Secret brief of the ferrymen.',
  aims: ['Stay needed'],
};

const belief = {
  id: 'trustSeen',
  name: 'Trust, as the south sees it',
  kind: 'double',
  initial: 40,
  visibleTo: ['south'],
  perceives: 'trust',
  about: 'Only the south and control know.',
};

/** A prepared move that a table rules on, with an effect that comes later. */
const southFerry = {
  id: 'southFerry',
  team: 'south',
  phases: ['calm', 'storm'],
  title: 'Hire the ferry',
  text: 'Pay the ferrymen to stay.',
  instrument: 'economic',
  table: 'crossing',
  effects: {
    success: [{ indicator: 'trust', by: 2, after: { turns: 1 } }],
    failure: [{ indicator: 'fear', by: 1, after: { when: 'indicator.trust < 45.0' } }],
  },
};

const crossing = {
  id: 'crossing',
  title: 'Can the ferry cross?',
  rows: [
    { when: 'indicator.trust >= 60.0', text: 'Calm water', outcome: 'success' },
    { when: 'indicator.trust >= 20.0', text: 'Some wind', likelihood: 70 },
    { text: 'Storm', outcome: 'failure' },
  ],
};

const ferryForm = {
  id: 'ferryForm',
  title: 'A crossing',
  teams: ['ferry'],
  ask: { effect: 'required', instrument: 'hidden' },
  reasonsMin: 1,
  fields: {
    properties: {
      boats: { type: 'integer', title: 'Boats', minimum: 1, maximum: 9 },
      shore: { type: 'string', title: 'Shore', enum: ['East', 'West'] },
      loads: {
        type: 'array',
        title: 'Loads',
        items: { type: 'string', enum: ['People', 'Carts', 'Mail'] },
      },
      night: { type: 'boolean', title: 'By night' },
      note: { type: 'string', title: 'Note', maxLength: 20 },
    },
    required: ['boats'],
  },
};

/** Between the two towns, behind closed doors, by consent. */
const toll = {
  id: 'toll',
  title: 'The toll',
  about: 'Who pays for the bridge.',
  parties: ['north', 'south'],
  phases: ['calm', 'storm'],
  clauses: [
    {
      id: 'payer',
      title: 'Who pays',
      text: 'The towns share the cost of the bridge, or do not.',
      options: [
        {
          id: 'both',
          title: 'Both',
          text: 'Each town pays half.',
          effects: [
            { indicator: 'trust', by: 6 },
            { indicator: 'trust', by: 3, after: { turns: 2 } },
          ],
        },
        {
          id: 'southPays',
          title: 'The south',
          text: 'The south pays.',
          effects: [
            { indicator: 'trust', by: -8 },
            { indicator: 'fear', by: 1, after: { date: '2031-03-15' } },
          ],
        },
      ],
    },
    {
      id: 'night',
      title: 'At night',
      text: 'Whether the bridge is closed at night.',
      options: [
        { id: 'openNights', title: 'Open', text: 'It stays open.' },
        { id: 'closedNights', title: 'Closed', text: 'It is closed.' },
      ],
      inForce: 'openNights',
    },
  ],
  instructions: [{ team: 'south', clause: 'payer', option: 'southPays', mark: 'redLine' }],
};

/** In the open, and put into force by a vote of the council. */
const watch = {
  id: 'watch',
  title: 'The watch',
  about: 'Who guards the bridge.',
  parties: ['north', 'south', 'ferry'],
  phases: ['calm'],
  seenBy: 'public',
  adoption: { vote: 'council' },
  clauses: [
    {
      id: 'guard',
      title: 'The guard',
      text: 'Who stands at the bridge.',
      options: [
        { id: 'mixed', title: 'Mixed', text: 'One of each town.' },
        {
          id: 'hired',
          title: 'Hired',
          text: 'The ferrymen do.',
          effects: [{ indicator: 'plot', by: 1 }],
        },
      ],
    },
  ],
};

/** In the open, tabled and decided by control; the ferrymen look on. */
const ford = {
  id: 'ford',
  title: 'The ford',
  about: 'Whether the ford may be used.',
  parties: ['north', 'south'],
  phases: ['storm'],
  seenBy: 'public',
  tabledBy: 'control',
  adoption: 'control',
  clauses: [
    {
      id: 'use',
      title: 'Use',
      text: 'Who may use it.',
      options: [
        { id: 'carts', title: 'Carts', text: 'Carts may.' },
        { id: 'nobody', title: 'Nobody', text: 'Nobody may.' },
      ],
    },
  ],
};

const council = {
  id: 'council',
  name: 'The bridge council',
  members: [
    { id: 'northMayor', name: 'Mayor of the north', team: 'north', veto: true },
    { id: 'southMayor', name: 'Mayor of the south', team: 'south' },
    { id: 'southDeputy', name: 'Deputy of the south', team: 'south' },
    { id: 'clerk', name: 'The clerk', team: null },
  ],
  passes: { yes: 3 },
};

const jury = {
  id: 'jury',
  name: 'The jury',
  members: [
    { id: 'northJuror', name: 'Juror of the north', team: 'north' },
    { id: 'ferryJuror', name: 'Juror of the ferrymen', team: 'ferry' },
  ],
  passes: { share: 'simple' },
  ballot: 'secret',
  seenBy: 'members',
  minutes: 4,
};

const mandate = {
  id: 'mandate',
  body: 'council',
  title: 'Close the bridge?',
  text: 'The bridge is closed until the water falls.',
  phases: ['calm', 'storm'],
  when: 'indicator.trust < 90.0',
  effects: {
    passed: [{ indicator: 'trust', by: 4 }],
    failed: [{ indicator: 'trust', by: -3 }],
    vetoed: [{ indicator: 'plot', by: 2 }],
  },
};

const blame = {
  id: 'blame',
  body: 'jury',
  title: 'Was it the wind?',
  text: 'The jury finds that it was the wind.',
  phases: ['storm'],
};

const short = {
  id: 'short',
  title: 'In an hour',
  about: 'One turn of each phase.',
  minutes: 60,
  turnsMax: { calm: 1 },
  stepMinutes: { calm: { plan: 4 } },
  leaveOut: ['E02'],
};
