/**
 * Owns: the events list as a spreadsheet. Every word in it is a text cell, whatever it begins with: nothing
 * typed by somebody can become a formula. Does not own: what its rows say (core). Pure.
 */
import writeXlsxFile from 'write-excel-file/node';
import { mselColumns, mselRows, type MselCell } from '../../core/export/msel.ts';
import type { Recording } from '../../core/review/recording.ts';

const colours = { planned: '#1F3A5F', actual: '#5A4A1F', text: '#FFFFFF' };
/** A spreadsheet's own limit on the text of one cell. */
const cellCharsMax = 32_767;

export function makeMsel(recording: Recording): Promise<Uint8Array> {
  const head = mselColumns.map(({ name, group }) => ({
    value: name,
    type: String,
    fontWeight: 'bold' as const,
    textColor: colours.text,
    backgroundColor: colours[group],
    wrap: true,
  }));
  const groups = mselColumns.map(({ group }, at) => ({
    value: group === mselColumns[at - 1]?.group ? '' : group === 'planned' ? 'PLANNED' : 'ACTUAL',
    type: String,
    fontWeight: 'bold' as const,
    textColor: colours.text,
    backgroundColor: colours[group],
  }));
  return writeXlsxFile([groups, head, ...mselRows(recording).map((row) => row.map(cell))], {
    sheet: 'MSEL',
    columns: mselColumns.map(({ width }) => ({ width })),
    stickyRowsCount: 2,
    stickyColumnsCount: 1,
    orientation: 'landscape',
  }).toBuffer();
}

function cell(value: MselCell) {
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' as const };
  const text = value.slice(0, cellCharsMax);
  // Also tells a spreadsheet to leave it a text when somebody edits the cell.
  return { value: text, type: String, format: '@', wrap: true, alignVertical: 'top' as const };
}
