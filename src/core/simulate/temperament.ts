import { effectsFor } from '../adjudicate/proposal.ts';
import type { Effect } from '../scenario/primitives.ts';
import type { Indicator, MoveOption } from '../scenario/schema.ts';
import type { World } from '../world.ts';

/**
 * How a scripted team plays. Nothing here knows a scenario: a team looks at the instrument of a
 * prepared move, at its likelihood, and at whether its effects help what the indicators call good.
 */
export interface Temperament {
  /** How likely the team uses each further move that it has. */
  readonly appetite: number;
  /** How much it wants effects that help (positive) or harm (negative). */
  readonly help: number;
  /** How much it prefers what is likely to work. */
  readonly caution: number;
  /** How much it prefers large effects, whichever way. */
  readonly force: number;
  readonly instruments: Readonly<Partial<Record<MoveOption['instrument'], number>>>;
  /** How likely a move is the team's own idea instead of a prepared one. */
  readonly ownIdea: number;
  readonly edits: number;
  readonly withdraws: number;
  /** How likely the last move is still being typed when the bell rings. */
  readonly late: number;
  /** How likely it says something about a move that is open to argument. */
  readonly argues: number;
  /** How far, in percentage points, its estimates may lie beside the mark. */
  readonly misjudges: number;
  /** How far it goes along with what it would not have chosen, 0 to 1. */
  readonly concedes: number;
}

export const temperaments = {
  cautious: {
    appetite: 0.55,
    help: 1,
    caution: 2,
    force: -0.5,
    instruments: { diplomatic: 1.5, legal: 1.5, intelligence: 1.3, military: 0.3 },
    ownIdea: 0.05,
    edits: 0.35,
    withdraws: 0.15,
    late: 0.1,
    argues: 0.5,
    misjudges: 15,
    concedes: 0.5,
  },
  assertive: {
    appetite: 0.9,
    help: 0.3,
    caution: -0.5,
    force: 2,
    instruments: { military: 2, economic: 1.5, operational: 1.3 },
    ownIdea: 0.1,
    edits: 0.1,
    withdraws: 0.03,
    late: 0.1,
    argues: 0.8,
    misjudges: 30,
    concedes: 0.25,
  },
  cooperative: {
    appetite: 0.8,
    help: 3,
    caution: 0.5,
    force: 0,
    instruments: { diplomatic: 1.6, information: 1.3, military: 0.4 },
    ownIdea: 0.1,
    edits: 0.2,
    withdraws: 0.05,
    late: 0.15,
    argues: 0.7,
    misjudges: 20,
    concedes: 0.9,
  },
  spoiler: {
    appetite: 0.75,
    help: -3,
    caution: -1,
    force: 1,
    instruments: { military: 1.4, information: 1.3, economic: 1.2 },
    ownIdea: 0.1,
    edits: 0.1,
    withdraws: 0.1,
    late: 0.2,
    argues: 0.8,
    misjudges: 40,
    concedes: 0.05,
  },
  passive: {
    appetite: 0.25,
    help: 0.5,
    caution: 1,
    force: -1,
    instruments: {},
    ownIdea: 0.02,
    edits: 0.1,
    withdraws: 0.2,
    late: 0.5,
    argues: 0.2,
    misjudges: 25,
    concedes: 0.6,
  },
} as const satisfies Record<string, Temperament>;

export type TemperamentId = keyof typeof temperaments;
export const temperamentIds = Object.keys(temperaments) as TemperamentId[];

/** How much a team of this temperament is drawn to a prepared move; always above 0. */
export function appeal(world: World, temperament: Temperament, option: MoveOption): number {
  const likely = option.likelihood / 100 - 0.5;
  const drawn =
    leaning(world, temperament, effectsFor(option, 'success')) + temperament.caution * likely;
  return Math.exp(drawn) * (temperament.instruments[option.instrument] ?? 1);
}

/** How much a temperament is drawn to some effects: by whether they help, and by their size. */
export function leaning(
  world: World,
  temperament: Temperament,
  effects: readonly Effect[],
): number {
  const pushes = effects.map((effect) => push(world, effect));
  const help = pushes.reduce((sum, one) => sum + one.help, 0);
  const size = pushes.reduce((sum, one) => sum + one.size, 0);
  return temperament.help * clamp(help * 5) + temperament.force * clamp(size * 3);
}

/** How far an effect moves its indicator, as a share of its range, and whether that is good. */
function push(world: World, effect: Effect): { help: number; size: number } {
  const indicator = world.indicators.get(effect.indicator);
  if (indicator === undefined) return { help: 0, size: 0 };
  const share = change(indicator, effect);
  const good = indicator.goodWhen === 'high' ? 1 : indicator.goodWhen === 'low' ? -1 : 0;
  return { help: good * share, size: Math.abs(share) };
}

function change(indicator: Indicator, effect: Effect): number {
  // A yes or no is a large step, but a scenario usually has few of them.
  if (typeof effect.to === 'boolean') return effect.to ? 0.2 : -0.2;
  // What an expression would give is not worth guessing.
  if (typeof effect.to === 'string') return 0;
  const by = effect.by ?? (effect.to ?? 0) - Number(indicator.initial);
  const range = indicator.max - indicator.min;
  return range > 0 ? by / range : 0;
}

function clamp(value: number): number {
  return Math.max(-1, Math.min(1, value));
}
