import type { EventNo } from '../ids.ts';
import type { MediaRef } from '../scenario/schema.ts';
import { must } from '../result.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';

/** What an inject says, whether it stands in the scenario or was written during play. */
export interface InjectContent {
  readonly title: string;
  readonly to: 'public' | readonly string[];
  readonly method:
    | 'brief'
    | 'cable'
    | 'press'
    | 'broadcast'
    | 'social'
    | 'map'
    | 'call'
    | 'intelligence'
    | 'document';
  readonly from: string;
  readonly body: string;
  readonly media: readonly MediaRef[];
  readonly expectedAction: string;
}

export function injectContent(world: World, state: State, eventNo: EventNo): InjectContent {
  const planned = world.injects.get(eventNo);
  if (planned !== undefined) return planned;
  const adHoc = must(state.injects[eventNo]?.adHoc, `inject ${eventNo}`);
  return { ...adHoc, expectedAction: '' };
}

/** Whether a team finds this inject in its inbox once it is released. */
export function isAddressedTo(to: InjectContent['to'], team: string): boolean {
  return to === 'public' || to.includes(team);
}
