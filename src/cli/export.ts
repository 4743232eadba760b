import type { Fact } from '../core/fact.ts';
import { exitCodes, wrong, type CliCommand } from './command.ts';
import { withRecord } from './record.ts';

const formats = ['jsonl', 'csv'] as const;

/** The whole record as text, one fact a line; for control only, since it holds every secret. */
export const exportCommand: CliCommand = {
  name: 'export',
  usage: 'FILE [--format jsonl|csv]',
  summary: 'writes the facts of a record, one a line',
  options: { format: 'text' },
  words: ['FILE'],
  run(call, io) {
    const wanted = call.text('format') ?? 'jsonl';
    const format = formats.find((one) => one === wanted);
    if (format === undefined) {
      throw wrong(exportCommand, `--format wants ${formats.join(' or ')}, not "${wanted}"`);
    }
    withRecord(call.word(0), (log) => {
      if (format === 'csv') io.out(csvRow(columns));
      for (const fact of log.read()) {
        io.out(format === 'jsonl' ? jsonFact(fact) : csvFact(fact));
      }
    });
    return exitCodes.ok;
  },
};

const columns = ['seq', 'wallTime', 'clockMs', 'actor', 'cause', 'type', 'data'];

/** The stamp first, so that a person can read down the lines. */
function jsonFact({ seq, wallMs, clockMs, actor, cause, type, data }: Fact): string {
  return JSON.stringify({ seq, wallMs, clockMs, actor, cause, type, data });
}

function csvFact(fact: Fact): string {
  const { seq, wallMs, clockMs, actor, cause, type, data } = fact;
  const who = actor.kind === 'control' ? `control:${actor.name}` : actorId(actor);
  const wallTime = new Date(wallMs).toISOString();
  return csvRow([String(seq), wallTime, String(clockMs), who, cause, type, JSON.stringify(data)]);
}

function actorId(actor: Exclude<Fact['actor'], { kind: 'control' }>): string {
  return actor.kind === 'seat' ? `seat:${actor.seat}` : `system:${actor.part}`;
}

/** RFC 4180. A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
function csvRow(cells: readonly string[]): string {
  return cells
    .map((cell) => (/^[=+\-@\t\r]/.test(cell) && !/^-?\d+$/.test(cell) ? `'${cell}` : cell))
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}
