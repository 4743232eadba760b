/**
 * Owns: how a new file comes into the home folder: of a scenario, as a fork of a file, out of a damaged one.
 * Does not own: what such a file holds (`files/`), its name (`home.ts`).
 * A crash here leaves: at most a hidden temporary file that nobody opens.
 */
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { nanoid } from 'nanoid';
import { ok, reject, type Result } from '../core/result.ts';
import { codeOf } from './error-code.ts';
import { createExerciseFile } from './files/create-exercise.ts';
import type { Fork, ForkWish } from './files/fork-exercise.ts';
import { makingFolderIn } from './files/making.ts';
import { copiesOf, rescuePlace, type RescuedFile } from './files/rescue-place.ts';
import { fileEnding, type HomeFolder } from './home.ts';
import { asLogError } from './log/errors.ts';
import { LogError } from './log/log.ts';
import type { Rescued } from './log/rescue.ts';
import { syncFolderOf } from './log/place.ts';
import { forkThrough, rescueThrough } from './record/file-deeds.ts';
import type { RescueTask, StartReader } from './record/protocol.ts';
import { isOpenAs } from './same-file.ts';
import type { ScenarioShelf } from './scenario-shelf.ts';
import type { Clock } from './session/clock.ts';
import type { Session } from './session/session.ts';

/** What files are made with. */
export interface Making {
  /** Null: there is no folder for new exercises. */
  readonly home: HomeFolder | null;
  readonly clock: Clock;
  readonly startReader: StartReader;
}

export interface NewExercise {
  /** The id of a shipped scenario, or of one that was added. */
  readonly scenario: string;
  /** Empty: the scenario's own. */
  readonly title: string;
  readonly mode: 'live' | 'rehearsal';
  /** The id of one of its running orders; null: as it is written. */
  readonly order: string | null;
}

/** A fork that somebody asks for; a source of null is what is open. */
export type ForkOrder = Omit<ForkWish, 'source' | 'wallMs'> & { readonly source: string | null };

/** Makes the file of a new exercise and answers with its path. Throws `LogError`, `ScenarioFolderError`. */
export function createFile(
  { home, clock }: Making,
  shelf: ScenarioShelf,
  what: NewExercise,
): string {
  if (home === null) throw noFolder();
  const { scenario, media } = shelf.forPlay(what.scenario, what.order);
  const title = what.title.trim() === '' ? scenario.title : what.title.trim();
  const createdWallMs = clock.wallMs();
  const file = inHome(home, () => home.newFile(title, dayOf(createdWallMs), what.mode));
  const { mode } = what;
  createExerciseFile(file, { exercise: nanoid(), title, mode, createdWallMs, scenario, media });
  return file;
}

/**
 * Makes a fork's file in the home folder, of a file or of what is open, in a process of its own. Rejections: those
 * of `forkExercise`. Rejects with `LogError`.
 */
export async function forkFile(
  { home, clock, startReader }: Making,
  what: ForkOrder,
  open: Session | null,
): Promise<Result<Fork>> {
  if (home === null) throw noFolder();
  const source = what.source ?? open?.meta.path ?? null;
  if (source === null) return reject('room/no-exercise', 'No exercise is open at the moment.');
  const wallMs = clock.wallMs();
  const day = dayOf(wallMs);
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

/**
 * A new file of what is whole in a damaged one and in its second copy, in a process of its own. Rejections:
 * `rescue/open`. Rejects with `LogError`.
 */
export async function rescueFile(
  { home, startReader }: Pick<Making, 'home' | 'startReader'>,
  damaged: string,
  open: Session | null,
): Promise<Result<RescuedFile>> {
  if (isOpenAs(open, damaged)) return reject('rescue/open', 'This exercise is open and whole.');
  const place = (): string => rescuePlace(damaged, home?.folder ?? path.dirname(damaged));
  const copies = home === null ? [] : copiesOf(damaged, home.backupFolder());
  const making = makingBeside(place());
  try {
    const to = path.join(making, `rescued${fileEnding}`);
    const made = await rescuedFrom(startReader, { path: damaged, to }, [...copies, null]);
    const file = place();
    renameSync(to, file);
    syncFolderOf(file);
    home?.remember(file);
    return ok({ ...made, file });
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

function makingBeside(file: string): string {
  try {
    return makingFolderIn(path.dirname(file));
  } catch (error) {
    throw asLogError(error, file);
  }
}

/** With the first copy that is one of the same exercise; null: without any. */
async function rescuedFrom(
  startReader: StartReader,
  task: Omit<RescueTask, 'copy'>,
  copies: readonly (string | null)[],
): Promise<Rescued> {
  for (const copy of copies) {
    try {
      return await rescueThrough(startReader, { ...task, copy });
    } catch (error) {
      // A copy of that name may be of another exercise.
      if (copy === null || !(error instanceof LogError) || error.kind !== 'notOurs') throw error;
    }
  }
  throw new LogError('io', 'The file could not be rescued.');
}

function noFolder(): LogError {
  return new LogError('readOnly', 'There is no folder for new exercises.');
}

function dayOf(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(0, 10);
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
