import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A bare append: one table, WAL, synchronous=FULL, nothing computed. The floor of any durable log. */
export interface Appended {
  readonly msEach: number;
  readonly cpuMsEach: number;
}

export function appendBare(count: number, perCommit: number, payload: string): Appended {
  const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-bench-'));
  const db = new Database(path.join(folder, 'bare.db'));
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec('CREATE TABLE log (seq INTEGER PRIMARY KEY, payload TEXT NOT NULL) STRICT');
    const insert = db.prepare('INSERT INTO log (payload) VALUES (?)');
    const batch = db.transaction(() => {
      for (let at = 0; at < perCommit; at += 1) insert.run(payload);
    });
    for (let at = 0; at < 20; at += 1) batch();
    const [cpu, from] = [process.cpuUsage(), performance.now()];
    for (let at = 0; at < count; at += perCommit) batch();
    const ms = performance.now() - from;
    const used = process.cpuUsage(cpu);
    return { msEach: ms / count, cpuMsEach: (used.user + used.system) / 1000 / count };
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
