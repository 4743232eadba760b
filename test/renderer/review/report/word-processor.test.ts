// @vitest-environment jsdom
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { noEdits } from '../../../../src/core/aar/report/edits.ts';
import type { Remark } from '../../../../src/core/remark.ts';
import { languages } from '../../../../src/core/protocol/words.ts';
import { writeDocx } from '../../../../src/renderer/review/report/write/docx.ts';
import type { Flow } from '../../../../src/renderer/review/report/write/flow.ts';
import { roomSpeaks } from '../../../../src/renderer/shared/language.ts';
import { feedback, lesson, observed } from '../../../core/aar/remarks.ts';
import { made } from './made.ts';

/* A real word processor opens what we make: nothing is dropped, and everything is what it is meant to be. */

const soffice = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-word-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => roomSpeaks({ language: 'en', terms: 'hseep' }));

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const edits: Remark = {
  ...noEdits,
  id: 'report',
  wallMs: 1,
  by: 'Ann',
  kind: 'report',
  texts: {
    'overview.sponsor': 'A & B <Ltd>, وزارة الصحة',
    'plan.finding.lesson.a.completion': '2027-03-31',
    'plan.finding.lesson.a.element': 'training',
  },
};

/** The file as LibreOffice has read it, in its own words. */
async function through(flow: Flow, name: string): Promise<Document> {
  const out = path.join(folder, name);
  const file = path.join(folder, `${name}.docx`);
  const blob = await writeDocx(flow, () => Promise.resolve(dot));
  writeFileSync(file, Buffer.from(await blob.arrayBuffer()));
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'fodt', '--outdir', out, file], {
    stdio: 'ignore',
    timeout: 120_000,
  });
  const [own = ''] = readdirSync(out);
  const xml = readFileSync(path.join(out, own), 'utf8');
  return new DOMParser().parseFromString(xml, 'application/xml');
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.each(languages)('in %s', (language) => {
  test.skipIf(!soffice)(
    '[AAR23] LibreOffice reads the report with its outline, tables, pictures, links and words (needs soffice)',
    { timeout: 180_000 },
    async () => {
      const { table } = observed();
      const flow = await made(table, [lesson('a', [3]), feedback('b'), edits], language);
      const read = await through(flow, language);
      const all = (name: string): Element[] => [...read.getElementsByTagName(name)];
      const of = (kind: Flow['pieces'][number]['kind']) =>
        flow.pieces.filter((piece) => piece.kind === kind);
      expect(all('text:h').map(({ textContent }) => flat(textContent))).toEqual(
        flow.pieces.flatMap((piece) => (piece.kind === 'heading' ? [flat(piece.words)] : [])),
      );
      expect(all('table:table')).toHaveLength(of('table').length);
      expect(all('draw:image')).toHaveLength(of('picture').length);
      const links = new Set(all('text:a').map((one) => one.getAttribute('xlink:href')));
      const marks = all('text:bookmark-start').map((one) => one.getAttribute('text:name'));
      expect(links.size).toBeGreaterThan(5);
      for (const link of links) expect(marks, link ?? '').toContain(link?.slice(1));
      for (const line of all('text:line-break')) line.textContent = ' ';
      const words = flat(
        all('text:p')
          .map(({ textContent }) => textContent)
          .join(' '),
      );
      for (const piece of flow.pieces)
        if (piece.kind === 'text') expect(words).toContain(flat(piece.words));
      expect(words).toContain('A & B <Ltd>, وزارة الصحة');
      const towards = new Set(
        all('style:paragraph-properties').map((one) => one.getAttribute('style:writing-mode')),
      );
      expect(towards.has('rl-tb')).toBe(language === 'ar');
    },
  );
});
