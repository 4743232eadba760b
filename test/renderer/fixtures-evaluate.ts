import type { EvaluatorsView } from '../../src/core/view/schema.ts';
import { evaluatorsViewSchema } from '../../src/core/view/schema.ts';
import { publicView } from './fixtures.ts';

const at = Date.parse('2026-11-23T10:20:00Z');
const stamp = { clockMs: 600_000, phase: 'filling', totalTurn: 2 };
const eve = { by: 'Eve', role: 'evaluator' } as const;
const first = { arrivedWallMs: null, version: 1, amendedWallMs: null, history: [] };

type Watched = EvaluatorsView['released'][number];

function inject(part: Partial<Watched>): Watched {
  return {
    eventNo: 'E04',
    title: 'Two gauges disagree',
    to: 'public',
    method: 'cable',
    from: 'The river office',
    body: 'The upper gauge reads **4.1 m**, the lower one 3.2 m.',
    expectedAction: 'Somebody asks which gauge is right before the sluice is opened.',
    objectives: ['warn'],
    criticalTasks: ['check'],
    withdrawn: false,
    releasedWallMs: at,
    releasedClockMs: 500_000,
    phase: 'talks',
    totalTurn: 2,
    seen: null,
    ...part,
  };
}

/** What an evaluator named Eve sees of the dispute over the river. */
export function evaluatorsView(part: Partial<EvaluatorsView> = {}): EvaluatorsView {
  const { program: _, audience: _a, ...room } = publicView();
  return evaluatorsViewSchema.parse({
    ...room,
    audience: 'evaluators',
    objectives: [
      {
        id: 'warn',
        text: 'Warn the valley while there is still time to leave it',
        capability: 'Public warning',
        target: 'Every village has been told within the hour, in words that it can act on.',
        criticalTasks: [
          { id: 'check', text: 'Check a reading before acting on it', target: 'Within one turn' },
          { id: 'tell', text: 'Tell the villages before the press', target: '' },
        ],
      },
      {
        id: 'share',
        text: 'Share the water without a threat',
        capability: '',
        target: '',
        criticalTasks: [],
      },
    ],
    released: [
      inject({
        eventNo: 'E02',
        title: 'A pump has stopped',
        to: ['delta'],
        criticalTasks: [],
        releasedWallMs: at - 900_000,
        seen: { verdict: 'partly', note: '' },
      }),
      inject({ eventNo: 'E03', title: 'The press calls', criticalTasks: ['tell'] }),
      inject({}),
    ],
    observations: [
      {
        id: 'o1',
        text: 'Control told both delegations at once.',
        eventNo: null,
        objective: null,
        rating: null,
        by: 'Ann',
        role: 'control',
        wallMs: at - 700_000,
        ...stamp,
        ...first,
      },
      {
        id: 'o2',
        text: 'The delta asked for a second reading before it answered.',
        eventNo: 'E02',
        objective: 'warn',
        rating: 'S',
        ...eve,
        wallMs: at - 600_000,
        ...stamp,
        version: 2,
        amendedWallMs: at - 500_000,
        arrivedWallMs: at - 560_000,
        history: [
          {
            text: 'The delta asked again.',
            eventNo: 'E02',
            objective: 'warn',
            rating: null,
            wallMs: at - 600_000,
          },
        ],
      },
    ],
    ratings: [
      {
        objective: 'warn',
        task: 'check',
        rating: 'S',
        grounds: 'Asked, but only after the press had.',
        ...eve,
        wallMs: at,
        ...stamp,
        history: [],
      },
      {
        objective: 'warn',
        task: 'check',
        rating: 'M',
        grounds: '',
        by: 'Max',
        role: 'evaluator',
        wallMs: at,
        ...stamp,
        history: [],
      },
    ],
    ...part,
  });
}
