import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  reportFormats,
  reportSections,
  type ReportFormat,
  type ReportSection,
  type ReportWish,
} from '../core/aar/report/wish.ts';
import { languages, termPacks } from '../core/protocol/words.ts';
import { PrintTrouble } from '../host/paper/printer.ts';
import { CliError, exitCodes, wrong, type Call, type CliCommand } from './command.ts';
import { writeNewFile } from './new-file.ts';
import { withPrintingHost } from './printing-host.ts';
import { mustExist } from './record.ts';

/** The after-action report of a record, with what reviewers made of it; for control only. */
export const reportCommand: CliCommand = {
  name: 'report',
  usage: `FILE --to FILE [--format ${reportFormats.join('|')}] [--language ${languages.join('|')}] [--terms ${termPacks.join('|')}] [--without ${reportSections.join(',')}]`,
  summary: 'writes the after-action report and improvement plan of a record',
  options: { to: 'text', format: 'text', language: 'text', terms: 'text', without: 'text' },
  words: ['FILE'],
  async run(call, io) {
    const file = path.resolve(call.word(0));
    mustExist(file);
    const { to, wish } = wishOf(call);
    writeNewFile(to, await made(file, wish));
    io.out(to);
    return exitCodes.ok;
  },
};

async function made(file: string, wish: ReportWish): Promise<Uint8Array> {
  try {
    return await withPrintingHost((host) => host.report(file, wish));
  } catch (error) {
    if (error instanceof PrintTrouble) throw new CliError(error.message, exitCodes.failed);
    throw error;
  }
}

function wishOf(call: Call): { to: string; wish: ReportWish } {
  const named = call.text('to');
  if (named === null) throw wrong(reportCommand, '--to is missing: the file to write');
  const to = path.resolve(named);
  if (!existsSync(path.dirname(to))) throw new CliError(`There is no folder ${path.dirname(to)}.`);
  if (existsSync(to)) throw new CliError(`There is already a file ${to}.`);
  return {
    to,
    wish: {
      format: call.text('format') === null ? formatOf(to) : oneOf(call, 'format', reportFormats),
      language: oneOf(call, 'language', languages),
      terms: oneOf(call, 'terms', termPacks),
      leftOut: sectionsIn(call),
    },
  };
}

/** Sections, with commas between. */
function sectionsIn(call: Call): ReportSection[] {
  const asked = (call.text('without') ?? '').split(',').filter((one) => one !== '');
  return asked.map((one) => {
    const found = reportSections.find((section) => section === one);
    if (found !== undefined) return found;
    throw wrong(reportCommand, `--without wants ${reportSections.join(', ')}, not "${one}"`);
  });
}

/** The ending of the file says it; without one that is known, Word. */
function formatOf(file: string): ReportFormat {
  return reportFormats.find((format) => file.endsWith(`.${format}`)) ?? 'docx';
}

/** Left out, the first one. */
function oneOf<T extends string>(call: Call, option: string, all: readonly [T, ...T[]]): T {
  const text = call.text(option);
  if (text === null) return all[0];
  const found = all.find((one) => one === text);
  if (found !== undefined) return found;
  throw wrong(reportCommand, `--${option} wants ${all.join(' or ')}, not "${text}"`);
}
