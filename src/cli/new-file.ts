import { writeFileSync } from 'node:fs';
import { codeOf } from '../host/error-code.ts';
import { CliError, exitCodes } from './command.ts';

/** Writes a file that is not there yet; one that is stays as it is, and whoever asked is told. */
export function writeNewFile(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    throw new CliError(`The file ${file} cannot be written (${codeOf(error)}).`, exitCodes.failed);
  }
}
