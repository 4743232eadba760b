/**
 * Owns: the contract of a log, the one thing that survives. `MemoryLog` and `SqliteLog` keep it and
 * pass one contract suite. Does not own: what the facts mean (core), when to write (session).
 * A crash during `append` leaves either the whole batch or nothing of it.
 */
import type { Fact } from '../../core/fact.ts';
import type { MoveText } from '../../core/move-text.ts';
import type { CommandId, SeatId, TeamId } from '../../core/ids.ts';
import type { Remark } from '../../core/remark.ts';
import type { SealCheck, SigningKey } from './seal.ts';

export interface LogMeta {
  readonly exercise: string;
  readonly title: string;
  readonly mode: 'live' | 'rehearsal';
  readonly createdWallMs: number;
  /** SHA-256, lower-case hex; fact 1 binds both. */
  readonly scenarioDigest: string;
  readonly mediaDigest: string;
  /** The file's path; null: the log lives in memory. */
  readonly path: string | null;
  readonly readOnly: boolean;
}

export interface Head {
  /** Facts so far; the next one gets `count + 1`. */
  readonly count: number;
  /** Hash of the last row, hex; 64 zeros while the log is empty. */
  readonly hash: string;
}

export interface Verification {
  readonly ok: boolean;
  readonly count: number;
  readonly head: string;
  /** First row that cannot be trusted; null when all can, or when the trouble is not in a row. */
  readonly firstBadSeq: number | null;
  /** One sentence; empty when ok. */
  readonly problem: string;
  /** Seals that are genuine and fit the facts, oldest first. */
  readonly seals: readonly SealCheck[];
  /** So many facts from the first stand under a seal; what came later is chained and not signed. */
  readonly sealedCount: number;
}

export interface MediaEntry {
  readonly file: string;
  readonly bytes: number;
  /** SHA-256, hex. */
  readonly digest: string;
}

export interface MediaStore {
  /** Only before fact 1, which binds them all. */
  put(file: string, content: Uint8Array): MediaEntry;
  list(): readonly MediaEntry[];
  find(file: string): MediaEntry | null;
  /** Bytes `from` (included) to `to` (excluded); the whole file without them. Null: no such file. */
  read(file: string, from?: number, to?: number): Uint8Array | null;
}

/** A move being typed. Not a fact: overwritten at every keystroke, purged at the end. */
export interface StoredDraft {
  readonly seat: SeatId;
  readonly team: TeamId;
  /** `new`, or the id of the move being edited. */
  readonly slot: string;
  readonly text: Partial<MoveText>;
  readonly savedWallMs: number;
}
export type DraftKey = Pick<StoredDraft, 'seat' | 'team' | 'slot'>;

export interface DraftStore {
  put(draft: StoredDraft): void;
  remove(key: DraftKey): void;
  /** All of them, or one team's, oldest first. */
  list(team?: TeamId): readonly StoredDraft[];
  purge(): void;
}

/** What lets a device back into its seat. Only the SHA-256 of a token is kept. */
export interface TokenStore {
  put(tokenDigest: string, seat: SeatId): void;
  seatOf(tokenDigest: string): SeatId | null;
  removeSeat(seat: SeatId): void;
  /** Tokens of `from`, if there are any, now open `to`, and those that did so before belong to `gone`. */
  move(from: SeatId, to: SeatId, gone: string): void;
  purge(): void;
}

/** What people say about the record afterwards. It is not chained, and no seal covers it. */
export interface RemarkStore {
  /** Puts a new one, or other words in the place of those with its id. Throws `LogError`. */
  put(remark: Remark): void;
  remove(id: string): void;
  /** Oldest first; what is not a remark as we know them is left out. */
  list(): readonly Remark[];
}

/** Small values that the host needs again after a restart (the join code). Never exported. */
export interface HostValues {
  get(key: string): string | null;
  set(key: string, text: string): void;
}

export interface Log {
  readonly meta: LogMeta;
  head(): Head;
  /**
   * Writes the whole batch in one synced transaction and forgets the given drafts in the same one.
   * Throws `LogError`; then nothing of the batch may be taken as written until `recover` has told.
   */
  append(batch: readonly Fact[], forget?: readonly DraftKey[]): void;
  /** Facts from `from` to `to`, both included and counted from 1. */
  read(from?: number, to?: number): Iterable<Fact>;
  findByCause(command: CommandId): Fact[];
  /** Hash of a fact's row, hex; null: there is no such fact. */
  hashOf(seq: number): string | null;
  verify(): Verification;
  /**
   * Signs how far the record goes, unless this key has signed just that. Throws `LogError`; then the
   * record is as it was, and the next seal covers it.
   */
  seal(key: SigningKey, wallMs: number): SealCheck;
  /** As they lie in the file, oldest first; whether they hold is `verify`'s to say. */
  seals(): readonly SealCheck[];
  /**
   * After a failed write: gives up the handle, opens it anew, tries a small write, and answers with
   * the head that is really there (a batch whose last sync failed may have arrived after all).
   */
  recover(): Head;
  /** Canonical JSON (RFC 8785) of the scenario. */
  scenarioText(): string;
  readonly media: MediaStore;
  readonly drafts: DraftStore;
  readonly tokens: TokenStore;
  readonly hostValues: HostValues;
  readonly remarks: RemarkStore;
  /** Leaves one plain file that opens from read-only media. Closing twice is harmless. */
  close(): void;
}

export const logErrorKinds = [
  'corrupt',
  'notOurs',
  'fromFuture',
  'readOnly',
  'full',
  'busy',
  'io',
  'gone',
  'locked',
  'linked',
] as const;
export type LogErrorKind = (typeof logErrorKinds)[number];

/** Trouble with the file: a sentence for the facilitator, never a stack trace. */
export class LogError extends Error {
  override readonly name = 'LogError';
  readonly kind: LogErrorKind;
  /** First row that is not what it should be, where the trouble is a row. */
  readonly seq: number | null;

  constructor(
    kind: LogErrorKind,
    message: string,
    options: { readonly cause?: unknown; readonly seq?: number } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = kind;
    this.seq = options.seq ?? null;
  }
}
