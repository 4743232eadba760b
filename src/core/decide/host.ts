import type { CommandOf } from '../command.ts';
import { ok, reject, type Result } from '../result.ts';
import type { Scratch } from '../scratch.ts';

/** What the host itself has to record: the first fact of a file, and a recovery after a crash. */
export function decideHost(
  scratch: Scratch,
  command: CommandOf<'host.created' | 'host.recovered'>,
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
      if (!scratch.state.clock.running)
        return reject('clock/paused', 'the clock is paused already');
      scratch.emit({ type: 'clock.paused', data: { cause: 'recovery' } });
      return ok(undefined);
  }
}
