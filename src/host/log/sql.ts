/**
 * Owns: the text of the file's schema and the two numbers in its header. Every statement here is
 * part of the format: a file whose schema differs by one character is not ours (see `vet.ts`).
 * A crash leaves nothing here.
 */

/** «WCel» in ASCII, in the header of every exercise file. */
export const applicationId = 0x5743656c;
/** The version of the file format. */
export const formatVersion = 1;

const tables = [
  `CREATE TABLE exercise (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  mode TEXT NOT NULL,
  created_wall_ms INTEGER NOT NULL,
  scenario TEXT NOT NULL
) STRICT`,
  `CREATE TABLE fact (
  seq INTEGER PRIMARY KEY,
  wall_ms INTEGER NOT NULL,
  clock_ms INTEGER NOT NULL,
  actor TEXT NOT NULL,
  cause TEXT NOT NULL,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  salt BLOB,
  payload TEXT,
  commitment BLOB NOT NULL,
  prev BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT`,
  `CREATE INDEX fact_by_cause ON fact (cause)`,
  `CREATE TABLE head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  count INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT`,
  `CREATE TABLE seal (
  n INTEGER PRIMARY KEY,
  count INTEGER NOT NULL,
  hash BLOB NOT NULL,
  wall_ms INTEGER NOT NULL,
  key BLOB NOT NULL,
  signature BLOB NOT NULL
) STRICT`,
  `CREATE TABLE media (
  file TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  digest TEXT NOT NULL
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE media_chunk (
  file TEXT NOT NULL REFERENCES media (file),
  n INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (file, n)
) STRICT`,
  `CREATE TABLE draft (
  seat TEXT NOT NULL,
  team TEXT NOT NULL,
  slot TEXT NOT NULL,
  text TEXT NOT NULL,
  saved_wall_ms INTEGER NOT NULL,
  PRIMARY KEY (seat, team, slot)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE seat_token (
  digest TEXT PRIMARY KEY,
  seat TEXT NOT NULL
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE remark (
  id TEXT PRIMARY KEY,
  wall_ms INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE host_value (
  key TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID`,
];

/** Guards against our own mistakes; against someone who has the file there is the chain. */
function appendOnly(table: string): string[] {
  return ['UPDATE', 'DELETE'].map(
    (verb) => `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
  );
}

const schemaStatements: readonly string[] = [
  ...tables,
  ...['exercise', 'fact', 'seal', 'media', 'media_chunk'].flatMap(appendOnly),
];

/** What `sqlite_schema` holds in a file of ours, sorted; indexes that SQLite makes have no text. */
export const schemaTexts: readonly string[] = [...schemaStatements].sort();

export const createSql = `${schemaStatements.join(';\n')};
PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${formatVersion};`;
