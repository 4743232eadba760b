/**
 * Owns: what control does with the evaluators' door of the open room. Does not own: the door (`evaluators.ts`).
 * A crash here leaves the door as it was kept last.
 */
import { ok, reject, type Result } from '../../../core/result.ts';
import type { Asked } from './desk.ts';
import type { Room } from './room.ts';

type Deed = Extract<
  Extract<Asked, { t: 'home' }>['do'],
  { act: 'evaluators' | 'newEvaluatorCode' | 'letEvaluatorGo' }
>;

export function evaluatorDeed(room: Room | null, what: Deed): Result<null> {
  if (room === null) return reject('room/no-exercise', 'No exercise is open at the moment.');
  if (what.act === 'letEvaluatorGo') {
    const gone = room.evaluators.letGo(what.evaluator);
    if (!gone.ok) return gone;
  } else if (what.act === 'evaluators') room.evaluators.set(what.on);
  else room.evaluators.newCode();
  room.evaluatorsChanged();
  return ok(null);
}
