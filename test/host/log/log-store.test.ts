import { join } from 'node:path';
import { createSqliteFile } from '../../../src/host/log/create.ts';
import { MemoryLog } from '../../../src/host/log/memory-log.ts';
import { openSqliteLog } from '../../../src/host/log/sqlite-log.ts';
import { logContract } from '../../contract/log-store.ts';
import { tempFolder } from '../support/temp.ts';

logContract('memory', (seed) => new MemoryLog(seed));

logContract('a file', (seed) => {
  const path = join(tempFolder(), 'exercise.whitecell');
  createSqliteFile(path, seed);
  return openSqliteLog(path);
});
