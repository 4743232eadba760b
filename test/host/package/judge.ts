import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageAnswerSchema } from '../../../src/host/package/answer.ts';
import { readerArgv } from '../../../src/host/record/start.ts';
import type { Hostile } from './hostile.ts';

export interface Judgement {
  readonly problems: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  readonly rssMb: number;
}

const sentence = /^[A-Z][^\n]{10,300}\.$/;

/** Has a process like a reader's unpack each of them into a folder of its own under `beside`, and says what was wrong. */
export function judgeAll(hostile: readonly Hostile[], beside: string): Judgement {
  const [packages, targets] = [path.join(beside, 'packages'), path.join(beside, 'targets')];
  mkdirSync(packages);
  mkdirSync(targets);
  const jobs = hostile.map(({ name, bytes }, n) => {
    const file = path.join(packages, `${n}.whitescenario`);
    const into = path.join(targets, String(n));
    writeFileSync(file, bytes);
    mkdirSync(into);
    return { name, path: file, into };
  });
  const { answers, rssMb } = unpackEach(jobs, beside);
  const problems: string[] = [];
  const counts: Record<string, number> = {};
  for (const [n, { fate, name }] of hostile.entries()) {
    const { text = '', ms = 0 } = answers[n] ?? {};
    const wrong = (what: string): void => void problems.push(`${name}: ${what}`);
    if (ms > 5_000) wrong(`took ${Math.round(ms)} ms`);
    const answer = packageAnswerSchema.safeParse(jsonOf(text));
    if (!answer.success) {
      wrong(`no answer: ${text.slice(0, 200)}`);
      continue;
    }
    const { is } = answer.data;
    const said = answer.data.is === 'refused' ? answer.data.problem : is;
    counts[is] = (counts[is] ?? 0) + 1;
    if (!fate.includes(said as never)) wrong(`${said} instead of ${fate.join(' or ')}`);
    if (answer.data.is === 'refused' && !sentence.test(answer.data.message))
      wrong(`no sentence: ${answer.data.message}`);
    if (answer.data.is === 'wrong' && answer.data.findings.length === 0) wrong('no finding');
    if (text.length > 256 * 1024) wrong(`an answer of ${text.length} characters`);
    const found = filesUnder(path.join(targets, String(n)));
    if (is !== 'sound' && found.length > 0) wrong(`left ${found.join(', ')}`);
    const odd = found.filter(
      (one) => !/^(scenario\.yaml|[a-z]+\.md|media\/gate\.[a-z0-9]+)$/.test(one),
    );
    if (odd.length > 0) wrong(`wrote ${odd.join(', ')}`);
  }
  const strays = readdirSync(beside).filter(
    (one) => !['packages', 'targets', 'asked.json', 'answered.json'].includes(one),
  );
  const astray = readdirSync(targets).length - hostile.length;
  if (strays.length > 0 || astray !== 0) problems.push(`outside: ${strays.join(', ')} ${astray}`);
  if (readdirSync(packages).length !== hostile.length)
    problems.push('outside: beside the packages');
  return { problems, counts, slowestMs: Math.max(...answers.map(({ ms }) => ms)), rssMb };
}

function unpackEach(
  jobs: readonly object[],
  beside: string,
): { answers: { text: string; ms: number }[]; rssMb: number } {
  const [asked, answered] = [path.join(beside, 'asked.json'), path.join(beside, 'answered.json')];
  writeFileSync(asked, JSON.stringify(jobs));
  const script = path.join(import.meta.dirname, 'package-each.ts');
  const run = spawnSync(process.execPath, [...readerArgv, script, asked, answered], {
    encoding: 'utf8',
    timeout: 110_000,
  });
  if (run.status !== 0) throw new Error(`the reader ended: ${run.stderr}`);
  return JSON.parse(readFileSync(answered, 'utf8')) as ReturnType<typeof unpackEach>;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whatever is no folder, links not followed. */
export function filesUnder(folder: string, at = ''): string[] {
  return readdirSync(path.join(folder, at)).flatMap((name) => {
    const one = at === '' ? name : `${at}/${name}`;
    const found = lstatSync(path.join(folder, one));
    if (found.isDirectory()) return filesUnder(folder, one);
    return [found.isFile() ? one : `${one} (no plain file)`];
  });
}
