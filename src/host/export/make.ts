/**
 * Owns: which export is made of what. Does not own: reading a file (`source.ts`), what each holds.
 * Pure but for the work itself; a crash leaves nothing here.
 */
import { toldFacts } from '../../core/export/anonymise.ts';
import { indicatorTable, measureTable, moveTable, type Table } from '../../core/export/tables.ts';
import type { ExportWish } from '../../core/export/wish.ts';
import { openRecording, type Recording } from '../../core/review/recording.ts';
import { compile } from '../../core/world.ts';
import { csvRow, exportFacts, type FactFormat } from '../files/export-facts.ts';
import { makeBundle } from './bundle.ts';
import { makeMsel } from './msel-sheet.ts';
import type { ExportSource } from './source.ts';

/**
 * The whole content of the file that was asked for. Whatever is counted is counted over the facts as they
 * are told, so that nothing left out comes back by another way.
 */
export async function makeExport(source: ExportSource, wish: ExportWish): Promise<Uint8Array> {
  const { as, privacy, remarks } = wish;
  switch (as) {
    case 'bundle':
      return makeBundle(source, privacy, remarks === true);
    case 'jsonl':
    case 'csv':
      return text(factLines(source, wish, as));
    case 'msel':
      return makeMsel(recordingOf(source, wish));
    case 'moves':
      return text(tableLines(moveTable(recordingOf(source, wish))));
    case 'indicators':
      return text(tableLines(indicatorTable(recordingOf(source, wish))));
    case 'figures':
      return text(tableLines(measureTable(recordingOf(source, wish))));
  }
}

/** The facts as lines, without line ends. */
export function factLines(
  source: ExportSource,
  { privacy }: Pick<ExportWish, 'privacy'>,
  format: FactFormat,
): Generator<string> {
  const facts = source.rows.map(({ fact }) => fact);
  return exportFacts(toldFacts(facts, privacy), format);
}

function recordingOf(source: ExportSource, { privacy }: Pick<ExportWish, 'privacy'>): Recording {
  const facts = source.rows.map(({ fact }) => fact);
  return openRecording(compile(source.scenario), toldFacts(facts, privacy));
}

function* tableLines([names, ...rows]: Table): Generator<string> {
  yield csvRow(names);
  for (const row of rows) yield csvRow(row.map((cell) => (cell === null ? '' : String(cell))));
}

function text(lines: Iterable<string>): Uint8Array {
  return Buffer.from([...lines, ''].join('\n'));
}
