import type { FactType } from './fact.ts';

/** Who drives, and who was first: what facilitators need to know of each other. */

export interface WheelState {
  /** Name of the facilitator at the wheel; null: whoever acts first. */
  readonly by: string | null;
  readonly offeredTo: string | null;
  readonly sinceWallMs: number;
}

/** Something that a facilitator or the clock has done, so that who came second can be told. */
export interface Deed {
  /** Name of the facilitator; empty: the clock. */
  readonly by: string;
  readonly type: FactType;
  /** Event number, step, phase, card, move or seat; empty: nothing to name. */
  readonly subject: string;
  readonly wallMs: number;
}

export const noWheel: WheelState = { by: null, offeredTo: null, sinceWallMs: 0 };
