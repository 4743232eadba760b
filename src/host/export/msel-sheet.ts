/**
 * Owns: the events list as a spreadsheet. Every word in it is a text cell, whatever it begins with: nothing
 * typed by somebody can become a formula. Does not own: what its rows say (core). Pure.
 */
import writeXlsxFile from 'write-excel-file/node';
import { mselColumns, mselRows, type MselCell } from '../../core/export/msel.ts';
import type { Recording } from '../../core/review/recording.ts';

const colours = { planned: '#1F3A5F', actual: '#5A4A1F', text: '#FFFFFF' };
const font = { fontFamily: 'Calibri', fontSize: 10 };
/** A spreadsheet's own limit on the text of one cell. */
const cellCharsMax = 32_767;
const lineHeight = 13.5;
/** A row of a screenful can be read no better than a cut one. */
const linesMax = 18;

export function makeMsel(recording: Recording): Promise<Uint8Array> {
  const groups = mselColumns.map(({ group }, at) => ({
    ...headCell(group),
    value: group === mselColumns[at - 1]?.group ? '' : group.toUpperCase(),
  }));
  const head = mselColumns.map(({ name, group }) => ({ ...headCell(group), value: name }));
  const rows = mselRows(recording).map((row) => {
    const height = heightOf(row);
    return row.map((value) => cell(value, height));
  });
  return writeXlsxFile(
    [groups, head, ...rows],
    {
      sheet: 'MSEL',
      columns: mselColumns.map(({ width }) => ({ width })),
      stickyRowsCount: 2,
      stickyColumnsCount: 1,
      orientation: 'landscape',
    },
    font,
  ).toBuffer();
}

function headCell(group: 'planned' | 'actual') {
  return {
    type: String,
    fontWeight: 'bold' as const,
    textColor: colours.text,
    backgroundColor: colours[group],
  };
}

function cell(value: MselCell, height: number) {
  const top = { alignVertical: 'top' as const, height };
  if (typeof value === 'number') return { ...top, value, type: Number };
  // The format tells a spreadsheet to leave it a text when somebody edits the cell, too.
  return { ...top, value: value.slice(0, cellCharsMax), type: String, format: '@', wrap: true };
}

/** Points. Not every program makes room for wrapped text when it opens a file. */
function heightOf(row: readonly MselCell[]): number {
  const lines = row.map((value, at) => {
    // A column's width counts digits of the usual size; ours are a little smaller.
    const width = (mselColumns[at]?.width ?? 10) * 1.1;
    const parts = String(value).split('\n');
    return parts.reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / width)), 0);
  });
  return Math.min(linesMax, Math.max(...lines)) * lineHeight + 3;
}
