import { identityOf } from './log/place.ts';
import type { Session } from './session/session.ts';

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

/** Whether this file is the open exercise's. */
export function isOpenAs(open: Session | null, file: string): boolean {
  const path = open?.meta.path ?? null;
  return path !== null && isSameFile(path, file);
}
