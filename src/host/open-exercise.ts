/**
 * Owns: that at most one exercise is open: opened, made and closed one after the other, with its room and its second
 * copy. Does not own: files (`exercises.ts`), what a room is, who asks. A crash leaves the exercise's file at its last
 * synced batch.
 */
import path from 'node:path';
import type { BackupNews } from '../core/protocol/backup.ts';
import { ok, reject, type Result } from '../core/result.ts';
import { attempt } from './attempt.ts';
import type { Exercises } from './exercises.ts';
import type { NewExercise } from './make-file.ts';
import { backupsOf, type Backups } from './files/backups.ts';
import type { HomeFolder } from './home.ts';
import type { Room } from './net/room/room.ts';
import type { Reading } from './reading.ts';
import type { KeptReaders } from './record/kept.ts';
import { isSameFile } from './same-file.ts';
import type { Clock } from './session/clock.ts';
import type { Session } from './session/session.ts';

export interface OpenExerciseOptions {
  readonly exercises: Exercises;
  readonly reading: Reading;
  readonly home: HomeFolder | null;
  readonly readers: KeptReaders;
  readonly clock: Clock;
  readonly makeRoom: (session: Session, backup: () => BackupNews | null) => Room;
  /** Another one is open, or none; those of the one before are on their way out. */
  readonly changed: (room: Room | null) => void;
  /** What the home screen shows may be another. */
  readonly homeChanged: () => void;
  /** A sentence for a person. */
  readonly notice: (sentence: string) => void;
  readonly onFault: (error: unknown) => void;
}

export class OpenExercise {
  readonly #options: OpenExerciseOptions;
  #room: Room | null = null;
  #backups: Backups | null = null;
  #notCopied: string | null = null;
  #ended = false;
  /** Opening and closing happen one after the other. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: OpenExerciseOptions) {
    this.#options = options;
  }

  get room(): Room | null {
    return this.#room;
  }

  get session(): Session | null {
    return this.#room?.session ?? null;
  }

  get backups(): Backups | null {
    return this.#backups;
  }

  /** The title of what was closed last, where its last backup could not be made; null: it was made. */
  get notCopied(): string | null {
    return this.#notCopied;
  }

  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => {});
    return done;
  }

  /** A file may be anybody's: what opening does is done elsewhere first, and holds up nothing here. */
  async open(given: string): Promise<Result<null>> {
    const file = path.resolve(given);
    if (this.#isOpen(file)) return ok(null);
    const tried = await attempt(() => this.#options.exercises.tryOut(file));
    return tried.ok ? this.openTried(file) : tried;
  }

  /** One's own, or one that was open in the life before. */
  openTried(given: string): Promise<Result<null>> {
    return this.inTurn(() => this.#openNow(path.resolve(given)));
  }

  create(what: NewExercise): Promise<Result<{ readonly file: string }>> {
    const { exercises, home } = this.#options;
    return this.inTurn(async () => {
      const made = await attempt(() => Promise.resolve(exercises.create(what)));
      if (!made.ok) return made;
      const opened = await this.#openNow(made.value);
      // A choice of words outlasts its exercise; one that was begun before has its own.
      const words = home?.words() ?? null;
      if (opened.ok && words !== null) this.#room?.setWords(words);
      return opened.ok ? ok({ file: made.value }) : opened;
    });
  }

  /** A rehearsal made here is thrown away with it, unless it is to be kept. */
  close(keep: boolean): Promise<Result<null>> {
    const { exercises, homeChanged } = this.#options;
    return this.inTurn(async () => {
      const file = this.session?.meta.path ?? null;
      await this.#change(null);
      if (file === null) return ok(null);
      const done = await attempt(() => Promise.resolve(exercises.closed(file, keep)));
      homeChanged();
      return done.ok ? ok(null) : done;
    });
  }

  /** Nothing is opened any more, and what is open is closed. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.inTurn(async () => {
      const unread = (): Promise<void> => this.#options.readers.end();
      this.#notCopied = null;
      if (this.#room !== null) await this.#closeCopied(this.#room.session, this.#backups, unread);
      await unread();
      this.#room = null;
    });
  }

  #isOpen(file: string): boolean {
    const open = this.session?.meta.path ?? null;
    return open !== null && isSameFile(open, file);
  }

  async #openNow(file: string): Promise<Result<null>> {
    if (this.#ended) return reject('host/closed', 'The host is being closed.');
    if (this.#isOpen(file)) return ok(null);
    const opened = await attempt(() => this.#options.exercises.open(file));
    if (!opened.ok) return opened;
    await this.#change(opened.value);
    return ok(null);
  }

  async #change(session: Session | null): Promise<void> {
    const { home, clock, readers, reading, makeRoom, changed, homeChanged, onFault } =
      this.#options;
    const [roomBefore, backupsBefore] = [this.#room, this.#backups];
    const backups = backupsOf(session, home, {
      clock,
      startReader: readers.start,
      changed: () => this.#backupChanged(),
      onFault,
    });
    this.#backups = backups;
    this.#room = session === null ? null : makeRoom(session, () => backups?.news() ?? null);
    changed(this.#room);
    if (roomBefore === null) return;
    await this.#closeCopied(roomBefore.session, backupsBefore, () => {
      // One that waits for a question has none of the file, and would be waited for.
      reading.close();
      return readers.idle();
    });
    homeChanged();
  }

  /**
   * An exercise is closed once nobody reads it any more, and then its last copy made: where that fails, closing goes on
   * and says so.
   */
  async #closeCopied(
    session: Session,
    backups: Backups | null,
    unread: () => Promise<void>,
  ): Promise<void> {
    const { title } = session.meta;
    const close = async (): Promise<void> => {
      await unread();
      await session.close();
    };
    await (backups === null ? close() : backups.stop(close));
    this.#notCopied = backups === null || backups.news().trouble === null ? null : title;
    if (this.#notCopied === null) return;
    this.#options.notice(`The last backup of “${title}” could not be made; the exercise is whole.`);
  }

  #backupChanged(): void {
    const backup = this.#backups?.news() ?? null;
    this.#room?.toControl({ t: 'backup', backup });
  }
}
