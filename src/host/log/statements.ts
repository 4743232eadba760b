/**
 * Owns: the prepared statements of one connection, and how rows and values are bound. Does not own:
 * transactions, errors, which connection. A crash leaves nothing here.
 */
import type { Connection } from './connect.ts';
import type { DraftKey, MediaEntry, StoredDraft } from './log.ts';
import type { ReadRow, Row } from './chain.ts';
import type { ToldRow } from './row.ts';
import type { Seal } from './seal.ts';

export interface ExerciseRow {
  readonly id: string;
  readonly title: string;
  readonly mode: 'live' | 'rehearsal';
  readonly createdWallMs: number;
  readonly scenario: string;
}

const factColumns = `seq, wall_ms AS wallMs, clock_ms AS clockMs, actor, cause, type, version, salt,
  payload, commitment, prev, hash`;

/** What a fact is read from. */
const toldColumns = `seq, wall_ms AS wallMs, clock_ms AS clockMs, actor, cause, type, version, payload`;

/** For the check: bytes as text. Fetching each as a buffer of its own took half of reading a row. */
const readColumns = `${toldColumns},
  CASE WHEN salt IS NULL THEN NULL ELSE lower(hex(salt)) END AS salt,
  lower(hex(commitment)) AS commitment, lower(hex(prev)) AS prev, lower(hex(hash)) AS hash`;

export type Statements = ReturnType<typeof prepare>;

export function prepare(db: Connection) {
  return { ...prepareFacts(db), ...prepareMedia(db), ...prepareRest(db) };
}

function prepareFacts(db: Connection) {
  return {
    insertFact: db.prepare<Omit<Row, never>[]>(
      `INSERT INTO fact VALUES (@seq, @wallMs, @clockMs, @actor, @cause, @type, @version, @salt,
       @payload, @commitment, @prev, @hash)`,
    ),
    setHead: db.prepare<[number, Uint8Array]>('UPDATE head SET count = ?, hash = ?'),
    head: db.prepare<[], { count: number; hash: Uint8Array }>('SELECT count, hash FROM head'),
    insertSeal: db.prepare<Seal[]>(
      `INSERT INTO seal (count, hash, wall_ms, key, signature)
       VALUES (@count, @hash, @wallMs, @key, @signature)`,
    ),
    seals: db.prepare<[], Seal>(
      'SELECT count, hash, wall_ms AS wallMs, key, signature FROM seal ORDER BY n',
    ),
    facts: db.prepare<[number, number], Row>(
      `SELECT ${factColumns} FROM fact WHERE seq BETWEEN ? AND ? ORDER BY seq`,
    ),
    allFacts: db.prepare<[], ReadRow>(`SELECT ${readColumns} FROM fact ORDER BY seq`),
    told: db.prepare<[number, number], ToldRow>(
      `SELECT ${toldColumns} FROM fact WHERE seq BETWEEN ? AND ? ORDER BY seq`,
    ),
    factsByCause: db.prepare<[string], ToldRow>(
      `SELECT ${toldColumns} FROM fact WHERE cause = ? ORDER BY seq`,
    ),
    exercise: db.prepare<[], ExerciseRow>(
      'SELECT id, title, mode, created_wall_ms AS createdWallMs, scenario FROM exercise',
    ),
  };
}

function prepareMedia(db: Connection) {
  return {
    insertMedia: db.prepare<[string, number, string]>('INSERT INTO media VALUES (?, ?, ?)'),
    insertChunk: db.prepare<[string, number, Uint8Array]>(
      'INSERT INTO media_chunk VALUES (?, ?, ?)',
    ),
    mediaList: db.prepare<[], MediaEntry>('SELECT file, bytes, digest FROM media ORDER BY file'),
    mediaFind: db.prepare<[string], MediaEntry>(
      'SELECT file, bytes, digest FROM media WHERE file = ?',
    ),
    chunk: db.prepare<[string, number], { content: Uint8Array }>(
      'SELECT content FROM media_chunk WHERE file = ? AND n = ?',
    ),
  };
}

function prepareRest(db: Connection) {
  return {
    putDraft: db.prepare<[string, string, string, string, number]>(
      'INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?)',
    ),
    removeDraft: db.prepare<DraftKey[]>(
      'DELETE FROM draft WHERE seat = @seat AND team = @team AND slot = @slot',
    ),
    drafts: db.prepare<[], Omit<StoredDraft, 'text'> & { text: string }>(
      'SELECT seat, team, slot, text, saved_wall_ms AS savedWallMs FROM draft ORDER BY saved_wall_ms',
    ),
    purgeDrafts: db.prepare('DELETE FROM draft'),
    putToken: db.prepare<[string, string]>('INSERT OR REPLACE INTO seat_token VALUES (?, ?)'),
    token: db.prepare<[string], { seat: string }>('SELECT seat FROM seat_token WHERE digest = ?'),
    removeTokens: db.prepare<[string]>('DELETE FROM seat_token WHERE seat = ?'),
    retireTokens: db.prepare<{ from: string; to: string; gone: string }[]>(
      `UPDATE seat_token SET seat = @gone
       WHERE seat = @to AND EXISTS (SELECT 1 FROM seat_token WHERE seat = @from)`,
    ),
    moveTokens: db.prepare<[string, string]>('UPDATE seat_token SET seat = ? WHERE seat = ?'),
    purgeTokens: db.prepare('DELETE FROM seat_token'),
    putRemark: db.prepare<[string, number, string]>(
      'INSERT OR REPLACE INTO remark VALUES (?, ?, ?)',
    ),
    removeRemark: db.prepare<[string]>('DELETE FROM remark WHERE id = ?'),
    remarks: db.prepare<[], { body: string }>('SELECT body FROM remark ORDER BY wall_ms, id'),
    otherRemarks: db.prepare<[string], { count: number }>(
      'SELECT count(*) AS count FROM remark WHERE id <> ?',
    ),
    value: db.prepare<[string], { text: string }>('SELECT text FROM host_value WHERE key = ?'),
    setValue: db.prepare<[string, string]>('INSERT OR REPLACE INTO host_value VALUES (?, ?)'),
  };
}
