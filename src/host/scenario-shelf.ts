/**
 * Owns: the scenarios that the home screen offers: the program's own and those that were added, what each says of
 * itself, and which one a new exercise is made of. Does not own: a folder's inside (`files/scenario-folder.ts`), the
 * scenario's meaning (core). A crash here leaves what `package/added.ts` says.
 */
import { bySeverity, type Finding } from '../core/finding.ts';
import { limits } from '../core/limits.ts';
import type { Home } from '../core/protocol/down.ts';
import { ok, reject, type Result } from '../core/result.ts';
import { withRunningOrder } from '../core/scenario/running-order.ts';
import type { Scenario } from '../core/scenario/schema.ts';
import { attempt } from './attempt.ts';
import {
  checkScenarioFolder,
  readMedia,
  readScenarioFolder,
  scenariosIn,
  ScenarioFolderError,
} from './files/scenario-folder.ts';
import { AddedScenarios, type AddWish } from './package/added.ts';
import type { StartReader } from './record/protocol.ts';

export type ScenarioDeed =
  | ({ readonly act: 'addScenario' } & AddWish)
  | { readonly act: 'removeScenario'; readonly scenario: string };

type Listed = Home['scenarios'][number];

export class ScenarioShelf {
  readonly #ownDir: string;
  /** Null: there is no folder to add any to. */
  readonly #added: AddedScenarios | null;
  #listed: Listed[] | null = null;

  /** `homeFolder`: where those that were added lie; null: there is none. */
  constructor(ownDir: string, homeFolder: string | null, startReader: StartReader) {
    this.#ownDir = ownDir;
    const ownIds = (): string[] => scenariosIn(ownDir).map(({ id }) => id);
    this.#added = homeFolder === null ? null : new AddedScenarios(homeFolder, startReader, ownIds);
  }

  list(): Listed[] {
    this.#listed ??= this.#folders().flatMap((one) => {
      try {
        return [lookInto(one)];
      } catch (error) {
        if (error instanceof ScenarioFolderError) return [];
        throw error;
      }
    });
    return this.#listed;
  }

  /** The program's own first: an id of theirs is never another one's. */
  #folders() {
    const own = scenariosIn(this.#ownDir);
    const more = (this.#added?.list() ?? []).filter(({ id }) => !own.some((one) => one.id === id));
    return [
      ...own.map((one) => ({ ...one, added: false })),
      ...more.map((one) => ({ ...one, added: true })),
    ];
  }

  /** One more scenario, or one less. Rejections: those of `AddedScenarios`, `package/late`, `log/…`. */
  async change(what: ScenarioDeed): Promise<Result<null>> {
    const scenarios = this.#added;
    if (scenarios === null) return reject('log/readOnly', 'There is no folder for scenarios.');
    const done = await attempt<Result<unknown>>(async () =>
      what.act === 'addScenario' ? scenarios.add(what) : scenarios.remove(what.scenario),
    );
    if (!done.ok)
      return done.error.code === 'log/corrupt' ? reject('package/late', done.error.message) : done;
    if (!done.value.ok) return done.value;
    this.#listed = null;
    return ok(null);
  }

  /**
   * What a new exercise is made of: the scenario in the time that was chosen (null: as it is written), as it will be
   * played, and its media. Throws `ScenarioFolderError`.
   */
  forPlay(id: string, order: string | null) {
    const found = this.#folders().find((one) => one.id === id);
    if (found === undefined) throw new ScenarioFolderError('There is no scenario of this name.');
    const source = readScenarioFolder(found.folder);
    const { scenario, findings } = checkScenarioFolder(source);
    if (scenario === null) {
      const first = findings.find((finding) => finding.severity === 'error');
      throw new ScenarioFolderError(
        `The scenario has errors; the first: ${first?.message ?? 'unknown'}`,
      );
    }
    return { scenario: inTime(scenario, order), media: readMedia(source) };
  }
}

/** One with errors is shown under its id, with what is wrong. Throws `ScenarioFolderError`. */
function lookInto({ id, folder, added }: { id: string; folder: string; added: boolean }): Listed {
  const { scenario, findings } = checkScenarioFolder(readScenarioFolder(folder));
  const problems = findings.filter((finding) => finding.severity === 'error').length;
  const found = { added, problems, findings: shown(findings) };
  if (scenario === null)
    return { id, title: id, subtitle: '', teams: 0, injects: 0, ...found, orders: [] };
  const { title, subtitle = '', teams, injects, runningOrders } = scenario;
  const orders = runningOrders.map((order) => ({
    id: order.id,
    title: order.title,
    about: order.about,
    minutes: order.minutes,
  }));
  return { id, title, subtitle, teams: teams.length, injects: injects.length, ...found, orders };
}

/** What is wrong or doubtful, the most serious first; mere remarks are for the command line. */
function shown(findings: readonly Finding[]): Finding[] {
  return bySeverity(findings.filter(({ severity }) => severity !== 'info')).slice(
    0,
    limits.findingsShown,
  );
}

function inTime(scenario: Scenario, order: string | null): Scenario {
  if (order === null) return scenario;
  const shortened = withRunningOrder(scenario, order);
  if (shortened === null)
    throw new ScenarioFolderError('The scenario has no running order of that name.');
  return shortened;
}
