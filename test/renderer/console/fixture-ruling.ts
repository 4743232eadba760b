import { commitmentTo, diceOf, outcomeOfDraw } from '../../../src/core/adjudicate/draw.ts';
import { plainRulingParts, type DrawMethod, type Ruling } from '../../../src/core/ruling.ts';
import { scenarioSchema, type Scenario } from '../../../src/core/scenario/schema.ts';
import type { ControlMove } from '../../../src/core/view/schema-move.ts';
import { controlViewSchema, type ControlView } from '../../../src/core/view/schema.ts';
import type { LinkState } from '../../../src/renderer/shared/link/state.ts';
import { busyView, scenario } from './fixture.ts';
import { stateFor } from './fixture-link.ts';

/** Moves in every state between the teams, whoever rules on them and whoever signs. */

export const ruledScenario: Scenario = scenarioSchema.parse({
  ...scenario,
  templates: [
    {
      id: 'southForm',
      title: 'Decision of the Republic',
      teams: ['south'],
      ask: { effect: 'required', assumptions: 'optional', instrument: 'optional' },
      reasonsMin: 1,
      fields: {
        properties: {
          scope: { type: 'string', title: 'Scope', enum: ['No force', 'Signal only', 'Wider'] },
          ships: { type: 'integer', title: 'Ships', minimum: 0, maximum: 9 },
          agreed: { type: 'boolean', title: 'Parliament agrees' },
          ports: {
            type: 'array',
            title: 'Ports',
            items: { type: 'string', enum: ['North quay', 'Old harbour', 'Breakwater'] },
          },
        },
        required: ['scope'],
      },
    },
  ],
});

const noReview = { claimedBy: null, ruledBy: '', state: 'none', signedBy: '', note: '' } as const;

export function point(
  id: string,
  side: 'pro' | 'con',
  weight: number,
  text = `Text of ${id}`,
): ControlMove['points'][number] {
  return { id, side, text, team: 'north', by: 'Player 1', weight, struck: null };
}

/** Odds that were shown, and with `made` the draw that its seed gives. */
export function draw(
  method: DrawMethod,
  likelihood: number,
  part: { made?: boolean; source?: 'software' | 'physical'; net?: number } = {},
): ControlMove['draws'][number] {
  const { made = false, source = 'software', net = 0 } = part;
  const seed = '5f1d7a90c3b2e4886f1d7a90c3b2e488';
  const odds = { id: 'draw-1', method, likelihood, net, source };
  const dice = diceOf(seed, odds.id, method);
  return {
    ...odds,
    commitment: source === 'software' ? commitmentTo(seed) : '',
    made: made
      ? { dice, seed: source === 'software' ? seed : '', outcome: outcomeOfDraw(odds, dice) }
      : null,
  };
}

export function ruling(part: Partial<Ruling> = {}): Ruling {
  return {
    mode: 'umpired',
    outcome: 'successBut',
    likelihood: 60,
    effects: [
      { indicator: 'trust', by: 4 },
      { indicator: 'tension', by: -6, after: { turns: 2 } },
    ],
    publicText: 'The notes reach all capitals, a day late.',
    teamTexts: { north: 'Your envoy was kept waiting at the door.' },
    rationale: 'Argued well; the day was lost to translation.',
    openToAll: true,
    ...plainRulingParts,
    confidence: 'moderate',
    alternatives: ['They arrive in time and nobody answers'],
    quotes: ['s1'],
    ...part,
  };
}

type Parts = Readonly<Record<string, Partial<ControlMove>>>;

