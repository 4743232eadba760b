import type { Finding, FindingParams } from '../finding.ts';
import { limits } from '../limits.ts';
import type { Indicator, Inject, MoveOption, Phase, Scenario } from './schema.ts';

/** What there is to be named, by kind. */
interface Known {
  readonly teams: ReadonlySet<string>;
  readonly phases: ReadonlySet<string>;
  readonly playable: ReadonlySet<string>;
  readonly objectives: ReadonlySet<string>;
  readonly tasks: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
}

/** Ids that name something which must exist, and values that an indicator cannot begin with. */
export function lintReferences(scenario: Scenario): Finding[] {
  const known = knownIn(scenario);
  const { start } = scenario;
  return [
    ...(known.playable.has(start)
      ? []
      : [error('phase/unknown', 'start', `there is no play phase ${start}`, { id: start })]),
    ...scenario.indicators.flatMap((indicator) => lintIndicator(known, indicator)),
    ...scenario.phases.flatMap((phase) => lintPhase(known, phase)),
    ...scenario.injects.flatMap((inject) => lintInject(known, inject)),
    ...scenario.options.flatMap((option) => lintOption(known, option)),
  ];
}

function knownIn({ teams, phases, objectives, sources }: Scenario): Known {
  return {
    teams: new Set(teams.map(({ id }) => id)),
    phases: new Set(phases.map(({ id }) => id)),
    playable: new Set(phases.filter(({ kind }) => kind === 'play').map(({ id }) => id)),
    objectives: new Set(objectives.map(({ id }) => id)),
    tasks: new Set(objectives.flatMap(({ criticalTasks }) => criticalTasks.map(({ id }) => id))),
    rows: new Set(sources.map(({ row }) => row)),
  };
}

function error(code: string, path: string, message: string, params?: FindingParams): Finding {
  return { severity: 'error', code, path, message, params };
}

function unknown(
  set: ReadonlySet<string>,
  what: string,
  path: string,
  ids: readonly string[],
): Finding[] {
  return ids
    .filter((id) => !set.has(id))
    .map((id) => error(`${what}/unknown`, path, `there is no ${what} ${id}`, { id }));
}

function unsourced(known: Known, path: string, rows: readonly string[]): Finding[] {
  return unknown(known.rows, 'row', `${path}.rows`, rows);
}

function lintIndicator(known: Known, indicator: Indicator): Finding[] {
  const path = `indicators.${indicator.id}`;
  const { visibleTo } = indicator;
  return [
    ...(Array.isArray(visibleTo)
      ? unknown(known.teams, 'team', `${path}.visibleTo`, visibleTo)
      : []),
    ...lintValues(indicator, path),
    ...unsourced(known, path, indicator.rows),
  ];
}

function lintValues({ kind, initial, min, max }: Indicator, path: string): Finding[] {
  if (typeof initial !== 'number') return [];
  const findings: Finding[] = [];
  const most = limits.indicatorValueMax;
  const numbers = [initial, min, max];
  if (initial < min || initial > max) {
    const message = `starts outside ${min}–${max}`;
    findings.push(error('indicator/out-of-range', `${path}.initial`, message, { min, max }));
  }
  if (numbers.some((value) => Math.abs(value) > most))
    findings.push(error('indicator/too-large', path, `goes beyond ${most}`, { max: most }));
  if (kind === 'int' && !numbers.every(Number.isInteger))
    findings.push(error('indicator/not-whole', path, 'an int has a whole initial, min and max'));
  return findings;
}

function lintPhase(known: Known, phase: Phase): Finding[] {
  const path = `phases.${phase.id}`;
  const exits = phase.kind === 'end' ? [] : phase.exits;
  return [
    ...unsourced(known, path, phase.rows),
    ...exits.flatMap((exit) => [
      ...unknown(known.phases, 'phase', `${path}.exits.${exit.id}.to`, [exit.to]),
      ...unsourced(known, `${path}.exits.${exit.id}`, exit.rows),
    ]),
  ];
}

function lintInject(known: Known, inject: Inject): Finding[] {
  const path = `injects.${inject.eventNo}`;
  return [
    ...unknown(known.playable, 'phase', `${path}.phases`, inject.phases),
    ...(inject.to === 'public' ? [] : unknown(known.teams, 'team', `${path}.to`, inject.to)),
    ...unknown(known.objectives, 'objective', `${path}.objectives`, inject.objectives),
    ...unknown(known.tasks, 'task', `${path}.criticalTasks`, inject.criticalTasks),
    ...unsourced(known, path, inject.rows),
  ];
}

function lintOption(known: Known, option: MoveOption): Finding[] {
  const path = `options.${option.id}`;
  return [
    ...unknown(known.teams, 'team', `${path}.team`, [option.team]),
    ...unknown(known.playable, 'phase', `${path}.phases`, option.phases),
    ...unsourced(known, path, option.rows),
  ];
}
