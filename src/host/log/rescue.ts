/**
 * Owns: a new file from what can be read of a damaged one, and from a copy of it: the facts that follow on each other
 * from the first, as far as either file has the next. Reads copies and leaves the files as they are. Does not own:
 * where the files are. Only for files of one's own, or in a process of its own.
 * A crash leaves at most a hidden folder.
 */
import { hash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Fact } from '../../core/fact.ts';
import type { Scenario } from '../../core/scenario/schema.ts';
import { brokenLink, emptyLink, readLink, readRow, type Link, type Row } from './chain.ts';
import { connectReadOnly, connectWriter, settle, type Connection } from './connect.ts';
import { copyReadable, type ReadAt } from './copy-readable.ts';
import { bringIntoBeing, fill } from './create.ts';
import { sha256 } from './digest.ts';
import { asLogError, logError } from './errors.ts';
import { checkHeader, placeToOpen } from './place.ts';
import { factOf } from './row.ts';
import { prepare, type ExerciseRow, type Statements } from './statements.ts';
import { checkSchema, readExercise, vetFile } from './vet.ts';

export interface Rescued {
  readonly title: string;
  /** So many facts follow on each other in the new file. */
  readonly count: number;
  /** Of these, so many are from the copy. */
  readonly fromCopy: number;
  /** What is still wrong with the new file, such as a picture that nobody has any more; empty: nothing. */
  readonly problem: string;
  /** What the damaged file or its copy says it had beyond them; null: nothing is known to be missing. */
  readonly missing: { readonly from: number; readonly to: number } | null;
}

interface Source {
  readonly isCopy: boolean;
  readonly db: Connection;
  readonly statements: Statements;
}

/**
 * Makes the file at `to`. Throws `LogError` where neither file can tell which exercise it is, or where there is no room
 * for the new one; then nothing was made. `read`: how a failing disk reads.
 */
