import { useEffect } from 'react';
import { useLocalStorage } from '@mantine/hooks';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { useDesk } from '../desk.tsx';
import { unseenMail } from '../model/talk.ts';

/**
 * The newest message of this exercise that was looked at on this machine: an id, which says nothing to anybody else.
 * Whoever goes back to another exercise finds its mark again.
 */
function useSeen() {
  const exercise = useLinkState((state) => state.welcome?.session ?? '');
  return useLocalStorage({
    key: `wc.console.mail-seen.${exercise}`,
    defaultValue: '',
    getInitialValueInEffect: false,
    serialize: (id) => id,
    deserialize: (id) => id ?? '',
  });
}

/** How many messages to control no console on this machine has shown yet. */
export function useUnseenMail(): number {
  const { view } = useDesk();
  const [seen] = useSeen();
  return unseenMail(view.messages, seen).length;
}

/** As long as the messages are in sight, none of them is new. */
export function useSeeMail(): void {
  const { view } = useDesk();
  const newest = view.messages.at(-1)?.id ?? '';
  const [seen, see] = useSeen();
  useEffect(() => {
    if (newest !== '' && newest !== seen) see(newest);
  }, [newest, seen, see]);
}
