/**
 * Owns: the second copy of the open exercise: when it is made, and how the last attempt went. Does not own: the
 * copying (a process of its own, so that a slow stick keeps nobody waiting), where the folder is (home). A crash leaves
 * the last whole copy.
 */
import path from 'node:path';
import { limits } from '../../core/limits.ts';
import type { BackupNews } from '../../core/protocol/backup.ts';
import { ok, reject, type Result } from '../../core/result.ts';
import { fileEnding, type HomeFolder } from '../home.ts';
import { LogError } from '../log/log.ts';
import { CopyLate, copyThrough } from '../record/copy.ts';
import type { StartReader } from '../record/protocol.ts';
import type { Clock } from '../session/clock.ts';
import type { Session } from '../session/session.ts';

export interface BackupsOptions {
  readonly session: Pick<Session, 'meta' | 'state' | 'onCommit'>;
  readonly clock: Clock;
  /** The process that copies. */
  readonly startReader: StartReader;
  /** Where copies go; asked each time. Made when it is missing, unless its parent is missing too. */
  readonly folder: () => string;
  /** Makes the folder ready. Throws what the system says. */
  readonly prepare: (folder: string) => void;
  readonly changed: () => void;
  readonly onFault: (error: unknown) => void;
  /** The last copy gets no more than this; shorter in tests. */
  readonly lastWithinMs?: number;
}

export class Backups {
  readonly #options: BackupsOptions;
  readonly #file: string;
  readonly #name: string;
  readonly #unlisten: () => void;
  #cancel: () => void = () => {};
  #running: Promise<void> | null = null;
  #giveUp: () => void = () => {};
  #stopped = false;
  #last: Pick<BackupNews, 'file' | 'count' | 'atWallMs'> = { file: '', count: 0, atWallMs: null };
  #trouble: BackupNews['trouble'] = null;

  /** `session` has a file. */
  constructor(options: BackupsOptions) {
    this.#options = options;
    // A closed exercise tells nothing any more.
    const { path: file, exercise } = options.session.meta;
    this.#file = file ?? '';
    this.#name = nameOf(this.#file, exercise);
    this.#unlisten = options.session.onCommit(({ after }) => {
      if (after.seq - this.#last.count >= limits.backupFacts && this.#trouble === null)
        void this.now();
    });
    this.#tick();
  }

  news(): BackupNews {
    return { folder: this.#options.folder(), ...this.#last, trouble: this.#trouble };
  }

  /** Every so often, if anything happened since; after trouble it is tried again then. */
  #tick(): void {
    this.#cancel = this.#options.clock.after(limits.backupEveryMs, () => {
      if (this.#options.session.state().seq > this.#last.count) void this.now();
      this.#tick();
    });
  }

  /** The last copies are wanted at once. One copy is made at a time. */
  now(): Promise<void> {
    this.#running ??= this.#copy(true, limits.backupWithinMs).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #copy(live: boolean, withinMs: number): Promise<void> {
    const { folder, prepare, clock, changed, startReader, onFault } = this.#options;
    try {
      const into = folder();
      prepare(into);
      const to = path.join(into, this.#name);
      const copying = copyThrough(startReader, { path: this.#file, to, live }, withinMs);
      this.#giveUp = copying.giveUp;
      const { count } = await copying.done;
      this.#last = { file: to, count, atWallMs: clock.wallMs() };
      this.#trouble = null;
    } catch (error) {
      if (!(error instanceof LogError || error instanceof CopyLate)) onFault(error);
      this.#trouble = troubleOf(error);
    }
    if (!this.#stopped) changed();
  }

  /** Until the copy that is under way, if any, is made or given up. */
  idle(): Promise<void> {
    return this.#running ?? Promise.resolve();
  }

  /** Another folder was chosen: a copy that is under way still goes to the one before, and says nothing about it. */
  async moved(): Promise<void> {
    await this.idle();
    await this.now();
  }

  /**
   * Closes the exercise, and only then copies it: what closing puts on the record, and the seal, are in the copy. A copy
   * that takes too long is given up, and closing goes on.
   */
  async stop(close: () => Promise<void>): Promise<void> {
    this.#stopped = true;
    this.#cancel();
    this.#unlisten();
    this.#giveUp();
    await this.idle();
    await close();
    await this.#copy(false, this.#options.lastWithinMs ?? limits.backupLastWithinMs);
  }
}

/** Its own name and its exercise: two files of one name do not take each other's place. */
function nameOf(file: string, exercise: string): string {
  const base = path.basename(file, fileEnding);
  const id = exercise.replace(/[^A-Za-z0-9]/g, '').slice(0, 6);
  return `${base} ${id} backup${fileEnding}`;
}

function troubleOf(error: unknown): NonNullable<BackupNews['trouble']> {
  if (error instanceof CopyLate) return 'slow';
  const kind = error instanceof LogError ? error.kind : 'io';
  return kind === 'full' || kind === 'readOnly' || kind === 'gone' ? kind : 'io';
}

/** A rehearsal is thrown away; a second copy would outlast it. Null: none is kept. */
export function backupsOf(
  session: Session | null,
  home: HomeFolder | null,
  on: Pick<BackupsOptions, 'clock' | 'changed' | 'onFault' | 'startReader'>,
): Backups | null {
  if (session === null || home === null) return null;
  if (session.meta.mode === 'rehearsal' || session.meta.path === null) return null;
  return new Backups({
    ...{ session, ...on },
    folder: () => home.backupFolder(),
    prepare: (folder) => home.readyForBackups(folder),
  });
}

/** From now on in this folder (empty: the usual one); what is open is copied there at once. */
export async function keepBackupsIn(
  folder: string,
  home: HomeFolder | null,
  backups: Backups | null,
): Promise<Result<null>> {
  if (home === null) return reject('log/readOnly', 'There is no folder for settings.');
  if (folder !== '' && !path.isAbsolute(folder))
    return reject('backup/relative', 'Write the whole path of the folder.');
  home.rememberBackupFolder(folder);
  await backups?.moved();
  const trouble = backups?.news().trouble ?? null;
  return trouble === null ? ok(null) : reject(`log/${trouble}`, 'The folder cannot take a copy.');
}
