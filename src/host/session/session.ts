/**
 * Owns: the contract between a running exercise and whoever talks to it (sockets, windows, CLI).
 * `open-session.ts` makes one. Does not own: who somebody is (net), what is legal (core).
 * A crash leaves the log at the last synced batch; opening a session again goes on from there.
 */
import type { Command, CommandBody } from '../../core/command.ts';
import type { Fact } from '../../core/fact.ts';
import type { Actor, Audience, CommandId, SeatId, TeamId } from '../../core/ids.ts';
import type { Remark } from '../../core/remark.ts';
import type { Fault, Result } from '../../core/result.ts';
import type { State } from '../../core/state.ts';
import type { TimelineEntry, View } from '../../core/view/schema.ts';
import type { World } from '../../core/world.ts';
import type { SealCheck } from '../log/seal.ts';
import type {
  DraftKey,
  LogErrorKind,
  LogMeta,
  MediaStore,
  StoredDraft,
  HostValues,
} from '../log/log.ts';

export interface Receipt {
  readonly label: string;
  readonly wallMs: number;
}

/** A command as a caller gives it; drafts are attached by the runner. */
export type Submission = CommandBody &
  Pick<Command, 'others'> & { readonly id: CommandId; readonly actor: Actor };

export interface Commit {
  readonly before: State;
  readonly after: State;
  readonly facts: readonly Fact[];
  /** Audiences whose view or log changed. */
  readonly touched: readonly Audience[];
}

/** Why nothing can be recorded at the moment. `faulted` stays until the exercise is opened again. */
export interface Trouble {
  readonly kind: LogErrorKind | 'faulted';
  readonly message: string;
}

export interface Session {
  /** New at every opening; a screen that sees another one forgets everything. */
  readonly id: string;
  readonly meta: LogMeta;
  readonly world: World;
  /** The state after the last synced batch. */
  state(): State;
  nowClockMs(): number;
  /** The machine goes to sleep, or slept: a running clock is paused from this moment on, on the record. */
  machineSleeps(): void;
  /** The projected view of the present state; projected once per state. */
  view(audience: Audience): View;
  /**
   * Puts a command into the one queue. Resolves after its facts are on disk, or with a rejection:
   * those of `decide`, `exercise/faulted`, `exercise/closed`, `command/id-taken`, `log/<kind>`.
   * The same id from the same actor gives the same answer again. Never rejects the promise.
   */
  submit(command: Submission): Promise<Result<Receipt | null>>;
  /** Called after the acknowledgements, once per synced batch, in order. */
  onCommit(listener: (commit: Commit) => void): () => void;
  trouble(): Trouble | null;
  onTrouble(listener: (trouble: Trouble | null) => void): () => void;
  /** The newest `last` lines of an audience's log, oldest first. */
  timeline(audience: Audience, last: number): readonly TimelineEntry[];
  readonly media: Pick<MediaStore, 'find' | 'read' | 'list'>;
  readonly drafts: SessionDrafts;
  readonly tokens: SeatTokens;
  readonly hostValues: HostValues;
  readonly remarks: SessionRemarks;
  newId(): string;
  /** What was signed as the exercise ended; null: it has not, or nobody signed it. */
  endSeal(): SealCheck | null;
  /** Lets waiting commands finish, then seals and closes the log. */
  close(): Promise<void>;
}

/** Drafts that survive refresh, sleep and crash. */
export interface SessionDrafts {
  /** `null` text forgets the draft. Gives the moment of saving. Rejections: `log/<kind>`, `draft/…`. */
  save(key: DraftKey, text: StoredDraft['text'] | null): Result<{ readonly savedWallMs: number }>;
  list(team?: TeamId): readonly StoredDraft[];
}

/** What people say about the record afterwards. Rejections: `remark/full`, `log/<kind>`; then nothing was kept. */
export interface SessionRemarks {
  /** Oldest first. */
  list(): readonly Remark[];
  find(id: string): Remark | null;
  put(remark: Remark): Result<null>;
  remove(id: string): Result<null>;
}

/** Seat tokens: 192 random bits; the log keeps their SHA-256 only. */
export interface SeatTokens {
  issue(seat: SeatId): string;
  seatOf(token: string): SeatId | null;
  revoke(seat: SeatId): void;
  /** The device that waited as `from` has the seat `to` from now on, and no other device has. */
  handOver(from: SeatId, to: SeatId): void;
  /** Whether this token opened a seat that another device has taken over. */
  isTakenAway(token: string): boolean;
}

export type FaultListener = (fault: Fault | Error, command: Command | null) => void;