export function rescueFile(
  damaged: string,
  copy: string | null,
  to: string,
  read?: ReadAt,
): Rescued {
  const folder = hiddenFolderBeside(to);
  const sources: Source[] = [];
  try {
    for (const [n, file] of [damaged, ...(copy === null ? [] : [copy])].entries()) {
      const duplicate = join(folder, `${n}.whitecell`);
      if (!duplicated(placeToOpen(file), duplicate, read)) continue;
      const source = openSource(duplicate, file === copy);
      if (source !== null) sources.push(source);
    }
    return rebuilt(sources, to);
  } catch (error) {
    throw asLogError(error, to);
  } finally {
    for (const { db } of sources) db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function hiddenFolderBeside(to: string): string {
  try {
    return mkdtempSync(join(dirname(to), '.rescue-'));
  } catch (error) {
    throw asLogError(error, to);
  }
}

/**
 * What the disk still gives of a file and of the log beside it; false: it cannot even be opened. Throws `LogError` where
 * the duplicate cannot be written.
 */
function duplicated(file: string, duplicate: string, read?: ReadAt): boolean {
  for (const ending of ['', '-wal']) {
    if (ending !== '' && !existsSync(`${file}${ending}`)) continue;
    try {
      copyReadable(`${file}${ending}`, `${duplicate}${ending}`, read);
    } catch (error) {
      const { kind } = asLogError(error, duplicate);
      if (kind === 'full') throw logError('full', error);
      if (ending === '') return false;
    }
  }
  return true;
}

/** Opens a duplicate, with the log beside it; null: nothing of it can be read. */
function openSource(duplicate: string, isCopy: boolean): Source | null {
  let db: Connection | null = null;
  try {
    checkHeader(duplicate);
    db = connectReadOnly(duplicate);
    checkSchema(db);
    return { isCopy, db, statements: prepare(db) };
  } catch {
    db?.close();
    return null;
  }
}

function rebuilt(sources: readonly Source[], to: string): Rescued {
  const exercise = exerciseIn(sources);
  return bringIntoBeing(to, (temp) => {
    const { id, title, mode, createdWallMs } = exercise;
    fill(temp, {
      exercise: id,
      title,
      mode,
      createdWallMs,
      scenario: JSON.parse(exercise.scenario) as Scenario,
    });
    let found: Omit<Rescued, 'problem'>;
    const db = connectWriter(temp);
    try {
      found = db.transaction(() => {
        const write = prepare(db);
        copyMedia(sources, write);
        const { link, fromCopy } = copyFacts(sources, exercise.id, write);
        write.setHead.run(link.count, link.hash);
        copyBeside(sources, db, link.count);
        return { title, count: link.count, fromCopy, missing: missingAfter(sources, link.count) };
      })();
      settle(db);
    } finally {
      db.close();
    }
    // It is vetted like any file, and may be looked at even so.
    const { problem } = vetFile(temp);
    return { ...found, problem };
  });
}

/** Of two readings, the one whose scenario is the one that fact 1 names. */
function exerciseIn(sources: readonly Source[]): ExerciseRow {
  const found = sources.flatMap(
    ({ statements }) => attempt(() => [readExercise(statements)]) ?? [],
  );
  const digests = sources.map(({ statements }) => attempt(() => scenarioDigestIn(statements)));
  const exercise = found.find(({ scenario }) => digests.includes(sha256(scenario))) ?? found[0];
  if (exercise === undefined) throw logError('corrupt');
  if (found.some(({ id }) => id !== exercise.id)) throw logError('notOurs');
  return exercise;
}

function scenarioDigestIn(statements: Statements): string | null {
  const [row] = statements.facts.all(1, 1);
  const fact = row === undefined ? null : factOf(row);
  return fact?.type === 'exercise.created' ? fact.data.scenarioDigest : null;
}

/** The next fact is taken from whichever file has one that follows on the last. */
function copyFacts(
  sources: readonly Source[],
  exercise: string,
  write: Statements,
): { link: Link; fromCopy: number } {
  let link = emptyLink;
  let written = exercise;
  let fromCopy = 0;
  for (;;) {
    const next = nextOf(sources, written, link);
    if (next === null) return { link, fromCopy };
    write.insertFact.run(next.row);
    link = { count: next.row.seq, hash: next.row.hash };
    written = next.exercise;
    if (next.isCopy) fromCopy += 1;
  }
}

function nextOf(
  sources: readonly Source[],
  written: string,
  link: Link,
): { row: Row; exercise: string; isCopy: boolean } | null {
  for (const { statements, isCopy } of sources) {
    const row = attempt(() => statements.facts.all(link.count + 1, link.count + 1)[0] ?? null);
    const fact = row === null ? null : attempt(() => factOf(row));
    if (row === null || fact === null) continue;
    const exercise = exerciseOf(fact) ?? written;
    if (brokenLink(exercise, readRow(row), readLink(link)) === null)
      return { row, exercise, isCopy };
  }
  return null;
}

/** A fork's first facts were written in the exercise it comes from. */
function exerciseOf(fact: Fact): string | null {
  const named = fact.type === 'exercise.created' || fact.type === 'exercise.forked';
  return named ? fact.data.exercise : null;
}

function copyMedia(sources: readonly Source[], write: Statements): void {
  const done = new Set<string>();
  for (const { statements } of sources) {
    for (const { file, bytes, digest } of attempt(() => statements.mediaList.all()) ?? []) {
      const chunks = done.has(file) ? null : attempt(() => chunksOf(statements, file, bytes));
      if (chunks === null || !isWhole(chunks, digest)) continue;
      done.add(file);
      write.insertMedia.run(file, bytes, digest);
      for (const [n, chunk] of chunks.entries()) write.insertChunk.run(file, n, chunk);
    }
  }
  // What nobody has any more is still named: fact 1 says that it was there.
  for (const { statements } of sources)
    for (const { file, bytes, digest } of attempt(() => statements.mediaList.all()) ?? []) {
      if (done.has(file)) continue;
      done.add(file);
      write.insertMedia.run(file, bytes, digest);
    }
}

function chunksOf(statements: Statements, file: string, bytes: number): Uint8Array[] | null {
  const chunks: Uint8Array[] = [];
  let got = 0;
  while (got < bytes) {
    const content = statements.chunk.get(file, chunks.length)?.content;
    if (content === undefined || content.byteLength === 0) return null;
    chunks.push(content);
    got += content.byteLength;
  }
  return chunks;
}

function isWhole(chunks: readonly Uint8Array[], digest: string): boolean {
  return hash('sha256', Buffer.concat(chunks)) === digest;
}

/** Seals that still hold, people's places, what was typed, notes: whatever the first file that has it still tells. */
function copyBeside(sources: readonly Source[], db: Connection, count: number): void {
  const tables = ['draft', 'seat_token', 'host_value', 'remark'] as const;
  for (const table of tables) {
    const rows = firstOf(sources, (from) => from.prepare(`SELECT * FROM ${table}`).all());
    insertAll(db, table, rows ?? []);
  }
  const seals = firstOf(sources, (from) => prepare(from).seals.all()) ?? [];
  const write = prepare(db);
  for (const seal of seals) if (seal.count <= count) write.insertSeal.run(seal);
}

function firstOf<T>(sources: readonly Source[], read: (db: Connection) => T): T | null {
  for (const { db } of sources) {
    const found = attempt(() => read(db));
    if (found !== null) return found;
  }
  return null;
}

function insertAll(db: Connection, table: string, rows: readonly unknown[]): void {
  for (const row of rows) {
    const values = Object.values(row as Record<string, unknown>);
    db.prepare(`INSERT OR REPLACE INTO ${table} VALUES (${values.map(() => '?').join()})`).run(
      ...values,
    );
  }
}

function missingAfter(sources: readonly Source[], count: number): Rescued['missing'] {
  const claimed = sources.map(({ statements }) => attempt(() => statements.head.get()?.count) ?? 0);
  const to = Math.max(count, ...claimed);
  return to === count ? null : { from: count + 1, to };
}

/** Null: that part of the file cannot be read. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
