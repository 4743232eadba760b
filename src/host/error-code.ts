/** What the system, Node or SQLite calls it: `ENOSPC`, `SQLITE_FULL`; empty: it has no such name. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
