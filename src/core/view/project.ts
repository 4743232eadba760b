import type { Audience } from '../ids.ts';
import { must } from '../result.ts';
import { findSeat, type State } from '../state.ts';
import type { World } from '../world.ts';
import { controlView } from './control.ts';
import { evaluatorsView } from './evaluators.ts';
import { publicView } from './public.ts';
import type {
  ControlView,
  EvaluatorsView,
  PublicView,
  SeatView,
  TeamView,
  View,
} from './schema.ts';
import { seatView, teamView } from './team.ts';

/**
 * The only place that decides who sees what. A view is built field by field from an allow-list; the
 * state itself, a fact or a patch of it never leaves the host. Live screens, undo, replay and export
 * all come through here. Pure: a crash here is a fault before anything was written.
 */
export function project(world: World, state: State, audience: 'control'): ControlView;
export function project(world: World, state: State, audience: 'evaluators'): EvaluatorsView;
export function project(world: World, state: State, audience: 'public'): PublicView;
export function project(world: World, state: State, audience: `team:${string}`): TeamView;
export function project(world: World, state: State, audience: `seat:${string}`): SeatView;
export function project(world: World, state: State, audience: Audience): View;
export function project(world: World, state: State, audience: Audience): View {
  if (audience === 'control') return controlView(world, state);
  if (audience === 'evaluators') return evaluatorsView(world, state);
  if (audience === 'public') return publicView(world, state);
  const id = audience.slice(5);
  if (audience.startsWith('seat:'))
    return seatView(world, must(findSeat(state, id), 'the seat'), state);
  return teamView(world, must(world.teams.get(id), 'the team'), state);
}
