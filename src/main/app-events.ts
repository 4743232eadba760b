/**
 * Owns: what the shell hears of the program as a whole: a second start, its icon, its last window, a process that is
 * gone. Does not own: what is done then. A crash here leaves nothing.
 */
import { fileAmong } from './arguments.ts';
import type { Electron } from './electron.ts';

export interface AppEvents {
  /** The program was started once more; the file that it was started with, or null. */
  readonly startedAgain: (file: string | null) => void;
  /** Somebody wants to see it. */
  readonly activated: () => void;
  readonly processGone: (details: Readonly<Record<string, string | number>>) => void;
}

export function listenToApp(app: Pick<Electron['app'], 'on' | 'quit'>, events: AppEvents): void {
  app.on('second-instance', (_event, given, cwd) =>
    events.startedAgain(fileAmong(given.slice(1), cwd)),
  );
  app.on('activate', () => events.activated());
  app.on('window-all-closed', () => app.quit());
  // Nothing here is spoken to with a certificate of the person's.
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault();
    choose();
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    events.processGone({ type, reason, exitCode }),
  );
}
