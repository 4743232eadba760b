import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { paperDocuments, paperSizes, type PaperDocument } from '../core/paper/pack.ts';
import { fileEnding } from '../host/home.ts';
import { worldOf } from '../host/session/open-session.ts';
import type { PackNews } from '../core/paper/news.ts';
import { languages, type Language } from '../core/protocol/words.ts';
import type { PackSource, PackWish } from '../host/paper/packs.ts';
import { CliError, exitCodes, wrong, type Call, type CliCommand, type Io } from './command.ts';
import { withPrintingHost } from './printing-host.ts';
import { withRecord } from './record.ts';
import { loadScenario } from './scenario.ts';
import { inOrder } from './new.ts';

/** The paper pack of an exercise or of a scenario, as PDFs in a folder. */
export const paperCommand: CliCommand = {
  name: 'paper',
  usage: `FILE|SCENARIO --out DIR [--paper ${paperSizes.join('|')}] [--only DOCUMENT,…] [--order ORDER] [--language ${languages.join('|')}] [--json]`,
  summary: 'prints the paper pack as PDFs: run sheet, cards, briefs, forms',
  options: {
    out: 'text',
    paper: 'text',
    only: 'text',
    order: 'text',
    language: 'text',
    json: 'flag',
  },
  words: ['FILE|SCENARIO'],
  async run(call, io) {
    const wish = wishOf(call);
    const source = sourceOf(call);
    return withPrintingHost((host) => printed(host.paper(source, wish), call, io));
  },
};

async function printed(news: AsyncIterable<PackNews>, call: Call, io: Io): Promise<number> {
  let names: readonly string[] = [];
  for await (const piece of news) {
    switch (piece.kind) {
      case 'begun':
        names = piece.files.map(({ name }) => name);
        break;
      case 'printed':
        io.err(`${piece.no + 1}/${names.length} ${names[piece.no] ?? ''}`);
        break;
      case 'done': {
        const files = names.map((name) => path.join(piece.folder, name));
        io.out(call.flag('json') ? JSON.stringify({ folder: piece.folder, files }) : piece.folder);
        return exitCodes.ok;
      }
      case 'failed':
        throw new CliError(piece.message, exitCodes.failed);
    }
  }
  throw new CliError('Nothing was printed.', exitCodes.failed);
}

function wishOf(call: Call): PackWish {
  const out = call.text('out');
  if (out === null) throw wrong(paperCommand, '--out is missing: the folder for the PDFs');
  const folder = path.resolve(out);
  if (!existsSync(path.dirname(folder)))
    throw new CliError(`There is no folder ${path.dirname(folder)}.`);
  const size = call.text('paper') ?? 'a4';
  const known = paperSizes.find((one) => one === size);
  if (known === undefined)
    throw wrong(paperCommand, `--paper wants ${paperSizes.join(' or ')}, not "${size}"`);
  const words = { language: languageOf(call.text('language') ?? 'en'), terms: 'hseep' } as const;
  return { folder, size: known, words, only: documentsOf(call.text('only')) };
}

function languageOf(text: string): Language {
  const found = languages.find((one) => one === text);
  if (found !== undefined) return found;
  throw wrong(paperCommand, `--language wants ${languages.join(' or ')}, not "${text}"`);
}

function documentsOf(text: string | null): readonly PaperDocument[] {
  if (text === null) return paperDocuments;
  return text.split(',').map((word) => {
    const found = paperDocuments.find((one) => one === word.trim());
    if (found !== undefined) return found;
    throw wrong(paperCommand, `--only wants some of ${paperDocuments.join(', ')}, not "${word}"`);
  });
}

/** What lies at the path decides: an exercise's file holds its scenario as it is played. */
function sourceOf(call: Call): PackSource {
  const named = call.word(0);
  const isFile = named.endsWith(fileEnding) || statSync(named, { throwIfNoEntry: false })?.isFile();
  if (isFile !== true) {
    const { world, media } = loadScenario(named);
    const scenario = inOrder(world.scenario, call.text('order'));
    return { title: scenario.title, mode: 'live', scenario, media };
  }
  if (call.text('order') !== null)
    throw wrong(paperCommand, '--order goes with a scenario; an exercise has its own already');
  return withRecord(named, (log) => {
    const files = log.media.list().map(({ file }) => [file, log.media.read(file)] as const);
    const media = files.flatMap(([file, content]) =>
      content === null ? [] : [[file, content] as const],
    );
    const { title, mode } = log.meta;
    return { title, mode, scenario: worldOf(log).scenario, media: new Map(media) };
  });
}
