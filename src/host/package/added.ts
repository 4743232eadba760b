/**
 * Owns: the folder of the scenarios that a person added: which there are, one more, one less. Does not own: what a
 * package may hold and its unpacking, which a reading process does. A crash leaves: a hidden folder, thrown away when
 * the next one is added, or the scenario that was to be replaced, put back then.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { ok, reject, type Result } from '../../core/result.ts';
import { LogError } from '../log/log.ts';
import { scenariosIn } from '../files/scenario-folder.ts';
import type { StartReader } from '../record/protocol.ts';
import { lookIntoPackage } from '../record/reader.ts';
import type { PackageAnswer } from './answer.ts';

export interface AddedScenario {
  readonly id: string;
  readonly folder: string;
}

export interface AddWish {
  readonly path: string;
  /** Whether one of the same id makes room for it. */
  readonly replace: boolean;
}

export type Added = Extract<PackageAnswer, { is: 'sound' }>;

/** Where they lie in a person's folder. */
export const addedFolder = 'Scenarios';
const isId = (name: string): boolean => /^[a-z0-9][a-z0-9-]{1,40}$/.test(name);
const adding = '.adding-';
const replaced = '.replaced-';
const removed = 'removed-';
/** Nobody is still at it then. */
const leftAfterMs = 60 * 60_000;

export class AddedScenarios {
  readonly #folder: string;
  readonly #start: StartReader;
  /** Ids that stand for the program's own. */
  readonly #shipped: () => readonly string[];
  #adding: Promise<unknown> = Promise.resolve();

  constructor(home: string, start: StartReader, shipped: () => readonly string[]) {
    this.#folder = path.join(home, addedFolder);
    this.#start = start;
    this.#shipped = shipped;
  }

  list(): AddedScenario[] {
    this.#putBack();
    return addedScenarios(this.#folder);
  }

  /**
   * Rejections: `package/wrong` where the scenario has errors, `package/there` and `package/shipped` for an id that
   * stands for another one, and those of the package itself. Rejects with `LogError`. One after the other: each would
   * take what another has under way for what a crash left.
   */
  add(wish: AddWish): Promise<Result<Added>> {
    const done = this.#adding.then(() => this.#addNow(wish));
    this.#adding = done.catch(() => null);
    return done;
  }

  async #addNow({ path: file, replace }: AddWish): Promise<Result<Added>> {
    const into = this.#ready();
    try {
      const answer = await lookIntoPackage(this.#start, { path: file, into });
      switch (answer.is) {
        case 'refused': {
          const { problem, message, file: named } = answer;
          return reject(`package/${problem}`, message, { file: named });
        }
        case 'wrong': {
          const message = 'The scenario in the package has errors.';
          return {
            ok: false,
            error: { code: 'package/wrong', message, findings: answer.findings },
          };
        }
        case 'sound':
          return this.#settle(answer, into, replace);
      }
    } finally {
      discard(into);
    }
  }

  /** Exercises that were made from it have it in their files. */
  remove(id: string): Result<null> {
    const found = this.list().find((one) => one.id === id);
    if (found === undefined)
      return reject('package/gone', 'There is no added scenario of this id.');
    const aside = path.join(this.#folder, `${adding}${removed}${id}`);
    discard(aside);
    this.#try(() => renameSync(found.folder, aside));
    discard(aside);
    return ok(null);
  }

  #settle(answer: Added, into: string, replace: boolean): Result<Added> {
    const { id, title } = answer;
    if (this.#shipped().includes(id))
      return reject(
        'package/shipped',
        `The scenario ${id} comes with Whitecell: give this one another id.`,
        { id },
      );
    const place = path.join(this.#folder, id);
    const before = path.join(this.#folder, `${replaced}${id}`);
    if (existsSync(place) && !replace)
      return reject('package/there', `There is already a scenario ${id}.`, { id, title });
    this.#try(() => {
      if (existsSync(place)) renameSync(place, before);
      try {
        renameSync(into, place);
      } catch (error) {
        this.#putBack();
        throw error;
      }
    });
    discard(before);
    return ok(answer);
  }

  /** One that was to be replaced and was not: a crash or a failure came between. */
  #putBack(): void {
    for (const name of namesIn(this.#folder)) {
      const id = name.startsWith(replaced) ? name.slice(replaced.length) : '';
      const place = path.join(this.#folder, id);
      if (!isId(id) || existsSync(place)) continue;
      try {
        renameSync(path.join(this.#folder, name), place);
      } catch {
        // It stays where nobody throws it away.
      }
    }
  }

  /** A new folder under a name that is no scenario's, and what a crash left there made good. */
  #ready(): string {
    return this.#try(() => {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      this.#putBack();
      const into = mkdtempSync(path.join(this.#folder, adding));
      const now = statSync(into).mtimeMs;
      for (const name of namesIn(this.#folder)) {
        const at = path.join(this.#folder, name);
        const id = name.startsWith(replaced) ? name.slice(replaced.length) : '';
        // Another Whitecell may be adding one at this moment.
        const isLeft = name.startsWith(adding) && now - (changedMs(at) ?? now) > leftAfterMs;
        if (isLeft || (id !== '' && existsSync(path.join(this.#folder, id)))) discard(at);
      }
      return into;
    });
  }

  #try<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw new LogError('readOnly', `The folder ${this.#folder} cannot be written.`, {
        cause: error,
      });
    }
  }
}

/** What cannot be thrown away now is thrown away when the next one is added. */
function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Some program looks into it at the moment.
  }
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function changedMs(at: string): number | null {
  return statSync(at, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** The scenarios in a folder of them, by id. */
export function addedScenarios(folder: string): AddedScenario[] {
  return scenariosIn(folder).filter(({ id }) => isId(id));
}
