import type { Indicator, Team, VisibleTo } from '../scenario/schema.ts';
import { sameFor } from '../same.ts';
import type { InjectState, State, TurnState } from '../state.ts';
import type { MoveState } from '../state-move.ts';
import type { World } from '../world.ts';
import { injectContent } from './content.ts';
import type { IndicatorView, InboxItem, PublicTeam } from './schema.ts';

/** Pieces that several views share, each an allow-list of its own. */

export function publicTeams(world: World): PublicTeam[] {
  return world.scenario.teams.map(publicTeam);
}

export function publicTeam({ id, name, letter, shape, hue, publicLine }: Team): PublicTeam {
  return { id, name, letter, shape, hue, publicLine };
}

/** The indicators that everybody sees, and those that `team` sees besides. */
export function indicatorsFor(world: World, state: State, team: string | null): IndicatorView[] {
  return world.scenario.indicators
    .filter((indicator) => isVisibleTo(indicator.visibleTo, team))
    .map((indicator) => indicatorView(indicator, state));
}

/** Whether an indicator is shown to a team, or to everybody where `team` is null. */
export function isVisibleTo(to: VisibleTo, team: string | null): boolean {
  if (to === 'public') return true;
  return to !== 'control' && team !== null && to.includes(team);
}

function indicatorView(indicator: Indicator, state: State): IndicatorView {
  const { id, name, kind, unit, min, max, decimals, goodWhen, about, initial } = indicator;
  const value = state.indicators[id] ?? initial;
  return { id, name, kind, unit, min, max, decimals, goodWhen, about, initial, value };
}

/** A released inject without its event number, which would tell how many there are. */
export function itemView(world: World, state: State, inject: InjectState): Omit<InboxItem, 'no'> {
  const { title, to, method, from, body, media } = injectContent(world, state, inject.eventNo);
  return {
    title,
    method,
    from,
    body,
    media: media.map(({ file, alt }) => ({ file, alt })),
    toAll: to === 'public',
    withdrawn: inject.status === 'recalled',
    releasedWallMs: inject.releasedAt?.wallMs ?? 0,
    scenarioDate: inject.releasedAt?.scenarioDate ?? '',
    totalTurn: inject.releasedAt?.totalTurn ?? 0,
  };
}

/** Of all turns, in the order in which they were made. The same array for the same turns. */
export function allMoves(state: State): readonly MoveState[] {
  return sameMoves(state.turns, null, () =>
    ofTurns(state, (turn) => movesOfTurn(turn, null, movesIn)),
  );
}

const sameMoves = sameFor<State['turns'], readonly MoveState[]>();
const movesOfTurn = sameFor<TurnState, readonly MoveState[]>();

/** What is made of each turn's moves, one after the other. Thousands of turns behind this one do not change any more. */
export function ofTurns<T>(state: State, make: (turn: TurnState) => readonly T[]): T[] {
  const parts = Object.values(state.turns).map(make);
  // Room for all of them at once: `flatMap` takes three times as long, and every view of a long record is made so.
  // oxlint-disable-next-line unicorn/no-new-array -- it is a length
  const all = new Array<T>(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) for (const each of part) all[at++] = each;
  return all;
}

export function movesIn(turn: TurnState): readonly MoveState[] {
  return Object.values(turn.moves);
}

/** Empty: nobody's, or a seat that is not there. */
export function seatName(state: State, seat: string | null): string {
  return seat === null ? '' : (state.seats[seat]?.name ?? '');
}
