import { useCallback } from 'react';
import type { CommandBody } from '../../../core/command.ts';
import type { Duty } from '../../../core/duty.ts';
import { mayAct } from '../../../core/may-act.ts';
import type { ControlView } from '../../../core/view/schema.ts';
import { useLink, useLinkState } from '../../shared/link/hooks.tsx';
import type { LinkState } from '../../shared/link/state.ts';
import { useDesk } from '../desk.tsx';
import { presentToken } from '../grant.ts';
import { dutyToSay, keepDuty, keepSaid, saidName } from './facilitator.ts';

export interface Me {
  /** As the host calls this console; claims and signatures go by it. */
  readonly name: string;
  /** Whether a person has said it; otherwise it is the console's own word. */
  readonly said: boolean;
  readonly duty: Duty;
  /** From now on they are called so, and are here for this. */
  become(name: string, duty: Duty): Promise<void>;
}

/** Who sits at this console. */
export function useMe(): Me {
  const link = useLink();
  const name = useLinkState((state) => state.welcome?.name) ?? '';
  const duty = useLinkState(saidDuty);
  const { view, issue } = useDesk();
  const become = useCallback(
    async (next: string, role: Duty) => {
      // What was in hand under the old name would be somebody else's under the new one.
      for (const body of handsFree(view, name, next, role)) await issue(body);
      keepDuty(role);
      const token = presentToken();
      if (next === name) {
        link.send({ t: 'duty', name, duty: role });
        return;
      }
      keepSaid(next);
      if (token !== null) link.identify({ role: 'control', token, name: next, duty: role });
    },
    [link, name, view, issue],
  );
  return { name, said: saidName() !== '', duty, become };
}

function saidDuty({ presence, welcome }: LinkState): Duty {
  const known = presence?.facilitators.find(({ name }) => name === welcome?.name);
  return known?.duty ?? dutyToSay();
}

/** What to let go of before one is called otherwise, or is here for something that does not drive. */
function handsFree(view: ControlView, name: string, next: string, duty: Duty): CommandBody[] {
  const renamed = next !== name;
  const { by, offeredTo } = view.wheel;
  const claimed = view.moves.filter(
    ({ review, status }) => review.claimedBy === name && status !== 'revealed',
  );
  const drives = mayAct(duty, 'wheel.take') && !renamed;
  return [
    ...(renamed || !mayAct(duty, 'move.rule') ? claimed : []).map(
      ({ id }) => ({ type: 'ruling.letGo', data: { move: id } }) as const,
    ),
    ...(offeredTo === name && !drives
      ? [{ type: 'wheel.offer', data: { to: null } } as const]
      : []),
    ...(by === name && !drives ? [{ type: 'wheel.leave', data: {} } as const] : []),
  ];
}
