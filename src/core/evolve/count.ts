import type { Fact } from '../fact.ts';
import type { State } from '../state.ts';
import { touches } from '../view/touch.ts';
import type { World } from '../world.ts';

/** Moves on the counter of every audience whose view this fact changed. */
export function count(world: World, before: State, after: State, fact: Fact): State {
  let { control, evaluators, public: room } = after.counters;
  const teams: Record<string, number> = { ...after.counters.teams };
  let seats = after.seats;
  for (const audience of touches(world, before, after, fact)) {
    if (audience === 'control') control += 1;
    else if (audience === 'evaluators') evaluators += 1;
    else if (audience === 'public') room += 1;
    else if (audience.startsWith('team:')) {
      const team = audience.slice('team:'.length);
      teams[team] = (teams[team] ?? 0) + 1;
    } else {
      const id = audience.slice('seat:'.length);
      const seat = seats[id];
      if (seat !== undefined) seats = { ...seats, [id]: { ...seat, n: seat.n + 1 } };
    }
  }
  return { ...after, seats, counters: { control, evaluators, public: room, teams } };
}
