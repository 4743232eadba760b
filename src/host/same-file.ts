import { identityOf } from './log/place.ts';

/** Whether two paths lead to one file: through links, and however a file system takes capital letters. */
export function isSameFile(one: string, other: string): boolean {
  if (one === other) return true;
  try {
    return identityOf(one) === identityOf(other);
  } catch {
    // What is not there is somebody else's to complain of.
    return false;
  }
}
