/**
 * Owns: that a fault of the shell's own is written down and ends nothing: windows and the exercise are processes
 * of their own. Does not own: where it is written (`log.ts`).
 */
export interface FaultSource {
  on(
    event: 'unhandledRejection' | 'uncaughtException',
    listener: (error: unknown) => void,
  ): unknown;
}

export function catchFaults(source: FaultSource, tell: (error: unknown) => void): void {
  source.on('unhandledRejection', tell);
  // Electron would show its trace in a box, over whatever is on the screens.
  source.on('uncaughtException', tell);
}

/** For the log: with its trace. */
export function faultText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
