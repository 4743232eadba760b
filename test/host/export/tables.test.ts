import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openPrivacy } from '../../../src/core/export/privacy.ts';
import { exportKinds, type ExportKind } from '../../../src/core/export/wish.ts';
import { mselColumns, mselRows } from '../../../src/core/export/msel.ts';
import { openRecording } from '../../../src/core/review/recording.ts';
import { makeExport } from '../../../src/host/export/make.ts';
import { sourceOf } from '../../../src/host/export/source.ts';
import { openTable } from '../../support/table.ts';
import { hostile, hostileLog } from './hostile-log.ts';
import { namedLog } from './named-log.ts';

const minute = 60_000;
const named = namedLog();
const source = sourceOf(named.log.verifiable());

async function textOf(as: ExportKind): Promise<string> {
  return Buffer.from(await makeExport(source, { as, privacy: openPrivacy })).toString();
}

describe('the events list as a spreadsheet', () => {
  test('[EXP6] has planned and actual side by side, early and late in minutes', () => {
    const table = openTable();
    table.goesTo('plan');
    table.waits(5 * minute);
    table.does('inject.release', { eventNo: 'E01' });
    table.does('inject.assess', { eventNo: 'E01', seen: 'partly', note: 'They asked' });
    table.does('inject.skip', { eventNo: 'E02', reason: 'No time' });
    const rows = mselRows(openRecording(table.world, table.facts));
    const named = rows.map((row) =>
      Object.fromEntries(mselColumns.map(({ name }, at) => [name, row[at]])),
    );
    expect(rows.every((row) => row.length === mselColumns.length)).toBe(true);
    expect(named.map((row) => row['Event #'])).toEqual(
      table.world.scenario.injects.map(({ eventNo }) => eventNo),
    );
    const [first] = table.world.scenario.injects;
    expect(named[0]).toMatchObject({
      Title: first?.title,
      'Expected action': first?.expectedAction,
      Status: 'released',
      By: 'Ann',
      'Exercise clock': '0:05:00',
      'Expected seen': 'partly',
      Note: 'They asked',
    });
    expect(named[1]).toMatchObject({ Status: 'skipped', Note: 'No time', 'Released (UTC)': '' });
  });

  test('[EXP7] no text in it can become a formula, and none is lost', async () => {
    const log = hostileLog();
    const bytes = await makeExport(sourceOf(log.verifiable()), {
      as: 'msel',
      privacy: openPrivacy,
    });
    const files = unzipSync(bytes);
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!);
    expect(sheet).not.toMatch(/<f[ >/]/);
    // Every cell is a shared string, a plain number, or empty.
    for (const [cell] of sheet.matchAll(/<c [^>]*?(\/>|>.*?<\/c>)/gs)) {
      if (!/^<c [^>]*t="s"/.test(cell))
        expect(cell).toMatch(/^<c [^>]*(\/>|>(<v>-?[0-9.]+<\/v>)?<\/c>)$/);
    }
    const strings = strFromU8(files['xl/sharedStrings.xml']!);
    const said = [...strings.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) =>
      text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&'),
    );
    for (const text of hostile) expect(said.map((one) => one.trim())).toContain(text.trim());
    expect(
      Object.keys(files).filter((name) => /external|connection|vba|macro/i.test(name)),
    ).toEqual([]);
  });
});

describe('tables', () => {
  test('[EXP8] every table has as many cells in a line as names, and no cell that runs', async () => {
    const from = sourceOf(hostileLog().verifiable());
    for (const as of ['csv', 'moves', 'indicators', 'figures'] as const) {
      const text = Buffer.from(await makeExport(from, { as, privacy: openPrivacy })).toString();
      const rows = readCsv(text.replace(/\n$/, ''));
      expect(rows.length, as).toBeGreaterThan(1);
      for (const row of rows) {
        expect(row, as).toHaveLength(rows[0]!.length);
        for (const cell of row)
          if (!/^-?[\d.]+$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r\0＝＋－＠]/u);
      }
    }
  });

  test('[EXP8] moves stand with their rulings, indicators with what moved them', async () => {
    const [names = [], move = []] = readCsv(await textOf('moves'));
    const cell = (name: string): string | undefined => move[names.indexOf(name)];
    expect(['team', 'status', 'outcome', 'ruledBy', 'pros'].map(cell)).toEqual([
      'north',
      'ruled',
      'success',
      'Brigid Quill',
      '0',
    ]);
    const [heads = [], ...points] = readCsv((await textOf('indicators')).trim());
    const started = points.filter((point) => point[heads.indexOf('because')] === 'start');
    expect(started).toHaveLength(source.scenario.indicators.length);
  });

  test('[EXP1] no kind of export tells a name that was to be made up', async () => {
    const privacy = { ...openPrivacy, names: 'pseudonyms' as const };
    for (const as of exportKinds) {
      const bytes = await makeExport(source, { as, privacy });
      const packed = as === 'bundle' || as === 'msel';
      const text = packed
        ? Object.values(unzipSync(bytes))
            .map((file) => strFromU8(file))
            .join('\n')
        : Buffer.from(bytes).toString();
      for (const name of named.people) expect(text, as).not.toContain(name);
    }
  });
});

/** RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}
