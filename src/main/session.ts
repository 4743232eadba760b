/**
 * Owns: what all pages together may do with the machine: no devices, no permissions but two, no client
 * certificates; a download asks where to, and comes from our host alone.
 */
import type { WebContents } from 'electron';
import type { Electron } from './electron.ts';
import { isOwnPage } from './window.ts';

/** A console goes full screen and copies an address; nothing more is asked for by our pages. */
const allowed: ReadonlySet<string> = new Set(['fullscreen', 'clipboard-sanitized-write']);

/** Electron grants all of it unless told otherwise. */
export function denyPermissions(session: Electron['session']): void {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(allowed.has(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission) => allowed.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
}

/** Where a download may come from: our host, or a page of it that made the file itself. */
export function isOwnFile(url: string, base: string): boolean {
  return isOwnPage(url.replace(/^blob:/, ''), base);
}

export function guardDownloads(options: {
  readonly session: Electron['session'];
  /** Any address of the host; null before it has one. */
  readonly base: () => string | null;
  readonly title: () => string;
  readonly refused: (url: string) => void;
}): void {
  const { session, base, title, refused } = options;
  session.on('will-download', (event, item, _contents: WebContents) => {
    const own = base();
    if (own === null || !isOwnFile(item.getURL(), own)) {
      event.preventDefault();
      refused(item.getURL());
      return;
    }
    // Nothing is written anywhere but where the person says.
    item.setSaveDialogOptions({ title: title(), defaultPath: plainName(item.getFilename()) });
  });
}

/** A name without a folder: a page does not say where. */
function plainName(name: string): string {
  return name.replace(/[\\/:\0]/g, '-').replace(/^\.+/, '') || 'whitecell';
}
