import { ok, reject, type Result } from '../core/result.ts';
import { LogError } from './log/log.ts';

/** Trouble with a file is a sentence; anything else is ours and stays loud. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof LogError) return reject(`log/${error.kind}`, error.message);
    if (error instanceof Error && error.name === 'ScenarioFolderError')
      return reject('scenario/unusable', error.message);
    throw error;
  }
}
