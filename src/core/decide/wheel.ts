import type { CommandOf } from '../command.ts';
import { dutiesFor, mayAct, needsWheel } from '../may-act.ts';
import { ok, reject, type Result } from '../result.ts';
import type { Scratch } from '../scratch.ts';
import { facilitator } from './entry.ts';

/**
 * Owns what facilitators are to each other: what each may do, who is at the wheel, how it is handed on. Not
 * here: who is connected (the host says so with each command). A crash leaves the wheel with nobody, and
 * whoever acts first has it.
 */
export function decideWheel(
  scratch: Scratch,
  command: CommandOf<'wheel.take' | 'wheel.offer' | 'wheel.leave'>,
): Result<void> {
  if (scratch.state.exercise.status === 'ended')
    return reject('exercise/ended', 'this exercise is over');
  switch (command.type) {
    case 'wheel.take':
      return take(scratch, command.data.over);
    case 'wheel.offer':
      return command.data.to === null ? withdraw(scratch) : offer(scratch, command.data.to);
    case 'wheel.leave': {
      const by = facilitator(scratch);
      if (scratch.state.wheel.by !== by) return notYours(scratch);
      scratch.emit({ type: 'wheel.left', data: { by, why: 'self' } });
      return ok(undefined);
    }
  }
}

/** Whether who acts may do this at all, and is at the wheel where that is needed. A free wheel is taken by the act. */
export function atTheDesk(scratch: Scratch): Result<void> {
  const { actor, type } = scratch.command;
  if (actor.kind !== 'control') return ok(undefined);
  const duty = actor.duty ?? 'lead';
  if (!mayAct(duty, type))
    return reject('duty/not-yours', 'this is for somebody else at the desk', {
      duty,
      whose: dutiesFor(type).join(' '),
    });
  if (duty !== 'lead' && type === 'command.undo') return ownUndo(scratch);
  return needsWheel(type) ? holdWheel(scratch) : ok(undefined);
}

function ownUndo({ state, command }: Scratch): Result<void> {
  const newest = state.undoable.at(-1);
  const me = command.actor.kind === 'control' ? command.actor.name : '';
  return newest === undefined || newest.by === me
    ? ok(undefined)
    : reject('undo/not-yours', 'somebody else did this', { by: newest.by });
}

function holdWheel(scratch: Scratch): Result<void> {
  const { by } = scratch.state.wheel;
  if (by === facilitator(scratch)) return ok(undefined);
  if (isHere(scratch, by)) return held(scratch);
  // Alone at the desk nobody has to be told who drives.
  const alone = !(scratch.command.others ?? []).some((other) => !other.away);
  if (by === null && alone) return ok(undefined);
  return taken(scratch, by === null ? 'free' : 'gone');
}

function take(scratch: Scratch, over: boolean): Result<void> {
  const { by, offeredTo } = scratch.state.wheel;
  const me = facilitator(scratch);
  if (by === me) return ok(undefined);
  if (by === null) return taken(scratch, 'free');
  if (offeredTo === me) return taken(scratch, 'offered');
  if (!isHere(scratch, by)) return taken(scratch, 'gone');
  return over ? taken(scratch, 'over') : held(scratch);
}

function offer(scratch: Scratch, to: string): Result<void> {
  const { wheel } = scratch.state;
  const me = facilitator(scratch);
  if (wheel.by !== null && wheel.by !== me) return held(scratch);
  if (wheel.offeredTo === to) return ok(undefined);
  const colleague = (scratch.command.others ?? []).find(({ name }) => name === to);
  if (colleague === undefined) return reject('wheel/nobody', 'nobody of that name is here', { to });
  if (!mayAct(colleague.duty, 'wheel.take'))
    return reject('wheel/not-theirs', 'their role does not drive', { to, duty: colleague.duty });
  // What is given away was somebody's.
  if (wheel.by === null) taken(scratch, 'free');
  scratch.emit({ type: 'wheel.offered', data: { by: me, to } });
  return ok(undefined);
}

/** By who made the offer, or by who does not want it. */
function withdraw(scratch: Scratch): Result<void> {
  const { by, offeredTo } = scratch.state.wheel;
  const me = facilitator(scratch);
  if (offeredTo === null) return reject('wheel/not-offered', 'it is not offered to anybody');
  if (by !== me && offeredTo !== me) return notYours(scratch);
  scratch.emit({ type: 'wheel.offered', data: { by: me, to: null } });
  return ok(undefined);
}

function taken(scratch: Scratch, why: 'free' | 'offered' | 'gone' | 'over'): Result<void> {
  const from = scratch.state.wheel.by;
  scratch.emit({ type: 'wheel.taken', data: { by: facilitator(scratch), from, why } });
  return ok(undefined);
}

function isHere({ command }: Scratch, name: string | null): boolean {
  return (command.others ?? []).some((other) => other.name === name);
}

function held({ state }: Scratch): Result<never> {
  return reject('wheel/held', 'somebody else is at the wheel', { holder: state.wheel.by ?? '' });
}

function notYours({ state }: Scratch): Result<never> {
  const holder = state.wheel.by ?? '';
  return reject('wheel/not-yours', 'you are not at the wheel', { holder });
}
