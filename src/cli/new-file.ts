import { writeFileSync } from 'node:fs';
import { CliError, exitCodes } from './command.ts';

/** Writes a file that is not there yet; one that is stays as it is, and whoever asked is told. */
export function writeNewFile(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new CliError(`The file ${file} cannot be written (${code}).`, exitCodes.failed);
  }
}
