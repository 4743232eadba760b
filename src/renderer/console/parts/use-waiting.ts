import type { CommandBody } from '../../../core/command.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';

/** Whether this very command was sent and has no answer yet, by a button or by its key. */
export function useWaiting({ type, data }: CommandBody): boolean {
  return useLinkState(({ unanswered }) =>
    unanswered.some(
      (sent) => sent.type === type && JSON.stringify(sent.data) === JSON.stringify(data),
    ),
  );
}