function parts(busy: ControlView): Parts {
  const text = (id: string) => busy.moves.find((move) => move.id === id)!.text;
  const argued = {
    argument: 'closed',
    points: [
      point('p1', 'pro', 2, 'The harbour has asked for it in writing'),
      point('p2', 'con', 1, 'Nobody reads anything before morning'),
    ],
    advice: { net: 1, netLikelihood: 72.2, table: null },
  } as const satisfies Partial<ControlMove>;
  const table = {
    title: 'Do the inspectors get in?',
    text: 'Old safeguards and some goodwill.',
    outcome: null,
    likelihood: 52,
  };
  return {
    m5: { advice: { net: 0, netLikelihood: 58.3, table } },
    m6: {
      ...argued,
      crowd: { n: 5, median: 65, low: 30, high: 80 },
      text: {
        ...text('m6'),
        instrument: 'information',
        targets: ['north', 'harbour'],
        assumptions: 'The line to the north is still up.',
        confidence: 'moderate',
        fields: { scope: 'Signal only', ships: 2, agreed: true, ports: ['Old harbour'] },
      },
      history: [
        {
          version: 1,
          by: 'Player 3',
          recordedWallMs: busy.moves[6]!.recordedWallMs - 400_000,
          text: { ...text('m6'), title: 'Open a channel', reasons: [] },
        },
        {
          version: 2,
          by: '',
          recordedWallMs: busy.moves[6]!.recordedWallMs - 200_000,
          text: { ...text('m6'), fields: { scope: 'No force' } },
        },
      ],
    },
    m7: {
      ...argued,
      review: { ...noReview, claimedBy: 'Ben' },
      text: {
        ...text('m7'),
        visibility: 'secret',
        trigger: 'A ship of ours is seen inside the breakwater',
      },
    },
    m8: {
      ...argued,
      review: { ...noReview, claimedBy: 'Ana' },
      draws: [draw('2d6', 72.2, { net: 1 })],
    },
    m9: { review: { ...noReview, claimedBy: 'Ana' }, draws: [draw('d100', 40, { made: true })] },
    m10: {
      status: 'ruled',
      ruling: ruling({ signOff: true }),
      review: { ...noReview, ruledBy: 'Ben', state: 'pending' },
    },
    m11: {
      status: 'ruled',
      ruling: ruling({ signOff: true, mode: 'free' }),
      review: {
        ...noReview,
        claimedBy: 'Ana',
        ruledBy: 'Ana',
        state: 'changes',
        note: 'Say what the Republic gets out of it, and halve the effect on trust.',
      },
    },
    m12: { status: 'returned', withdrawnReason: '', question: 'Which ship, and from which port?' },
    m13: {
      status: 'ruled',
      ruling: ruling({ mode: 'consensus', agreedBy: ['north', 'south'], likelihood: null }),
      review: { ...noReview, ruledBy: 'Ana', state: 'signed', signedBy: 'Ben' },
    },
  };
}

/** The busy afternoon with moves in all states; `more` goes over it, by move. */
export function rulingView(more: Parts = {}): ControlView {
  const busy = busyView();
  const states = parts(busy);
  const said = { wallMs: 0, scenarioDate: '2031-04-01', move: null, retired: null };
  return controlViewSchema.parse({
    ...busy,
    moves: busy.moves.map((move) => ({ ...move, ...states[move.id], ...more[move.id] })),
    statements: [
      {
        ...said,
        id: 's1',
        by: { kind: 'team', team: 'north' },
        text: 'No foreign ships inside the breakwater, now or later.',
      },
      { ...said, id: 's2', by: { kind: 'team', team: 'south' }, text: 'We did not do it.' },
      {
        ...said,
        id: 's3',
        by: { kind: 'team', team: 'east' },
        text: 'Taken back.',
        retired: 'Withdrawn',
      },
    ],
    delayed: [
      {
        id: 'e1',
        indicator: 'trust',
        change: '+6',
        due: { kind: 'turn', totalTurn: 5 },
        because: { kind: 'ruling', ref: 'm1' },
      },
      {
        id: 'e2',
        indicator: 'power',
        change: '70',
        due: { kind: 'date', date: '2031-06-01' },
        because: { kind: 'inject', ref: 'B02' },
      },
      {
        id: 'e3',
        indicator: 'blamed',
        change: 'true',
        due: { kind: 'condition', when: 'indicator.tension > 80' },
        because: { kind: 'control', ref: '' },
      },
    ],
  });
}

/** For the gallery. */
export function rulingState(name: string): Partial<LinkState> | undefined {
  if (name === 'rulings') return { ...stateFor(rulingView()), scenario: ruledScenario };
  if (name !== 'planning') return undefined;
  const view = rulingView({ m6: { status: 'submitted', argument: 'none', points: [] } });
  const situation = { ...view.situation, step: 'plan' as const, entryOpen: true };
  return { ...stateFor({ ...view, situation }), scenario: ruledScenario };
}
