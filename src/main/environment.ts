/**
 * Owns: what other processes inherit of this one's environment: where the system, the person and temporary files are, and
 * nothing else. Keys and tokens that somebody exported stay here. Without `SystemRoot` Windows opens no socket.
 */
const inherited: ReadonlySet<string> = new Set([
  'SYSTEMROOT',
  'WINDIR',
  'TEMP',
  'TMP',
  'TMPDIR',
  'HOME',
  'USERPROFILE',
  'LANG',
  'TZ',
]);

export function bareEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter(
      (pair): pair is [string, string] =>
        pair[1] !== undefined && inherited.has(pair[0].toUpperCase()),
    ),
  );
}
