import type { Fact } from '../fact.ts';
import type { Choice } from '../fact-negotiate.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Run } from './simulate.ts';

export const groups = [
  'phases',
  'injects',
  'endStates',
  'exits',
  'options',
  'clauses',
  'votes',
  'rows',
] as const;
export type Group = (typeof groups)[number];
export type Happened = Record<Group, ReadonlySet<string>>;

/** What of a scenario came up in a run. Keys: `phase/exit`, `clause/option` in force, `vote/outcome`. */
export function happenedIn(scenario: Scenario, run: Run): Happened {
  const seen = {
    phases: new Set(run.path),
    injects: new Set(run.released),
    endStates: new Set(run.endPhase === null ? [] : [run.endPhase]),
    exits: exitsIn(run.facts),
    options: optionsIn(run.facts),
    clauses: new Set([...fromTheStart(scenario), ...clausesIn(run.facts)]),
    votes: votesIn(run.facts),
  };
  return { ...seen, rows: rowsOf(scenario, seen) };
}

function exitsIn(facts: readonly Fact[]): Set<string> {
  const exits = new Set<string>();
  for (const fact of facts)
    if (fact.type === 'phase.entered' && fact.data.exit !== null)
      exits.add(`${fact.data.from}/${fact.data.exit}`);
  return exits;
}

/** Prepared moves that were made and not withdrawn. */
function optionsIn(facts: readonly Fact[]): Set<string> {
  const playing = new Map<string, string>();
  for (const fact of facts) {
    if (fact.type === 'move.submitted' || fact.type === 'move.edited') {
      if (fact.data.text.option !== null) playing.set(fact.data.move, fact.data.text.option);
    } else if (fact.type === 'move.withdrawn') playing.delete(fact.data.move);
  }
  return new Set(playing.values());
}

/** Options that apply from the beginning. */
function fromTheStart(scenario: Scenario): string[] {
  return scenario.boards.flatMap((board) =>
    board.clauses.flatMap(({ id, inForce }) => (inForce === undefined ? [] : [`${id}/${inForce}`])),
  );
}

function clausesIn(facts: readonly Fact[]): Set<string> {
  const texts = new Map<string, Choice>();
  const settled = new Set<string>();
  for (const fact of facts) {
    if (fact.type === 'text.tabled') texts.set(fact.data.text, fact.data.choice);
    if (fact.type !== 'text.adopted') continue;
    for (const [clause, option] of Object.entries(texts.get(fact.data.text) ?? {}))
      settled.add(`${clause}/${option}`);
  }
  return settled;
}

function votesIn(facts: readonly Fact[]): Set<string> {
  const questions = new Map<string, string>();
  const results = new Set<string>();
  for (const fact of facts) {
    if (fact.type === 'vote.called' && fact.data.prepared !== null)
      questions.set(fact.data.vote, fact.data.prepared);
    if (fact.type !== 'vote.closed') continue;
    const question = questions.get(fact.data.vote);
    if (question !== undefined) results.add(`${question}/${fact.data.result.outcome}`);
  }
  return results;
}

/** Rows of the sources that something which came up carries out. */
function rowsOf(scenario: Scenario, seen: Omit<Happened, 'rows'>): Set<string> {
  const rows = new Set<string>();
  const add = (happened: boolean, list: readonly string[]): void => {
    if (happened) for (const row of list) rows.add(row);
  };
  const starts = (set: ReadonlySet<string>, prefix: string): boolean =>
    [...set].some((key) => key.startsWith(prefix));
  for (const indicator of scenario.indicators) add(true, indicator.rows);
  for (const inject of scenario.injects) add(seen.injects.has(inject.eventNo), inject.rows);
  for (const option of scenario.options) add(seen.options.has(option.id), option.rows);
  for (const phase of scenario.phases) {
    add(seen.phases.has(phase.id), phase.rows);
    if (phase.kind === 'play')
      for (const exit of phase.exits) add(seen.exits.has(`${phase.id}/${exit.id}`), exit.rows);
  }
  for (const board of scenario.boards) {
    add(
      board.clauses.some((clause) => starts(seen.clauses, `${clause.id}/`)),
      board.rows,
    );
    for (const clause of board.clauses) {
      add(starts(seen.clauses, `${clause.id}/`), clause.rows);
      for (const option of clause.options)
        add(seen.clauses.has(`${clause.id}/${option.id}`), option.rows);
    }
  }
  for (const vote of scenario.votes) add(starts(seen.votes, `${vote.id}/`), vote.rows);
  return rows;
}

/** Everything of a scenario that can come up. */
export function everything(scenario: Scenario): Record<Group, readonly string[]> {
  const vetoes = (id: string): boolean =>
    scenario.bodies.find((body) => body.id === id)?.members.some((member) => member.veto) === true;
  return {
    phases: scenario.phases.map((phase) => phase.id),
    injects: scenario.injects.map((inject) => inject.eventNo),
    endStates: scenario.phases.filter((phase) => phase.kind === 'end').map((phase) => phase.id),
    exits: scenario.phases.flatMap((phase) =>
      phase.kind === 'play' ? phase.exits.map((exit) => `${phase.id}/${exit.id}`) : [],
    ),
    options: scenario.options.map((option) => option.id),
    clauses: scenario.boards.flatMap((board) =>
      board.clauses.flatMap((clause) =>
        clause.options.map((option) => `${clause.id}/${option.id}`),
      ),
    ),
    votes: scenario.votes.flatMap(({ id, body }) => [
      `${id}/passed`,
      `${id}/failed`,
      ...(vetoes(body) ? [`${id}/vetoed`] : []),
    ]),
    rows: scenario.sources.filter((source) => source.playable).map((source) => source.row),
  };
}
