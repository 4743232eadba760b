/**
 * Owns: what the home screen can do with exercises and scenarios, each on its shelf: what there is, opening one, what
 * becomes of it when it is closed. Does not own: making files (`make-file.ts`), reading them for review
 * (`reading.ts`), scenarios (`scenario-shelf.ts`), the files' inside (log).
 * A crash here leaves: at most a hidden temporary file that nobody opens.
 */
import type { Home } from '../core/protocol/down.ts';
import type { Result } from '../core/result.ts';
import type { Fork } from './files/fork-exercise.ts';
import { KinCache } from './files/kin-cache.ts';
import type { RescuedFile } from './files/rescue-place.ts';
import { LogError } from './log/log.ts';
import type { SigningKey } from './log/seal.ts';
import { openSqliteLog } from './log/sqlite-log.ts';
import {
  createFile,
  forkFile,
  rescueFile,
  type ForkOrder,
  type Making,
  type NewExercise,
} from './make-file.ts';
import { tryThrough } from './record/file-deeds.ts';
import { readKins } from './record/reader.ts';
import { ScenarioShelf, type ScenarioDeed } from './scenario-shelf.ts';
import { openSession } from './session/open-session.ts';
import type { Session } from './session/session.ts';

export interface ExercisesOptions extends Making {
  readonly scenariosDir: string;
  readonly version: string;
  readonly onFault: (error: unknown) => void;
  /** Null: records stay unsigned. */
  readonly signingKey: SigningKey | null;
}

export class Exercises {
  readonly #options: ExercisesOptions;
  readonly #kin: KinCache;
  readonly #shelf: ScenarioShelf;

  constructor(options: ExercisesOptions) {
    const { home, startReader, scenariosDir } = options;
    this.#options = options;
    this.#kin = new KinCache((paths) => readKins(startReader, paths));
    this.#shelf = new ScenarioShelf(scenariosDir, home?.folder ?? null, startReader);
  }

  /** As far as it is known without reading a file. */
  home(): Omit<Home, 'notCopied'> {
    const { home, version } = this.#options;
    return {
      version,
      folder: home?.folder ?? '',
      scenarios: this.#shelf.list(),
      recent: this.#kin.known(this.#files()),
    };
  }

  /** Reads what files say about themselves. Resolves with whether there is more to tell than before. */
  readFiles(): Promise<boolean> {
    return this.#kin.refresh(this.#files());
  }

  /** The files that a person opened or made lately, and whose forks they are. */
  async recent(): Promise<Home['recent']> {
    await this.readFiles();
    return this.#kin.known(this.#files());
  }

  #files() {
    return this.#options.home?.recent() ?? [];
  }

  /** As `ScenarioShelf.change`; `changed` is called once the home screen has another list to show. */
  async changeScenarios(what: ScenarioDeed, changed: () => void): Promise<Result<null>> {
    const done = await this.#shelf.change(what);
    if (done.ok) changed();
    return done;
  }

  /** As `createFile`. */
  create(what: NewExercise): string {
    return createFile(this.#options, this.#shelf, what);
  }

  /** As `forkFile`. */
  fork(what: ForkOrder, open: Session | null): Promise<Result<Fork>> {
    return forkFile(this.#options, what, open);
  }

  /** As `rescueFile`. */
  rescue(damaged: string, open: Session | null): Promise<Result<RescuedFile>> {
    return rescueFile(this.#options, damaged, open);
  }

  /** Whether a file that may be a stranger's can be opened, found out in a process of its own. Rejects with `LogError`. */
  tryOut(file: string): Promise<void> {
    return tryThrough(this.#options.startReader, file);
  }

  /** For one's own files, and for those that were tried out. Throws `LogError`. */
  async open(file: string): Promise<Session> {
    const { clock, home, onFault, signingKey } = this.#options;
    const log = openSqliteLog(file);
    try {
      const key = signingKey === null ? {} : { signingKey };
      const session = await openSession({ log, clock, onFault, ...key });
      home?.remember(session.meta.path ?? file);
      return session;
    } catch (error) {
      log.close();
      throw error;
    }
  }

  /**
   * What becomes of a file that was closed: a rehearsal made here is thrown away unless somebody wants to keep it.
   * Throws `LogError` where it cannot be moved; it then lies where it was.
   */
  closed(file: string, keep: boolean): void {
    const { home } = this.#options;
    if (home === null || !home.isRehearsal(file)) return;
    if (!keep) return home.discard(file);
    try {
      home.keep(file);
    } catch (error) {
      throw new LogError('io', `The rehearsal could not be moved and lies at ${file}.`, {
        cause: error,
      });
    }
  }
}
