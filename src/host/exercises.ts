/**
 * Owns: what the home screen can do with files: list scenarios and exercises, make one, open one, and
 * read one for review. Does not own: the files' inside (log), the scenario's meaning (core).
 * A crash here leaves: at most a hidden temporary file that nobody opens.
 */
import { accessSync, constants, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isAnonymous } from '../core/export/privacy.ts';
import { exportFiles, type ExportWish } from '../core/export/wish.ts';
import { bySeverity, type Finding } from '../core/finding.ts';
import { limits } from '../core/limits.ts';
import type { Home } from '../core/protocol/down.ts';
import type { Remark } from '../core/remark.ts';
import { ok, reject, type Result } from '../core/result.ts';
import { withRunningOrder } from '../core/scenario/running-order.ts';
import type { Scenario } from '../core/scenario/schema.ts';
import { nanoid } from 'nanoid';
import { attempt } from './attempt.ts';
import { createExerciseFile } from './files/create-exercise.ts';
import {
  checkScenarioFolder,
  readMedia,
  readScenarioFolder,
  scenariosIn,
  ScenarioFolderError,
} from './files/scenario-folder.ts';
import { KinCache } from './files/kin-cache.ts';
import type { Fork, ForkWish } from './files/fork-exercise.ts';
import { copiesOf, rescuePlace, type RescuedFile } from './files/rescue-place.ts';
import type { HandOutWish } from './files/hand-out.ts';
import { fileEnding, type HomeFolder } from './home.ts';
import { codeOf } from './error-code.ts';
import { asLogError } from './log/errors.ts';
import { LogError } from './log/log.ts';
import { syncFolderOf } from './log/place.ts';
import { forkThrough, rescueThrough, tryThrough } from './record/file-deeds.ts';
import { keyPrint, type SigningKey } from './log/seal.ts';
import { openSqliteLog } from './log/sqlite-log.ts';
import { AddedScenarios, type AddWish } from './package/added.ts';
import type { StartReader } from './record/protocol.ts';
import { SpareReader } from './record/spare.ts';
import { readExport, readKins, readPage, readRecord, workOnRemarks } from './record/reader.ts';
import { isSameFile } from './same-file.ts';
import type { Clock } from './session/clock.ts';
import { openSession } from './session/open-session.ts';
import { doRemarks, isWriting, type RemarkDeed } from './session/remark-deeds.ts';
import type { Session } from './session/session.ts';

export interface NewExercise {
  /** The id of a shipped scenario, or of one that was added. */
  readonly scenario: string;
  /** Empty: the scenario's own. */
  readonly title: string;
  readonly mode: 'live' | 'rehearsal';
  /** The id of one of its running orders; null: as it is written. */
  readonly order: string | null;
}

export type ScenarioDeed =
  | ({ readonly act: 'addScenario' } & AddWish)
  | { readonly act: 'removeScenario'; readonly scenario: string };

/** A fork that somebody asks for; a source of null is what is open. */
export type ForkOrder = Omit<ForkWish, 'source' | 'wallMs'> & { readonly source: string | null };

export interface ExercisesOptions {
  readonly home: HomeFolder | null;
  readonly scenariosDir: string;
  readonly version: string;
  readonly clock: Clock;
  readonly onFault: (error: unknown) => void;
  /** Null: records stay unsigned. */
  readonly signingKey: SigningKey | null;
  readonly startReader: StartReader;
  /** The page into which a replay is put. */
  readonly handOutTemplate: string;
}

export class Exercises {
  readonly #options: ExercisesOptions;
  readonly #spare: SpareReader;
  readonly #kin: KinCache;
  readonly #added: AddedScenarios | null;
  /** One writing after the other: each has the lock of its file. */
  #writing: Promise<unknown> = Promise.resolve();
  #scenarios: Home['scenarios'] | null = null;

  constructor(options: ExercisesOptions) {
    this.#options = options;
    this.#spare = new SpareReader(options.startReader);
    this.#kin = new KinCache((paths) => readKins(options.startReader, paths));
    const { home, startReader, scenariosDir } = options;
    this.#added =
      home === null
        ? null
        : new AddedScenarios(home.folder, startReader, () =>
            scenariosIn(scenariosDir).map(({ id }) => id),
          );
  }

