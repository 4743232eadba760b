import { useCallback } from 'react';
import { useLink, useLinkState } from '../../shared/link/hooks.tsx';
import { useDesk } from '../desk.tsx';
import { presentToken } from '../grant.ts';
import { keepSaid, saidName } from './facilitator.ts';

export interface Me {
  /** As the host calls this console; claims and signatures go by it. */
  readonly name: string;
  /** Whether a person has said it; otherwise it is the console's own word. */
  readonly said: boolean;
  rename(name: string): Promise<void>;
}

/** Who sits at this console. */
export function useMe(): Me {
  const link = useLink();
  const name = useLinkState((state) => state.welcome?.name) ?? '';
  const { view, issue } = useDesk();
  const rename = useCallback(
    async (next: string) => {
      const mine = view.moves.filter(
        ({ review, status }) => review.claimedBy === name && status !== 'revealed',
      );
      // What was in hand under the old name would be somebody else's under the new one.
      for (const { id } of mine) await issue({ type: 'ruling.letGo', data: { move: id } });
      keepSaid(next);
      const token = presentToken();
      if (token !== null) link.identify({ role: 'control', token, name: next });
    },
    [link, name, view, issue],
  );
  return { name, said: saidName() !== '', rename };
}
