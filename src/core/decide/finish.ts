import { reject, type Result } from '../result.ts';
import type { Scratch } from '../scratch.ts';

/** Ends the exercise: by control, or because the chart came to an end state. */
export function finish(scratch: Scratch, reason: string, phase: string | null): void {
  scratch.emit({ type: 'exercise.ended', data: { reason, phase } });
  if (scratch.state.clock.running) scratch.emit({ type: 'clock.paused', data: { cause: 'end' } });
}

/** The rejection for what needs a running exercise: before its start, and after its end. */
export function notRunning(): Result<never> {
  return reject('exercise/not-running', 'the exercise is not running');
}
