import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { languages, type Language } from '../core/protocol/words.ts';
import { handOutPage, handOutTemplate } from '../host/files/hand-out.ts';
import { CliError, exitCodes, wrong, type Call, type CliCommand, type Io } from './command.ts';
import { writeNewFile } from './new-file.ts';
import { findProgram } from './program.ts';
import { withRecord } from './record.ts';

/** One page that holds what an audience saw, and nothing else. */
export function handOut(command: CliCommand, call: Call, io: Io): number {
  if (call.flag('json') || call.text('at') !== null)
    throw wrong(command, '--html makes the whole replay: it goes without --at and --json');
  const to = call.text('to');
  if (to === null) throw wrong(command, '--to is missing: the file to write');
  const audiences = call.text('audience')?.split(',') ?? [];
  if (audiences.length === 0) throw wrong(command, '--audience is missing: for whom it is');
  if (audiences.includes('control'))
    throw wrong(command, 'control has the record itself, which is to be handed to nobody');
  const wish = {
    audiences,
    language: languageOf(command, call.text('language') ?? 'en'),
    spoilerSafe: call.flag('spoiler-safe'),
  };
  const page = withRecord(call.word(0), (log) => handOutPage(log, wish, template()));
  if (!page.ok) throw new CliError(`There is no ${audiences.join(' or ')} in this exercise.`);
  writeNewFile(path.resolve(to), page.value);
  io.out(path.resolve(to));
  return exitCodes.ok;
}

function languageOf(command: CliCommand, text: string): Language {
  const found = languages.find((one) => one === text);
  if (found !== undefined) return found;
  throw wrong(command, `--language wants ${languages.join(' or ')}, not "${text}"`);
}

/** It is made with the other pages. */
function template(): string {
  const file = path.join(findProgram().rendererDir, handOutTemplate);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  throw new CliError('The page for replays is not built yet: run `npm run build` first.');
}
