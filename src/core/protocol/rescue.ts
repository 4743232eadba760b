/** Refusals of files of which a part may be whole: damaged, altered, or on a disk that fails. */
export function mayBeRescued(code: string): boolean {
  return code === 'log/corrupt' || code === 'log/io';
}
