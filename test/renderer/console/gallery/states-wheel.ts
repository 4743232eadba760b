import type { Duty } from '../../../../src/core/duty.ts';
import type { LinkState } from '../../../../src/renderer/shared/link/state.ts';
import { busyView, presence } from '../fixture.ts';
import { stateFor } from '../fixture-link.ts';

const people: readonly (readonly [name: string, duty: Duty, here: boolean])[] = [
  ['Ana', 'lead', true],
  ['Sam', 'injects', true],
  ['Dr Wilhelmina Featherstonehaugh-Cholmondeley', 'adjudicator', true],
  ['مريم الرضائي', 'lead', false],
];

/** Several facilitators, as Ana sees them; she is the lead unless another role is given. */
export function wheelState(
  by: string | null,
  offeredTo: string | null = null,
  duty: Duty = 'lead',
): Partial<LinkState> {
  const view = { ...busyView(), wheel: { by, offeredTo, sinceWallMs: 0 } };
  const facilitators = people.map(([name, other, here]) => ({
    name,
    duty: name === 'Ana' ? duty : other,
    here,
    sinceWallMs: Date.UTC(2031, 2, 4, 10, 31),
  }));
  return { ...stateFor(view), presence: { ...presence(view), facilitators } };
}
