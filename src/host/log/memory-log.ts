/**
 * Owns: a log that lives in memory: for tests and for simulated runs nobody wants to keep.
 * Keeps the same contract and the same chain as the file; a crash leaves nothing, on purpose.
 */
import { randomBytes } from 'node:crypto';
import { assert } from '../../core/result.ts';
import type { Fact } from '../../core/fact.ts';
import { emptyLink, hex, readRow, type Link, type Row } from './chain.ts';
import { canonicalText, mediaDigest, sha256 } from './digest.ts';
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
import {
  memoryDrafts,
  memoryHostValues,
  memoryMedia,
  memoryRemarks,
  memoryTokens,
} from './memory-stores.ts';
import { factOf, rowOf } from './row.ts';
import { checkOf, sealFor, type Seal, type SealCheck, type SigningKey } from './seal.ts';
import type { LogSeed } from './seed.ts';
import { verifyLog, type Verifiable } from './verify.ts';

export class MemoryLog implements Log {
  readonly media: MediaStore;
  readonly drafts: DraftStore;
  readonly tokens: TokenStore;
  readonly hostValues: HostValues;
  readonly remarks: RemarkStore;
  /** The rows as they are stored; only tests that damage them look here. */
  readonly rows: Row[] = [];
  readonly #seals: Seal[] = [];
  readonly #seed: LogSeed;
  readonly #scenario: string;
  readonly #byCause = new Map<string, Row[]>();
  #link: Link = emptyLink;
  #closed = false;

  constructor(seed: LogSeed) {
    const checkOpen = (): void => {
      this.#checkOpen();
    };
    this.#seed = seed;
    this.#scenario = canonicalText(seed.scenario);
    const media = memoryMedia(checkOpen);
    this.media = {
      ...media,
      put: (file, content) => {
        assert(this.#link.count === 0, 'media come before the first fact');
        return media.put(file, content);
      },
    };
    this.drafts = memoryDrafts(checkOpen);
    this.tokens = memoryTokens(checkOpen);
    this.hostValues = memoryHostValues(checkOpen);
    this.remarks = memoryRemarks(checkOpen);
    for (const [file, content] of seed.media) this.media.put(file, content);
  }

  get meta(): LogMeta {
    const { exercise, title, mode, createdWallMs } = this.#seed;
    return {
      exercise,
      title,
      mode,
      createdWallMs,
      scenarioDigest: sha256(this.#scenario),
      mediaDigest: mediaDigest(this.media.list()),
      path: null,
      readOnly: false,
    };
  }

  head(): Head {
    return { count: this.#link.count, hash: hex(this.#link.hash) };
  }

  append(batch: readonly Fact[], forget: readonly DraftKey[] = []): void {
    this.#checkOpen();
    let link = this.#link;
    const sealed = batch.map((fact) => {
      assert(fact.seq === link.count + 1, () => `fact ${fact.seq} after ${link.count}`);
      const row = rowOf(this.#seed.exercise, fact, link, randomBytes(16));
      link = { count: row.seq, hash: row.hash };
      return row;
    });
    for (const row of sealed) {
      this.rows.push(row);
      this.#byCause.set(row.cause, [...(this.#byCause.get(row.cause) ?? []), row]);
    }
    for (const key of forget) this.drafts.remove(key);
    this.#link = link;
  }

  *read(from = 1, to = Number.MAX_SAFE_INTEGER): Generator<Fact> {
    for (const row of this.rows.slice(from - 1, to)) yield factOf(row);
  }

  findByCause(command: string): Fact[] {
    return (this.#byCause.get(command) ?? []).map(factOf);
  }

  hashOf(seq: number): string | null {
    const row = this.rows[seq - 1];
    return row === undefined ? null : hex(row.hash);
  }

  /** As the check of a log and an export read it. */
  verifiable(): Verifiable {
    return {
      meta: this.#seed,
      rows: () => this.rows.map(readRow),
      head: () => this.head(),
      seals: () => this.#seals,
      scenarioText: () => this.#scenario,
      mediaEntries: () => this.media.list(),
      mediaBytesDigest: (file) => sha256(this.media.read(file) ?? ''),
    };
  }

  verify(): Verification {
    return verifyLog(this.verifiable());
  }

  seal(key: SigningKey, wallMs: number): SealCheck {
    this.#checkOpen();
    const { exercise } = this.#seed;
    const standing = { exercise, link: this.#link, seals: this.#seals };
    const { seal, isNew } = sealFor(standing, key, wallMs);
    if (isNew) this.#seals.push(seal);
    return checkOf(seal);
  }

  seals(): readonly SealCheck[] {
    return this.#seals.map(checkOf);
  }

  recover(): Head {
    this.#checkOpen();
    return this.head();
  }

  scenarioText(): string {
    return this.#scenario;
  }

  close(): void {
    this.#closed = true;
  }

  #checkOpen(): void {
    if (this.#closed) throw new LogError('io', 'The exercise is closed.');
  }
}
