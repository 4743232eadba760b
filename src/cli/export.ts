import { exportFacts, exportFormats } from '../host/files/export-facts.ts';
import { exitCodes, wrong, type CliCommand } from './command.ts';
import { withRecord } from './record.ts';

/** The whole record as text, one fact a line; for control only, since it holds every secret. */
export const exportCommand: CliCommand = {
  name: 'export',
  usage: 'FILE [--format jsonl|csv]',
  summary: 'writes the facts of a record, one a line',
  options: { format: 'text' },
  words: ['FILE'],
  run(call, io) {
    const wanted = call.text('format') ?? 'jsonl';
    const format = exportFormats.find((one) => one === wanted);
    if (format === undefined) {
      throw wrong(exportCommand, `--format wants ${exportFormats.join(' or ')}, not "${wanted}"`);
    }
    withRecord(call.word(0), (log) => {
      for (const line of exportFacts(log, format)) io.out(line);
    });
    return exitCodes.ok;
  },
};
