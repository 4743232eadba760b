import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openPrivacy } from '../../../src/core/export/privacy.ts';
import { exportFiles, type ExportKind } from '../../../src/core/export/wish.ts';
import { makeExport } from '../../../src/host/export/make.ts';
import { sourceOf } from '../../../src/host/export/source.ts';
import { hostile, hostileLog } from './hostile-log.ts';

/* A real spreadsheet opens what we make, and shows texts as they were typed. */

const soffice = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As LibreOffice writes it again: what it calculated stands there, not what was written. */
async function through(as: ExportKind): Promise<string> {
  const out = path.join(folder, `out-${as}`);
  const file = path.join(folder, exportFiles[as].ending);
  const source = sourceOf(hostileLog().verifiable());
  writeFileSync(file, await makeExport(source, { as, privacy: openPrivacy }));
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const utf8 = '44,34,76,1,,0,false,true,false,false,false,-1';
  const input = file.endsWith('.csv') ? ['--infilter=CSV:44,34,76'] : [];
  execFileSync(
    'soffice',
    [
      profile,
      '--headless',
      ...input,
      '--convert-to',
      `csv:Text - txt - csv (StarCalc):${utf8}`,
      '--outdir',
      out,
      file,
    ],
    { stdio: 'ignore', timeout: 120_000 },
  );
  // The name of the sheet may have come into that of the file.
  const [made = ''] = readdirSync(out);
  return readFileSync(path.join(out, made), 'utf8');
}

test.skipIf(!soffice)(
  '[EXP7] LibreOffice opens the events list and calculates nothing in it (needs soffice)',
  { timeout: 180_000 },
  async () => {
    const shown = await through('msel');
    expect(shown).toContain('Event #');
    for (const text of hostile) expect(shown).toContain(text.trim().replaceAll('"', '""'));
    expect(shown).not.toMatch(/#NAME\?|#REF!|Err:5\d\d/);
  },
);

test.skipIf(!soffice)(
  '[EXP8] LibreOffice opens the table of moves and calculates nothing in it (needs soffice)',
  { timeout: 180_000 },
  async () => {
    const shown = await through('moves');
    for (const text of hostile.slice(0, 2)) expect(shown).toContain(text.replaceAll('"', '""'));
    expect(shown).not.toMatch(/#NAME\?|#REF!|Err:5\d\d/);
  },
);
