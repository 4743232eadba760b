import type { TeamId } from '../ids.ts';
import type { InjectState, State } from '../state.ts';
import type { World } from '../world.ts';
import { injectContent, isAddressedTo } from './content.ts';

/**
 * What a team has received, in the order of release. Recalled injects keep their place, marked as
 * withdrawn, so that an item's number never changes while anybody can have seen it.
 */
export function inboxOf(world: World, state: State, team: TeamId): InjectState[] {
  return releasedInjects(state).filter((inject) =>
    isAddressedTo(injectContent(world, state, inject.eventNo).to, team),
  );
}

/** Everything released so far, recalled or not, in the order of release. */
export function releasedInjects(state: State): InjectState[] {
  return Object.values(state.injects)
    .filter((inject) => inject.status === 'released' || inject.status === 'recalled')
    .sort((a, b) => a.order - b.order);
}
