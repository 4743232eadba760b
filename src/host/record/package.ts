/**
 * Owns: looking into a scenario package, and putting its files where they were wished, in the process that may be
 * killed over it. Does not own: what a package may hold (package), what becomes of the files.
 * A crash leaves: some of the files in a folder that is no scenario's yet.
 */
import { readFileSync, statSync } from 'node:fs';
import { bySeverity, type Finding } from '../../core/finding.ts';
import { limits } from '../../core/limits.ts';
import { parseScenario } from '../../core/scenario/parse.ts';
import { codeOf } from '../error-code.ts';
import { LogError } from '../log/log.ts';
import type { PackageAnswer } from '../package/answer.ts';
import { isDevice } from '../package/names.ts';
import { PackageError } from '../package/problem.ts';
import { readPackage, type PackageContent } from '../package/read.ts';
import { unpackInto } from '../package/unpack.ts';
import type { PackageTask } from './protocol.ts';

/** A message names what it found, which is as long as a stranger liked. */
const messageCharsMax = 400;

/** The last piece is the answer; each before it is white space, a sign of life. Throws what the system says. */
export async function packagePieces({ path, into }: PackageTask): Promise<Iterable<string>> {
  try {
    const content = await readPackage(contentOf(path));
    const answer = judged(content);
    if (answer.is !== 'sound' || into === null) return [JSON.stringify(answer)];
    return unpacked(into, content, answer);
  } catch (error) {
    if (!(error instanceof PackageError)) throw unreadable(error);
    const { problem, file, message } = error;
    return [JSON.stringify({ is: 'refused', problem, file, message } satisfies PackageAnswer)];
  }
}

function* unpacked(
  into: string,
  content: PackageContent,
  answer: PackageAnswer,
): Generator<string> {
  try {
    for (const _ of unpackInto(into, content)) yield ' ';
  } catch (error) {
    throw unwritable(error);
  }
  yield JSON.stringify(answer);
}

/** Anything but a plain file could keep the reading waiting, and a large one is not read first. */
function contentOf(path: string): Buffer {
  const found = statSync(path);
  if (!found.isFile()) throw new PackageError('not-a-package');
  if (found.size > limits.packageBytesMax) throw new PackageError('too-large');
  return readFileSync(path);
}

function unreadable(error: unknown): LogError {
  return codeOf(error) === 'ENOENT'
    ? new LogError('gone', 'There is no such file.')
    : new LogError('io', 'The package cannot be read.', { cause: error });
}

function unwritable(error: unknown): LogError {
  return /^(ENOSPC|EDQUOT)$/.test(codeOf(error))
    ? new LogError('full', 'The disk is full: the scenario was not added.')
    : new LogError('io', 'The folder for scenarios cannot be written.', { cause: error });
}

function judged({ texts, media }: PackageContent): PackageAnswer {
  const { scenario, findings } = parseScenario(texts, { mediaFiles: [...media.keys()] });
  const shown = bySeverity(findings).slice(0, limits.findingsShown).map(short);
  if (scenario === null) return { is: 'wrong', findings: shown };
  const bytes = [
    ...texts.map(({ text }) => Buffer.byteLength(text)),
    ...[...media.values()].map(({ byteLength }) => byteLength),
  ].reduce((sum, one) => sum + one, 0);
  const { id, title } = scenario;
  if (isDevice(id)) throw new PackageError('name', id);
  return {
    is: 'sound',
    id,
    title,
    texts: texts.length,
    media: media.size,
    bytes,
    findings: shown,
  };
}

function short(finding: Finding): PackageFinding {
  const { severity, code, path, message, params, file, line } = finding;
  return {
    severity,
    code,
    path: cut(path),
    message: cut(message),
    ...(params === undefined ? {} : { params: shortParams(params) }),
    ...(file === undefined ? {} : { file: cut(file) }),
    ...(line === undefined ? {} : { line }),
  };
}

type PackageFinding = Extract<PackageAnswer, { is: 'wrong' }>['findings'][number];

function shortParams(params: NonNullable<Finding['params']>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? cut(value) : value,
    ]),
  );
}

function cut(text: string): string {
  return text.length <= messageCharsMax ? text : `${text.slice(0, messageCharsMax)}…`;
}
