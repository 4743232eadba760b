/**
 * Owns: the one thing that the host does to an exercise by its own hand. Does not own: when (the shell sees the screen
 * go dark), or going on (people). A crash leaves the hold as it is recorded.
 */
import type { Session } from './session.ts';

/** Nothing where nothing is played, or a hold stands already. */
export async function holdByHost(session: Session | null, reason: string): Promise<void> {
  await session?.submit({
    type: 'hold.begin',
    data: { reason },
    id: session.newId(),
    actor: { kind: 'system', part: 'host' },
  });
}
