import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Privacy } from '../core/export/privacy.ts';
import { tellsRemarks } from '../core/export/remarks.ts';
import { exportKinds, type ExportKind } from '../core/export/wish.ts';
import { factLines, makeExport } from '../host/export/make.ts';
import { readForExport } from '../host/export/source.ts';
import { CliError, exitCodes, wrong, type Call, type CliCommand } from './command.ts';
import { writeNewFile } from './new-file.ts';
import { mustExist } from './record.ts';

/** What people and other programs work with outside; for control only, since it holds every secret. */
export const exportCommand: CliCommand = {
  name: 'export',
  usage: `FILE [--as ${exportKinds.join('|')}] [--to FILE] [--anonymous] [--without-texts] [--from-zero] [--with-remarks]`,
  summary: 'takes facts, events list, moves, figures or a bundle out of a record',
  options: {
    as: 'text',
    format: 'text',
    to: 'text',
    anonymous: 'flag',
    'without-texts': 'flag',
    'from-zero': 'flag',
    'with-remarks': 'flag',
  },
  words: ['FILE'],
  async run(call, io) {
    const as = kindOf(call);
    const privacy = privacyOf(call);
    const remarks = remarksIn(call, as, privacy);
    const file = call.word(0);
    mustExist(file);
    const to = call.text('to');
    const target = to === null ? null : path.resolve(to);
    if (target !== null && existsSync(target))
      throw new CliError(`There is already a file ${target}.`);
    if (target === null && (as === 'bundle' || as === 'msel'))
      throw wrong(exportCommand, `a ${as} is a file of its own: say where with --to`);
    const source = readForExport(path.resolve(file));
    if (target === null && (as === 'jsonl' || as === 'csv')) {
      for (const line of factLines(source, { privacy }, as)) io.out(line);
      return exitCodes.ok;
    }
    const content = await makeExport(source, { as, privacy, remarks });
    if (target === null) io.out(Buffer.from(content).toString().replace(/\n$/, ''));
    else {
      writeNewFile(target, content);
      io.out(target);
    }
    return exitCodes.ok;
  },
};

/** `--format` is the older word, for facts only. */
function kindOf(call: Call): ExportKind {
  const option = call.text('as') === null && call.text('format') !== null ? 'format' : 'as';
  const wanted = call.text(option) ?? 'jsonl';
  const kinds = option === 'as' ? exportKinds : (['jsonl', 'csv'] as const);
  const kind = kinds.find((one) => one === wanted);
  if (kind !== undefined) return kind;
  throw wrong(exportCommand, `--${option} wants ${kinds.join(' or ')}, not "${wanted}"`);
}

function privacyOf(call: Call): Privacy {
  return {
    names: call.flag('anonymous') ? 'pseudonyms' : 'real',
    texts: call.flag('without-texts') ? 'leftOut' : 'kept',
    times: call.flag('from-zero') ? 'fromZero' : 'wall',
  };
}

function remarksIn(call: Call, as: ExportKind, privacy: Privacy): boolean {
  if (!call.flag('with-remarks')) return false;
  if (as !== 'bundle') throw wrong(exportCommand, 'only a bundle can have remarks in it');
  if (!tellsRemarks(privacy))
    throw wrong(
      exportCommand,
      'remarks are words about people: anonymous, they go along only with --without-texts',
    );
  return true;
}
