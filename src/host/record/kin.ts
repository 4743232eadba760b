/**
 * Owns: what files say about themselves, one line a file, in the order in which they were asked for. Does not own: the
 * reading (log). Reads only.
 */
import { readKin } from '../log/kin.ts';

export function* kinLines(paths: readonly string[]): Generator<string> {
  for (const path of paths) yield JSON.stringify(readKin(path));
}
