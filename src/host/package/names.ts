/**
 * Owns: which names a package may hold, and which two of them some file system would take for one. Does not own: what
 * lies under them. Pure; a crash leaves nothing here.
 */
import { limits } from '../../core/limits.ts';
import { PackageError } from './problem.ts';

export const packageEnding = '.whitescenario';

/** Windows opens a device under these, whatever stands after the dot. */
const devices = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;

/** A scenario's id becomes the name of a folder. */
export function isDevice(name: string): boolean {
  return devices.test(name);
}

/** Not in names on Windows, or never seen by whoever reads them. */
const forbidden = /[<>:"|?*\\\p{C}\u2028\u2029]/u;

/** The name that an entry has, in one of the ways to write it. Throws `PackageError`. */
export function entryName(raw: Uint8Array): string {
  if (raw.byteLength > limits.packageNameBytesMax) throw new PackageError('name', loosely(raw));
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw).normalize('NFC');
  } catch {
    throw new PackageError('name', loosely(raw));
  }
  const parts = name.replace(/\/$/, '').split('/');
  const fits = parts.length <= limits.packageDepthMax + 1 && parts.every(isPlain);
  if (!fits) throw new PackageError('name', name);
  return name;
}

function isPlain(part: string): boolean {
  return (
    part !== '' &&
    part !== '.' &&
    part !== '..' &&
    part.trim() === part &&
    !part.endsWith('.') &&
    !forbidden.test(part) &&
    !isDevice(part)
  );
}

function loosely(raw: Uint8Array): string {
  return new TextDecoder().decode(raw.subarray(0, limits.packageNameBytesMax));
}

/** Names that were there already, folders on the way to them as well. */
export class NamesTaken {
  readonly #written = new Map<string, string>();
  readonly #entries = new Set<string>();

  /** Throws `PackageError` where a file system somewhere would write one over the other. */
  take(name: string): void {
    const isFolder = name.endsWith('/');
    const parts = name.replace(/\/$/, '').split('/');
    const whole = parts.join('/');
    if (this.#entries.has(folded(whole))) throw new PackageError('collision', name);
    this.#entries.add(folded(whole));
    for (let n = 1; n <= parts.length; n += 1) {
      const kind = n < parts.length || isFolder ? '/' : '';
      const written = `${parts.slice(0, n).join('/')}${kind}`;
      const key = folded(parts.slice(0, n).join('/'));
      const before = this.#written.get(key) ?? written;
      if (before !== written) throw new PackageError('collision', name);
      this.#written.set(key, written);
    }
  }
}

function folded(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC');
}

/** What desktops put into every zip unasked; it is left where it is. */
export function isLeftover(name: string): boolean {
  const last = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  return name.startsWith('__MACOSX/') || ['.ds_store', 'thumbs.db', 'desktop.ini'].includes(last);
}
