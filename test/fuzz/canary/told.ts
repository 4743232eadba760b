import type { State } from '../../../src/core/state.ts';
import { teamOnly } from './who.ts';
import type { Rule } from './markers.ts';
import { argued } from './talk.ts';

/** What a move's title and action are: the team's own, and everybody's once argued or openly revealed. */
export function moveTold(team: string, move: () => string | null): Rule {
  return (reader, state) =>
    effectTold(team, move)(reader, state) ||
    (reader !== 'stranger' && revealed(state, move())?.openToAll === true);
}

/** What it is meant to do is read out only where the room argues about it. */
export function effectTold(team: string, move: () => string | null): Rule {
  return (reader, state) =>
    teamOnly(team)(reader, state) || (reader !== 'stranger' && argued(state, move()));
}

export function revealed(state: State, id: string | null): { openToAll: boolean } | null {
  for (const turn of Object.values(state.turns)) {
    const move = id === null ? undefined : turn.moves[id];
    if (move?.status === 'revealed' && move.ruling !== null)
      return { openToAll: move.ruling.openToAll || move.exposed !== null };
  }
  return null;
}
