/**
 * Owns: the one table of what pages may ask of the shell, and the checks before anything is done: a window of
 * ours, its top frame, on a page of our host, of a kind that may ask, with a message of the right shape.
 * Does not own: what is done. Who fails a check gets null and learns nothing.
 */
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { z } from 'zod';
import type { Electron } from './electron.ts';
import type { Role } from './windows.ts';

export interface Doings {
  /** The path of an exercise file that the person chose, or null. */
  chooseFile(from: WebContents): Promise<string | null>;
  openWindow(url: string): Promise<boolean>;
}

interface Channel {
  readonly roles: readonly Role[];
  readonly fits: (payload: unknown) => boolean;
  readonly run: (payload: unknown, from: WebContents) => Promise<unknown>;
}

function channel<P>(
  roles: readonly Role[],
  payload: z.ZodType<P>,
  run: (payload: P, from: WebContents) => Promise<unknown>,
): Channel {
  return {
    roles,
    fits: (given) => payload.safeParse(given).success,
    run: (given, from) => run(payload.parse(given), from),
  };
}

const addressCharsMax = 4096;

function table(doings: Doings): Readonly<Record<string, Channel>> {
  return {
    'choose-file': channel(['console', 'review'], z.undefined(), (_, from) =>
      doings.chooseFile(from),
    ),
    'open-window': channel(['console', 'review'], z.string().max(addressCharsMax), (url) =>
      doings.openWindow(url),
    ),
  };
}

export function registerIpc(options: {
  readonly ipcMain: Electron['ipcMain'];
  readonly doings: Doings;
  /** The kind of our window that these contents are, if its top page is the host's. */
  readonly roleOf: (contents: WebContents, url: string) => Role | null;
  readonly refused: (channel: string, why: string) => void;
}): void {
  const { ipcMain, doings, roleOf, refused } = options;
  for (const [name, one] of Object.entries(table(doings))) {
    ipcMain.handle(name, async (event: IpcMainInvokeEvent, ...given: unknown[]) => {
      const why = trouble(event, given, one, roleOf);
      if (why !== null) {
        refused(name, why);
        return null;
      }
      return one.run(given[0], event.sender);
    });
  }
}

function trouble(
  event: IpcMainInvokeEvent,
  given: readonly unknown[],
  { roles, fits }: Channel,
  roleOf: (contents: WebContents, url: string) => Role | null,
): string | null {
  const { senderFrame, sender } = event;
  if (senderFrame === null) return 'no frame';
  if (senderFrame.parent !== null) return 'not a top frame';
  const role = roleOf(sender, senderFrame.url);
  if (role === null) return 'not a page of ours';
  if (!roles.includes(role)) return `not for ${role}`;
  if (given.length > 1 || !fits(given[0])) return 'not of the right shape';
  return null;
}
