import type { Duty } from '../../../core/duty.ts';
import { dutiesFor, mayAct } from '../../../core/may-act.ts';
import type { CommandType } from '../../../core/command.ts';
import type { Presence } from '../../../core/protocol/down.ts';
import type { ControlView } from '../../../core/view/schema.ts';

/** Who is at the desk, as one of its consoles sees it, and how the wheel stands for the person there. */

export type Facilitator = Presence['facilitators'][number];

export interface Company {
  readonly me: string;
  /** What the person at this console may do now. */
  readonly duty: Duty;
  readonly all: readonly Facilitator[];
  /** Others who are here; without any there is nothing to hand on. */
  readonly others: readonly Facilitator[];
}

export type Wheel =
  | { readonly kind: 'alone' }
  | { readonly kind: 'free' }
  | { readonly kind: 'mine'; readonly offeredTo: string | null }
  | {
      readonly kind: 'other';
      readonly by: string;
      readonly here: boolean;
      readonly offered: 'me' | 'somebody' | null;
    };

export function companyOf(presence: Presence | null, me: string): Company {
  const all = presence?.facilitators ?? [];
  const others = all.filter(({ name, here }) => here && name !== me);
  return { me, duty: dutyNow(presence, me), all, others };
}

/** As the host reckons it: who is alone at the desk is the lead. */
export function dutyNow(presence: Presence | null, me: string): Duty {
  const all = presence?.facilitators ?? [];
  if (!all.some(({ name, here }) => here && name !== me)) return 'lead';
  return all.find(({ name }) => name === me)?.duty ?? 'lead';
}

export function wheelOf({ by, offeredTo }: ControlView['wheel'], { me, others }: Company): Wheel {
  if (others.length === 0) return { kind: 'alone' };
  if (by === null) return { kind: 'free' };
  if (by === me) return { kind: 'mine', offeredTo };
  const here = others.some(({ name }) => name === by);
  const offered = offeredTo === null ? null : offeredTo === me ? 'me' : 'somebody';
  return { kind: 'other', by, here, offered };
}

/** Whose a command is, where it is not this facilitator's; null: theirs. */
export function barredFrom(duty: Duty, type: CommandType): readonly Duty[] | null {
  return mayAct(duty, type) ? null : dutiesFor(type);
}
