import { ok, reject, type Result } from '../result.ts';
import type { Scratch } from '../scratch.ts';

/** Whether players may enter anything: not while held or stopped. Control always may. */
export function entry({ command, state }: Scratch): Result<void> {
  if (command.actor.kind !== 'seat') return ok(undefined);
  if (state.stop !== null) return reject('stop/on', 'there is a real-world stop');
  if (state.hold !== null) return reject('hold/on', 'the exercise is on hold');
  return ok(undefined);
}

/** The seat that acts; null: control. */
export function seatOf({ command }: Scratch): string | null {
  return command.actor.kind === 'seat' ? command.actor.seat : null;
}

/** The name of the facilitator who acts. */
export function facilitator({ command }: Scratch): string {
  return command.actor.kind === 'control' ? command.actor.name : '';
}