  /** As far as it is known without reading a file. */
  home(): Omit<Home, 'notCopied'> {
    const { home, version } = this.#options;
    this.#scenarios ??= this.#listScenarios();
    return {
      version,
      folder: home?.folder ?? '',
      scenarios: this.#scenarios,
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

  #listScenarios(): Home['scenarios'] {
    return this.#folders().flatMap(({ id, folder, added }) => {
      try {
        const { scenario, findings } = checkScenarioFolder(readScenarioFolder(folder));
        const problems = findings.filter((finding) => finding.severity === 'error').length;
        const found = { added, problems, findings: shown(findings) };
        if (scenario === null)
          return [{ id, title: id, subtitle: '', teams: 0, injects: 0, ...found, orders: [] }];
        return [listed(id, scenario, found)];
      } catch (error) {
        if (error instanceof ScenarioFolderError) return [];
        throw error;
      }
    });
  }

  /** The program's own first: an id of theirs is never another one's. */
  #folders() {
    const own = scenariosIn(this.#options.scenariosDir);
    const more = (this.#added?.list() ?? []).filter(({ id }) => !own.some((one) => one.id === id));
    return [
      ...own.map((one) => ({ ...one, added: false })),
      ...more.map((one) => ({ ...one, added: true })),
    ];
  }

  /** One more scenario, or one less. Rejections: those of `AddedScenarios`, `package/late`, `log/…`. */
  async changeScenarios(what: ScenarioDeed, changed: () => void): Promise<Result<null>> {
    const scenarios = this.#added;
    if (scenarios === null) return reject('log/readOnly', 'There is no folder for scenarios.');
    const done = await attempt<Result<unknown>>(async () =>
      what.act === 'addScenario' ? scenarios.add(what) : scenarios.remove(what.scenario),
    );
    if (!done.ok)
      return done.error.code === 'log/corrupt' ? reject('package/late', done.error.message) : done;
    if (!done.value.ok) return done.value;
    this.#scenarios = null;
    changed();
    return ok(null);
  }

  /** Makes the file of a new exercise and answers with its path. Throws `LogError`, `ScenarioFolderError`. */
  create(what: NewExercise): string {
    const { home, clock } = this.#options;
    if (home === null) throw new LogError('readOnly', 'There is no folder for new exercises.');
    const found = this.#folders().find(({ id }) => id === what.scenario);
    if (found === undefined) throw new ScenarioFolderError('There is no scenario of this name.');
    const source = readScenarioFolder(found.folder);
    const { scenario: written, findings } = checkScenarioFolder(source);
    if (written === null) {
      const first = findings.find((finding) => finding.severity === 'error');
      throw new ScenarioFolderError(
        `The scenario has errors; the first: ${first?.message ?? 'unknown'}`,
      );
    }
    const scenario = inTime(written, what.order);
    const title = what.title.trim() === '' ? scenario.title : what.title.trim();
    const day = new Date(clock.wallMs()).toISOString().slice(0, 10);
    const file = inHome(home, () => home.newFile(title, day, what.mode));
    createExerciseFile(file, {
      exercise: nanoid(),
      title,
      mode: what.mode,
      createdWallMs: clock.wallMs(),
      scenario,
      media: readMedia(source),
    });
    return file;
  }

  /**
   * Makes a fork's file in the home folder, of a file or of what is open, in a process of its own. Rejections: those
   * of `forkExercise`. Rejects with `LogError`.
   */
  async fork(what: ForkOrder, open: Session | null): Promise<Result<Fork>> {
    const { home, clock, startReader } = this.#options;
    if (home === null) throw new LogError('readOnly', 'There is no folder for new exercises.');
    const source = what.source ?? open?.meta.path ?? null;
    if (source === null) return reject('room/no-exercise', 'No exercise is open at the moment.');
    const wallMs = clock.wallMs();
    const day = new Date(wallMs).toISOString().slice(0, 10);
    const making = inHome(home, () => home.workFolder());
    try {
      const to = path.join(making, `fork${fileEnding}`);
      const made = await forkThrough(startReader, { ...what, source, wallMs, to });
      if (!made.ok) return made;
      return inHome(home, () => {
        const file = home.newFile(made.value.title, day, what.mode);
        renameSync(to, file);
        syncFolderOf(file);
        return ok({ ...made.value, file });
      });
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
  }

  /** Whether a file that may be a stranger's can be opened, found out in a process of its own. Rejects with `LogError`. */
  tryOut(file: string): Promise<void> {
    return tryThrough(this.#options.startReader, file);
  }

  /**
   * A new file of what is whole in a damaged one and in its second copy, in a process of its own. Rejections:
   * `rescue/open`. Rejects with `LogError`.
   */
  async rescue(damaged: string, open: Session | null): Promise<Result<RescuedFile>> {
    const { home, startReader } = this.#options;
    if (isOpenAs(open, damaged)) return reject('rescue/open', 'This exercise is open and whole.');
    const to = rescuePlace(damaged, home?.folder ?? path.dirname(damaged));
    const copies = home === null ? [] : copiesOf(damaged, home.backupFolder());
    for (const copy of [...copies, null]) {
      try {
        const made = await rescueThrough(startReader, { path: damaged, copy, to });
        home?.remember(to);
        return ok({ ...made, file: to });
      } catch (error) {
        // A copy of that name may be of another exercise.
        if (copy === null || !(error instanceof LogError) || error.kind !== 'notOurs') throw error;
      }
    }
    throw new LogError('io', 'The file could not be rescued.');
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

  /**
   * Something is done with the remarks on a file, or on what is open; null: nothing is. A file that is not open is
   * somebody's, so that it is vetted, read and written in a process of its own; one that does not hold takes no
   * remark. Rejects with `LogError`.
   */
  remarks(
    file: string | null,
    open: Session | null,
    deed: RemarkDeed,
  ): Promise<Result<readonly Remark[]>> | null {
    if (open !== null && (file === null || isOpenAs(open, file)))
      return Promise.resolve(doRemarks(open.remarks, deed));
    if (file === null) return null;
    const work = () => workOnRemarks(this.#options.startReader, { path: file, deed });
    if (!isWriting(deed)) return work();
    const done = this.#writing.then(work);
    this.#writing = done.catch(() => null);
    return done;
  }

  /** Whether remarks can be written there, as far as that is known before anything is. */
  takesRemarks(file: string | null, open: Session | null): boolean {
    if (file === null || isOpenAs(open, file)) return true;
    return isWritable(file) && isWritable(path.dirname(file));
  }

  /** An export of the open exercise, or of a file, made where it is read. Rejects with `LogError`. */
  exported(
    file: string | null,
    open: Session | null,
    wish: ExportWish,
  ): Promise<{ readonly name: string; readonly content: Uint8Array }> | null {
    const at = file ?? open?.meta.path ?? null;
    if (at === null) return null;
    // What the file is called says more than its facts may.
    const base = isAnonymous(wish.privacy) ? 'exercise' : path.parse(at).name;
    const name = `${base}.${exportFiles[wish.as].ending}`;
    return readExport(this.#options.startReader, { path: at, wish }).then((content) => ({
      name,
      content,
    }));
  }

  /** A page is on its way that will ask for a record. */
  expectReview(): void {
    this.#spare.expect();
  }

  /** What was begun ahead is ended. */
  close(): void {
    this.#spare.drop();
  }

  /**
   * The lines of the open exercise, or of a file; altered ones too, and the verdict says so. They are read in a
   * process of their own, so that neither a long record nor a hostile file holds up a room. Throws `LogError`.
   */
  record(file: string | null, open: Session | null): Promise<AsyncIterable<string>> | null {
    const at = file ?? open?.meta.path ?? null;
    if (at === null) return null;
    const { signingKey } = this.#options;
    return readRecord(this.#spare.take, {
      path: at,
      live: isOpenAs(open, at),
      ownKey: signingKey === null ? null : keyPrint(signingKey.publicKey),
    });
  }

  /**
   * A replay of the open exercise, or of a file, to be handed to somebody. Made in a process of its own. Null:
   * nothing is open. Throws `LogError`.
   */
  handOut(file: string | null, wish: HandOutWish, open: Session | null): Promise<string> | null {
    const path = file ?? open?.meta.path ?? null;
    if (path === null) return null;
    const { startReader, handOutTemplate } = this.#options;
    return readPage(startReader, { path, template: handOutTemplate, wish });
  }
}

function isWritable(at: string): boolean {
  try {
    accessSync(at, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function isOpenAs(open: Session | null, file: string): boolean {
  const path = open?.meta.path ?? null;
  return path !== null && isSameFile(path, file);
}

/** What is wrong or doubtful, the most serious first; mere remarks are for the command line. */
function shown(findings: readonly Finding[]): Finding[] {
  return bySeverity(findings.filter(({ severity }) => severity !== 'info')).slice(
    0,
    limits.findingsShown,
  );
}

/** Every folder in a folder, by name. */
function listed(
  id: string,
  scenario: Scenario,
  found: Pick<Home['scenarios'][number], 'added' | 'problems' | 'findings'>,
): Home['scenarios'][number] {
  const { title, subtitle = '', teams, injects, runningOrders } = scenario;
  const orders = runningOrders.map((order) => ({
    id: order.id,
    title: order.title,
    about: order.about,
    minutes: order.minutes,
  }));
  return { id, title, subtitle, teams: teams.length, injects: injects.length, ...found, orders };
}

/** The scenario in the time that was chosen; the file then holds it as it will be played. */
function inTime(scenario: Scenario, order: string | null): Scenario {
  if (order === null) return scenario;
  const shortened = withRunningOrder(scenario, order);
  if (shortened === null)
    throw new ScenarioFolderError('The scenario has no running order of that name.');
  return shortened;
}

/** Throws `LogError` for what the system says about the home folder. */
function inHome<T>(home: HomeFolder, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new LogError(
      asLogError(error, home.folder).kind,
      `The folder ${home.folder} cannot be written (${codeOf(error)}): choose another one.`,
    );
  }
}
