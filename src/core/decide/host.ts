import type { CommandOf } from '../command.ts';
import { assert, ok, reject, type Result } from '../result.ts';
import type { Scratch } from '../scratch.ts';

/** What the host itself has to record: the first fact of a file, and a recovery after a crash, and a fork. */
export function decideHost(
  scratch: Scratch,
  command: CommandOf<'host.created' | 'host.recovered' | 'host.forked'>,
): Result<void> {
  switch (command.type) {
    case 'host.created': {
      if (scratch.state.seq !== 0)
        return reject('exercise/exists', 'this file has its exercise already');
      const { id, version, title } = scratch.world.scenario;
      scratch.emit({
        type: 'exercise.created',
        data: { ...command.data, scenario: { id, version, title } },
      });
      return ok(undefined);
    }
    case 'host.recovered':
      return recover(scratch);
    case 'host.forked':
      return fork(scratch, command);
  }
}

/** Another exercise from here on: nobody sits in it yet, nobody drives it, and its clock waits. */
function fork(scratch: Scratch, { data }: CommandOf<'host.forked'>): Result<void> {
  const { exercise, clock, seq } = scratch.state;
  assert(data.parent.seq === seq && data.parent.exercise === exercise.id, 'forked where it stands');
  if (exercise.status === 'ended')
    return reject('fork/ended', 'the exercise had ended here; go back to before its end');
  scratch.emit({ type: 'exercise.forked', data });
  if (clock.running) scratch.emit({ type: 'clock.paused', data: { cause: 'recovery' } });
  return ok(undefined);
}

/** The clock waits for somebody to start it, and the wheel for somebody to take it. */
function recover(scratch: Scratch): Result<void> {
  const { clock, wheel } = scratch.state;
  if (!clock.running && wheel.by === null)
    return reject('clock/paused', 'the clock is paused already');
  if (clock.running) scratch.emit({ type: 'clock.paused', data: { cause: 'recovery' } });
  if (wheel.by !== null)
    scratch.emit({ type: 'wheel.left', data: { by: wheel.by, why: 'recovery' } });
  return ok(undefined);
}
