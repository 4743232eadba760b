import { teamAudience, type Audience } from '../../ids.ts';
import type { World } from '../../world.ts';

/** Whose views can be handed out. Control has the record itself, and a seat nothing that its team has not. */
export type HandedTo = 'public' | 'evaluators' | `team:${string}`;

/** In the order in which they are offered. */
export function handOutAudiences(world: World): HandedTo[] {
  const teams = world.scenario.teams.map(({ id }) => teamAudience(id) as `team:${string}`);
  return ['public', ...teams, 'evaluators'];
}

/** Those that were asked for, each once and in order; null: one of them is none, or there is none. */
export function chosenAudiences(world: World, asked: readonly string[]): HandedTo[] | null {
  const known = handOutAudiences(world);
  const chosen = known.filter((audience) => asked.includes(audience));
  const wrong = asked.some((audience) => !known.includes(audience as HandedTo));
  return wrong || chosen.length === 0 ? null : chosen;
}

/** Whom a screen shows it to first: a team rather than the room. */
export function firstAudience(audiences: readonly Audience[]): Audience {
  return audiences.find((audience) => audience.startsWith('team:')) ?? audiences[0] ?? 'public';
}
