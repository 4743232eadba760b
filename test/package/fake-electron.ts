import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The mark before the fuses in Electron's binary, and how many there are. */
export const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuses = 8;

/**
 * What the builder needs of an unpacked Electron: its files by name, and a binary with fuses to blow. It cannot run;
 * everything that goes into the package around it is real.
 */
export function fakeElectron(folder: string, version: string): string {
  const files: Record<string, string | Buffer> = {
    version,
    LICENSE: 'MIT',
    'LICENSES.chromium.html': '',
    'chrome-sandbox': '',
    'locales/en-US.pak': '',
    'locales/fr.pak': '',
    'locales/de.pak': '',
    'resources/none': '',
    electron: Buffer.concat([
      Buffer.from('#!/bin/sh\nexit 1\n'),
      Buffer.from(sentinel),
      Buffer.from([1, fuses]),
      // As Electron comes: 1 is on.
      Buffer.from('10110101'),
    ]),
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  for (const name of ['electron', 'chrome-sandbox']) chmodSync(path.join(folder, name), 0o755);
  return folder;
}

/** The fuses of a packaged binary, one sign each: 1 on, 0 off. */
export function fusesOf(binary: Buffer): string {
  const at = binary.indexOf(sentinel) + sentinel.length;
  return binary.toString('latin1', at + 2, at + 2 + fuses);
}
