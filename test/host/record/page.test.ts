import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSqliteFile } from '../../../src/host/log/create.ts';
import { LogError } from '../../../src/host/log/log.ts';
import { handOutPage } from '../../../src/host/files/hand-out.ts';
import { openSqliteLog } from '../../../src/host/log/sqlite-log.ts';
import { readPage } from '../../../src/host/record/reader.ts';
import { startReader } from '../../../src/host/record/start.ts';
import { factsOf, harbourSeed, morning } from '../support/harbour.ts';
import { tempFolder } from '../support/temp.ts';

const seed = harbourSeed();
const { facts } = factsOf(seed, morning());

function places() {
  const folder = tempFolder();
  const path = join(folder, 'exercise.whitecell');
  const template = join(folder, 'page.html');
  createSqliteFile(path, seed, (log) => log.append(facts));
  writeFileSync(template, '<title><!--title--></title><!--replay-->');
  return { path, template };
}

test('[REV41] a page is made in the reading process, and is the one that the command line makes', async () => {
  const { path, template } = places();
  const wish = { audiences: ['public'], language: 'en', spoilerSafe: false } as const;
  const page = await readPage(() => startReader(), { path, template, wish });
  const log = openSqliteLog(path, { readOnly: true });
  expect(handOutPage(log, wish, '<title><!--title--></title><!--replay-->')).toEqual({
    ok: true,
    value: page,
  });
  log.close();
});

test('[REV41] an audience that there is not, and control, get a sentence and no page', async () => {
  const { path, template } = places();
  for (const audience of ['team:nobody', 'control', 'seat:a']) {
    const wish = { audiences: [audience], language: 'en', spoilerSafe: false } as const;
    await expect(readPage(() => startReader(), { path, template, wish })).rejects.toThrow(LogError);
  }
});
