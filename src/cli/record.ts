import { existsSync } from 'node:fs';
import type { Log } from '../host/log/log.ts';
import { openSqliteLog } from '../host/log/sqlite-log.ts';
import { CliError } from './command.ts';

/** A file that never was there is another matter than one that went away during play. */
export function mustExist(file: string): void {
  if (!existsSync(file)) throw new CliError(`There is no file ${file}.`);
}

/** Lends an exercise file for reading only; it is closed again whatever happens. */
export function withRecord<T>(file: string, work: (log: Log) => T): T {
  mustExist(file);
  const log = openSqliteLog(file, { readOnly: true });
  try {
    return work(log);
  } finally {
    log.close();
  }
}
