import { spawnSync } from 'node:child_process';
import { lstatSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Fact } from '../../../src/core/fact.ts';
import { sha256 } from '../../../src/host/log/digest.ts';
import type { Verification } from '../../../src/host/log/log.ts';
import { readerArgv } from '../../../src/host/record/start.ts';
import type { Corpus, Mutant } from './corpus.ts';

/** What a reader said about one file. */
export interface Answer {
  readonly path: string;
  readonly text: string;
  readonly refusal: string;
  readonly ms: number;
}
interface Line {
  readonly kind: string;
  readonly count?: number;
  readonly fact?: Fact;
  readonly verify?: Verification;
}

/** Everything in a folder: names, and what the plain files hold. */
export function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => {
      const path = join(folder, name);
      return [name, lstatSync(path).isFile() ? sha256(readFileSync(path)) : 'no file'];
    }),
  );
}

/** Has a script of this folder do its work with each of them, in a process like a reader's. Throws where that ends badly. */
export function each<T>(script: string, files: readonly Mutant[], beside: string): T[] {
  const asked = join(beside, 'asked.json');
  const answered = join(beside, 'answered.json');
  writeFileSync(asked, JSON.stringify(files.map(({ path }) => path)));
  const run = spawnSync(
    process.execPath,
    [...readerArgv, join(import.meta.dirname, script), asked, answered],
    { encoding: 'utf8', timeout: 90_000 },
  );
  if (run.status !== 0) throw new Error(`the reader ended: ${run.stderr}`);
  return JSON.parse(readFileSync(answered, 'utf8')) as T[];
}

export interface Judgement {
  readonly problems: readonly string[];
  readonly refused: number;
  /** Shown as far as they can be read, and marked. */
  readonly partly: number;
}

export const sentence = /^[A-Z][^\n]{10,200}\.$/;

/** What is wrong with how these files were answered: a sentence, or what can be read of them, and marked. */
export function judge({ files, facts }: Corpus, answers: readonly Answer[]): Judgement {
  const problems: string[] = [];
  let [refused, partly] = [0, 0];
  for (const [at, answer] of answers.entries()) {
    const { fate } = files[at] as Mutant;
    const wrong = (what: string): void => void problems.push(`${answer.path}: ${what}`);
    if (answer.ms >= 15_000) wrong(`took ${answer.ms} ms`);
    if (answer.refusal !== '') {
      refused += 1;
      if (!sentence.test(answer.refusal)) wrong(`no sentence: ${answer.refusal}`);
      if (fate === 'whole' || answer.text !== '') wrong('refused and shown');
      continue;
    }
    const lines = answer.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    const told = lines.flatMap(({ fact }) => (fact === undefined ? [] : [fact]));
    const end = lines.at(-1);
    if (end?.kind !== 'end' || end.count !== told.length) wrong('no end');
    const verdict = lines.at(-2)?.verify;
    if (verdict?.ok === true) {
      if (fate === 'wrong' || told.length !== facts.length) wrong('altered and called verified');
      continue;
    }
    partly += 1;
    if (fate === 'whole') wrong('whole and called altered');
    if (!sentence.test(verdict?.problem ?? '')) wrong(`no sentence: ${verdict?.problem ?? ''}`);
    // What is not marked is what was written.
    const proven = told.filter(({ seq }) => seq < (verdict?.firstBadSeq ?? 0));
    if (!proven.every(({ seq }, i) => seq === i + 1)) wrong('facts out of order');
    const own = !answer.path.includes('other') && !answer.path.includes('spliced');
    if (own && !isDeepStrictEqual(proven, asJson(facts.slice(0, proven.length))))
      wrong('an altered fact is not marked');
  }
  return { problems, refused, partly };
}

/** As it comes out of a file: without what is undefined. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
