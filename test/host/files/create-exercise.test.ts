import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createExerciseFile } from '../../../src/host/files/create-exercise.ts';
import { openSqliteLog } from '../../../src/host/log/sqlite-log.ts';
import { openDesk } from '../support/desk.ts';
import { harbourSeed, morning } from '../support/harbour.ts';
import { tempFolder } from '../support/temp.ts';

test('[FILE3] a new exercise file has its first fact, is played, closed and opened again', async () => {
  const path = join(tempFolder(), 'exercise.whitecell');
  createExerciseFile(path, harbourSeed());
  const log = openSqliteLog(path);
  expect([...log.read()]).toMatchObject([
    { seq: 1, type: 'exercise.created', wallMs: 1_900_000_000_000 },
  ]);
  const desk = await openDesk({ log });
  expect(log.head().count).toBe(1);
  for (const body of morning()) await desk.must(body);
  const state = desk.session.state();
  await desk.close();
  const again = await openDesk({ log: openSqliteLog(path) });
  expect(again.session.state()).toEqual(state);
  expect(Buffer.from(again.session.media.read('gate.svg')!).toString()).toContain('<svg');
});
