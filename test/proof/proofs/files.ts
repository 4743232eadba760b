import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeCorpus } from '../../host/record/corpus.ts';
import { contents, each, judge, type Answer } from '../../host/record/judge.ts';
import { option, reportViolations, say } from '../support/figure.ts';

/** Damaged, forged and foreign exercise files, a corpus of another seed at a time, each read by one process. */
const wanted = option('files', 5000);
const first = option('seed', 1);
const problems: string[] = [];
let [files, refused, partly] = [0, 0, 0];
for (let seed = first; files < wanted; seed += 1) {
  const beside = mkdtempSync(path.join(tmpdir(), 'whitecell-proof-'));
  try {
    const folder = path.join(beside, 'files');
    mkdirSync(folder);
    const corpus = makeCorpus(folder, seed);
    const before = JSON.stringify(contents(folder));
    const found = judge(corpus, each<Answer>('read-each.ts', corpus.files, beside));
    problems.push(...found.problems.map((problem) => `seed ${seed}: ${problem}`));
    if (JSON.stringify(contents(folder)) !== before) problems.push(`seed ${seed}: modified`);
    files += corpus.files.length;
    refused += found.refused;
    partly += found.partly;
  } catch (error) {
    problems.push(`seed ${seed}: ${String(error).slice(0, 300)}`);
    files += 1;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  if (seed % 10 === 0) say(`files: ${files} of ${wanted}`);
}
reportViolations(
  {
    ...{
      proof: 'files',
      name: 'damaged, forged and foreign exercise files: no sentence, altered and called verified, or modified',
    },
    ...{ size: files, seed: first, more: { refused, partly } },
  },
  problems,
);
