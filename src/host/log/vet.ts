/**
 * Owns: the judgement on a file before anybody relies on it: header, schema word for word, structure,
 * then every row. Opens the file read-only and on its own connection and shares nothing: for review it runs
 * in a process that is killed when a hostile file takes too long (see `record/`).
 * A crash leaves the file as it was.
 */
import { createHash } from 'node:crypto';
import type { Fact } from '../../core/fact.ts';
import type { Remark } from '../../core/remark.ts';
import { scenarioSchema } from '../../core/scenario/schema.ts';
import { codeOf } from '../error-code.ts';
import { connectReadOnly, type Connection } from './connect.ts';
import { hex } from './chain.ts';
import { asLogError, logError } from './errors.ts';
import { LogError, type Verification } from './log.ts';
import { checkHeader, placeOf, placeToOpen } from './place.ts';
import { remarksIn } from './remarks.ts';
import { factOf, type ToldRow } from './row.ts';
import { schemaTexts } from './sql.ts';
import { prepare, type ExerciseRow, type Statements } from './statements.ts';
import { followLog, verifyLog, type Verifiable } from './verify.ts';

/**
 * Throws `LogError` when the file cannot be used at all (foreign, newer, damaged structure); answers
 * with what is wrong when it is an exercise that somebody changed.
 */
export function vetFile(path: string): Verification {
  const place = placeOf(path);
  try {
    checkHeader(place);
    const db = connectReadOnly(place);
    try {
      checkSchema(db);
      checkStructure(db);
      return verifyConnection(db);
    } finally {
      db.close();
    }
  } catch (error) {
    throw asLogError(error, place);
  }
}

/** Words of a whole file. */
export interface Vetting {
  readonly exercise: ExerciseRow;
  readonly log: Verifiable;
  /** What the file says that it holds. */
  readonly claimed: number;
  /** The facts as far as they can be read, and the verdict on the whole. */
  follow(): Generator<Fact, Verification>;
  /** Facts that were followed before, once more and unchecked; both ends included. Throws where one cannot be read. */
  facts(from: number, to: number): Iterable<Fact>;
  /** What lies beside the facts, as far as it is what we write; oldest first. */
  remarks(): Remark[];
  close(): void;
}

/**
 * Opens a file that may be damaged or hostile to hand out what can be read of it. Throws `LogError` where
 * nothing can. Only for a process of its own: nothing else ends what a hostile file may begin.
 */
export function openVetting(path: string): Vetting {
  const place = placeToOpen(path);
  try {
    checkHeader(place);
    const db = connectReadOnly(place);
    try {
      // One moment of an exercise that goes on: head, facts and seals belong together.
      db.exec('BEGIN');
      checkSchema(db);
      const statements = prepare(db);
      const exercise = readExercise(statements);
      const claimed = statements.head.get()?.count ?? 0;
      const log = verifiable(statements, exercise);
      return {
        exercise,
        log,
        claimed,
        follow: () => followVetted(db, log),
        facts: (from, to) => factsIn(statements.told.iterate(from, to)),
        remarks: () => remarksIn(statements.remarks.iterate()),
        close: () => db.close(),
      };
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    throw unsettled(error) ?? asLogError(error, place);
  }
}

/** SQLite would first have to put in order what a crash left, and may not write here. */
function unsettled(error: unknown): LogError | null {
  if (!/^SQLITE_(CANTOPEN|READONLY)/.test(codeOf(error))) return null;
  return new LogError(
    'readOnly',
    'The exercise was not closed and lies where nothing can be written: copy it and the files beside it to this computer.',
    { cause: error },
  );
}

function* followVetted(db: Connection, log: Verifiable): Generator<Fact, Verification> {
  const verdict = yield* followLog(log, { readOn: true });
  if (!verdict.ok) return verdict;
  try {
    checkStructure(db);
    return verdict;
  } catch (error) {
    const { message } = asLogError(error, '');
    return { ...verdict, ok: false, problem: message };
  }
}

function* factsIn(rows: Iterable<ToldRow>): Generator<Fact> {
  for (const row of rows) yield factOf(row);
}

export function verifyConnection(db: Connection): Verification {
  const statements = prepare(db);
  return verifyLog(verifiable(statements, readExercise(statements)));
}

function verifiable(statements: Statements, exercise: ExerciseRow): Verifiable {
  return {
    meta: { exercise: exercise.id, title: exercise.title, mode: exercise.mode },
    rows: () => statements.allFacts.iterate(),
    head: () => {
      const head = statements.head.get();
      return head === undefined
        ? { count: 0, hash: '' }
        : { count: head.count, hash: hex(head.hash) };
    },
    seals: () => statements.seals.all(),
    scenarioText: () => exercise.scenario,
    mediaEntries: () => statements.mediaList.all(),
    mediaBytesDigest: (file) => chunkedDigest(statements, file),
  };
}

/** The one row that says which exercise this is; throws when it or its scenario cannot be read. */
export function readExercise(statements: Statements): ExerciseRow {
  const row = statements.exercise.get();
  if (row === undefined || (row.mode !== 'live' && row.mode !== 'rehearsal')) {
    throw new LogError('corrupt', 'The exercise file does not say which exercise it is.');
  }
  if (!scenarioIsReadable(row.scenario)) {
    throw new LogError('corrupt', 'The scenario in the exercise file cannot be read.');
  }
  return row;
}

function scenarioIsReadable(text: string): boolean {
  try {
    return scenarioSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

/** No table, view or trigger but ours: each could make an innocent query run for ever. */
export function checkSchema(db: Connection): void {
  const rows = db
    .prepare<[], { sql: string | null }>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL')
    .all();
  const found = rows.map((row) => row.sql ?? '').sort();
  const same =
    found.length === schemaTexts.length && found.every((text, i) => text === schemaTexts[i]);
  if (!same) throw logError('notOurs');
}

function checkStructure(db: Connection): void {
  const answer = db.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok') throw logError('corrupt');
}

/** Piece by piece: an entry may claim any length. A file that has more pieces than it claims was changed too. */
function chunkedDigest(statements: Statements, file: string): string {
  const bytes = statements.mediaFind.get(file)?.bytes ?? 0;
  const digest = createHash('sha256');
  let got = 0;
  for (let n = 0; got <= bytes; n += 1) {
    const content = statements.chunk.get(file, n)?.content;
    if (content === undefined) break;
    digest.update(content);
    got += content.byteLength;
  }
  return got === bytes ? digest.digest('hex') : '';
}
