/**
 * Owns: the judgement on a file before anybody relies on it: header, schema word for word, structure,
 * then every row. Opens the file read-only and on its own connection, shares nothing, and so can move
 * into a process that is killed when a hostile file takes too long.
 * A crash leaves the file as it was.
 */
import { hash } from 'node:crypto';
import { scenarioSchema } from '../../core/scenario/schema.ts';
import { connectReadOnly, type Connection } from './connect.ts';
import { hex } from './chain.ts';
import { asLogError, logError } from './errors.ts';
import { LogError, type Verification } from './log.ts';
import { checkHeader, placeOf } from './place.ts';
import { schemaTexts } from './sql.ts';
import { readRange } from './sqlite-stores.ts';
import { prepare, type ExerciseRow, type Statements } from './statements.ts';
import { verifyLog } from './verify.ts';
import { chunkBytes } from './media.ts';

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

export function verifyConnection(db: Connection): Verification {
  const statements = prepare(db);
  const exercise = readExercise(statements);
  return verifyLog({
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
  });
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
function checkSchema(db: Connection): void {
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

function chunkedDigest(statements: Statements, file: string): string {
  const bytes = statements.mediaFind.get(file)?.bytes ?? 0;
  const whole = readRange(statements, file, { from: 0, to: bytes });
  // A file that has more chunks than its entry says was changed too.
  const more = statements.chunk.get(file, Math.ceil(bytes / chunkBytes));
  return more === undefined ? hash('sha256', whole) : '';
}
