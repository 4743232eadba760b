import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, csvRow, exportFacts } from '../../../src/host/files/export-facts.ts';
import { MemoryLog } from '../../../src/host/log/memory-log.ts';
import { factsOf, harbourSeed, morning } from '../support/harbour.ts';

/** What a spreadsheet reads: a small reader of RFC 4180, written apart from the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',' || char === '\n') {
      rows.at(-1)!.push(cell);
      cell = '';
      if (char === '\n') rows.push([]);
    } else cell += char;
  }
  rows.at(-1)!.push(cell);
  return rows;
}

const log = new MemoryLog(harbourSeed());
const { facts } = factsOf(harbourSeed(), morning());
log.append(facts);

describe('a record as text', () => {
  test('[FILE1] as lines of JSON is every fact as it is', () => {
    const lines = [...exportFacts(log.read(), 'jsonl')];
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(facts);
    expect(lines.every((line) => !line.includes('\n'))).toBe(true);
  });

  test('[FILE1] as a table has one row a fact and the same content', () => {
    const [names, ...rows] = readCsv([...exportFacts(log.read(), 'csv')].join('\n'));
    expect(names).toEqual(['seq', 'wallTime', 'clockMs', 'actor', 'cause', 'type', 'data']);
    expect(rows.map((row) => [Number(row[0]), row[5], JSON.parse(row[6]!) as unknown])).toEqual(
      facts.map((fact) => [fact.seq, fact.type, fact.data]),
    );
  });

  test('[FILE2] holds nothing that a spreadsheet would run, and loses no text', () => {
    const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', '"=', ''];
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom(...starts), fc.string()).map(([a, b]) => a + b),
          { minLength: 1, maxLength: 5 },
        ),
        (cells) => {
          const read = readCsv(csvRow(cells));
          expect(read).toHaveLength(1);
          for (const [i, cell] of read[0]!.entries()) {
            if (!/^-?\d+$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/u);
            expect([cells[i], `'${cells[i]}`]).toContain(cell);
          }
        },
      ),
    );
    expect(csvCell('-12')).toBe('-12');
    expect(csvCell('-12+cmd')).toBe(`'-12+cmd`);
  });
});
