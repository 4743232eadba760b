import Database from 'better-sqlite3';

/**
 * What somebody with an SQLite shell does to a file: the triggers that forbid changes go, and come back word for word,
 * so that the schema stays ours. Nothing of it has to outlast a power cut.
 */
export function tamper(path: string, work: (db: Database.Database) => unknown): void {
  const db = new Database(path);
  try {
    db.pragma('synchronous = OFF');
    db.pragma('journal_mode = MEMORY');
    db.pragma('foreign_keys = OFF');
    const triggers = db
      .prepare<[], { name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid",
      )
      .all();
    for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
    work(db);
    for (const { sql } of triggers) db.exec(sql);
  } finally {
    db.close();
  }
}
