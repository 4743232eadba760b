/**
 * Owns: the log in a `.whitecell` file: facts in a chain, one synced transaction per batch, seals. Does not own:
 * when to write (session), the connection (`sqlite-handle.ts`), what a file must look like (`vet.ts`, `sql.ts`). A crash leaves the file and its `-wal` at the last synced batch.
 */
import { randomBytes } from 'node:crypto';
import { assert } from '../../core/result.ts';
import type { Fact } from '../../core/fact.ts';
import { hex, type Link, type Row } from './chain.ts';
import { mediaDigest, sha256 } from './digest.ts';
import { asLogError, logError } from './errors.ts';
import { takeLock, type Lock } from './lock.ts';
import { LogError } from './log.ts';
import type {
  DraftKey,
  DraftStore,
  Head,
  HostValues,
  Log,
  LogMeta,
  MediaStore,
  RemarkStore,
  TokenStore,
  Verification,
} from './log.ts';
import { placeToOpen } from './place.ts';
import { factOf, rowOf } from './row.ts';
import { checkOf, sealFor, type SealCheck, type SigningKey } from './seal.ts';
import { SqliteHandle } from './sqlite-handle.ts';
import {
  sqliteDrafts,
  sqliteHostValues,
  sqliteMedia,
  sqliteRemarks,
  sqliteTokens,
} from './sqlite-stores.ts';
import type { ExerciseRow, Statements } from './statements.ts';
import { readExercise, verifyConnection, vetFile } from './vet.ts';

/** Rows are fetched in pages, since SQLite takes no write while a query is being stepped through. */
const pageRows = 1000;

export interface OpenOptions {
  readonly readOnly?: boolean;
  /** An altered record is refused unless someone wants to look at it as such; then read-only. */
  readonly evenIfAltered?: boolean;
}

/** Opens an exercise file after vetting it. Throws `LogError`; a refused file is left untouched. */
export function openSqliteLog(path: string, options: OpenOptions = {}): Log {
  const place = placeToOpen(path);
  const readOnly = options.readOnly ?? false;
  const lock = readOnly ? null : takeLock(place);
  try {
    const vetted = vetFile(place);
    if (!vetted.ok && !(readOnly && options.evenIfAltered === true)) {
      throw new LogError('corrupt', vetted.problem, {
        ...(vetted.firstBadSeq === null ? {} : { seq: vetted.firstBadSeq }),
      });
    }
    return new SqliteLog(place, lock);
  } catch (error) {
    lock?.release();
    throw asLogError(error, place);
  }
}

class SqliteLog implements Log {
  readonly media: MediaStore;
  readonly drafts: DraftStore;
  readonly tokens: TokenStore;
  readonly hostValues: HostValues;
  readonly remarks: RemarkStore;
  readonly #file: SqliteHandle;
  readonly #exercise: ExerciseRow;
  readonly #scenarioDigest: string;
  #link: Link;

  constructor(path: string, lock: Lock | null) {
    const file = new SqliteHandle(path, lock);
    this.#file = file;
    this.#exercise = file.read(readExercise);
    this.#scenarioDigest = sha256(this.#exercise.scenario);
    this.#link = file.read(readLink);
    const media = sqliteMedia(file);
    this.media = {
      ...media,
      put: (name, content) => {
        assert(this.#link.count === 0, 'media come before the first fact');
        return media.put(name, content);
      },
    };
    this.drafts = sqliteDrafts(file);
    this.tokens = sqliteTokens(file);
    this.hostValues = sqliteHostValues(file);
    this.remarks = sqliteRemarks(file);
  }

  get meta(): LogMeta {
    const { id, title, mode, createdWallMs } = this.#exercise;
    return {
      exercise: id,
      title,
      mode,
      createdWallMs,
      scenarioDigest: this.#scenarioDigest,
      mediaDigest: mediaDigest(this.media.list()),
      path: this.#file.path,
      readOnly: this.#file.readOnly,
    };
  }

  head(): Head {
    return { count: this.#link.count, hash: hex(this.#link.hash) };
  }

  append(batch: readonly Fact[], forget: readonly DraftKey[] = []): void {
    const rows: Row[] = [];
    let link = this.#link;
    for (const fact of batch) {
      assert(fact.seq === link.count + 1, () => `fact ${fact.seq} after ${link.count}`);
      const row = rowOf(this.#exercise.id, fact, link, randomBytes(16));
      link = { count: row.seq, hash: row.hash };
      rows.push(row);
    }
    this.#file.write((s) => {
      for (const row of rows) s.insertFact.run(row);
      s.setHead.run(link.count, link.hash);
      for (const { seat, team, slot } of forget) s.removeDraft.run({ seat, team, slot });
    });
    this.#link = link;
  }

  *read(from = 1, to = Number.MAX_SAFE_INTEGER): Generator<Fact> {
    for (let seq = from; seq <= to;) {
      const last = Math.min(to, seq + pageRows - 1);
      const page = this.#file.read((s) => s.told.all(seq, last));
      for (const row of page) yield factOf(row);
      if (page.length < last - seq + 1) return;
      seq = last + 1;
    }
  }

  findByCause(command: string): Fact[] {
    return this.#file.read((s) => s.factsByCause.all(command)).map(factOf);
  }

  hashOf(seq: number): string | null {
    const row = this.#file.read((s) => s.facts.get(seq, seq));
    return row === undefined ? null : hex(row.hash);
  }

  verify(): Verification {
    return this.#file.readWhole(verifyConnection);
  }

  seal(key: SigningKey, wallMs: number): SealCheck {
    const seals = this.#file.read((s) => s.seals.all());
    const standing = { exercise: this.#exercise.id, link: this.#link, seals };
    const { seal, isNew } = sealFor(standing, key, wallMs);
    if (isNew) {
      this.#file.write((s) => {
        s.insertSeal.run(seal);
      });
    }
    return checkOf(seal);
  }

  seals(): readonly SealCheck[] {
    return this.#file.read((s) => s.seals.all()).map(checkOf);
  }

  scenarioText(): string {
    return this.#exercise.scenario;
  }

  recover(): Head {
    this.#link = this.#file.recover((statements) => this.#trueLink(statements));
    return this.head();
  }

  close(): void {
    this.#file.close();
  }

  /** The head in the file, once it is sure that it is our file and not an older copy of it. */
  #trueLink(statements: Statements): Link {
    const exercise = statements.exercise.get();
    const link = readLink(statements);
    const known = this.#link;
    const at = known.count === 0 ? known : statements.facts.all(known.count, known.count)[0];
    if (
      exercise?.id !== this.#exercise.id ||
      at === undefined ||
      hex(at.hash) !== hex(known.hash)
    ) {
      throw new LogError(
        'gone',
        'Another file lies where the exercise was; put the right one back, and the exercise goes on by itself.',
      );
    }
    return link;
  }
}

function readLink(statements: Statements): Link {
  const head = statements.head.get();
  if (head === undefined) throw logError('corrupt');
  return head;
}
