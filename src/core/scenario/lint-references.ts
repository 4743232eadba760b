import type { Finding, FindingParams } from '../finding.ts';
import { limits } from '../limits.ts';
import type { Scenario } from './schema.ts';

/** Ids that name something which must exist. */
export function lintReferences(scenario: Scenario): Finding[] {
  const findings: Finding[] = [];
  const teams = new Set(scenario.teams.map((t) => t.id));
  const phases = new Set(scenario.phases.map((p) => p.id));
  const playable = new Set(scenario.phases.filter((p) => p.kind === 'play').map((p) => p.id));
  const objectives = new Set(scenario.objectives.map((o) => o.id));
  const tasks = new Set(scenario.objectives.flatMap((o) => o.criticalTasks.map((task) => task.id)));
  const rows = new Set(scenario.sources.map((s) => s.row));
  const error = (code: string, path: string, message: string, params?: FindingParams): void => {
    findings.push({ severity: 'error', code, path, message, params });
  };
  const known = (
    set: ReadonlySet<string>,
    what: string,
    path: string,
    ids: readonly string[],
  ): void => {
    for (const id of ids)
      if (!set.has(id)) error(`${what}/unknown`, path, `there is no ${what} ${id}`, { id });
  };
  const sourced = (path: string, ids: readonly string[]): void =>
    known(rows, 'row', `${path}.rows`, ids);

  if (!playable.has(scenario.start))
    error('phase/unknown', 'start', `there is no play phase ${scenario.start}`, {
      id: scenario.start,
    });
  for (const indicator of scenario.indicators) {
    const path = `indicators.${indicator.id}`;
    if (Array.isArray(indicator.visibleTo))
      known(teams, 'team', `${path}.visibleTo`, indicator.visibleTo);
    const { kind, initial, min, max } = indicator;
    if (typeof initial === 'number' && (initial < min || initial > max))
      error('indicator/out-of-range', `${path}.initial`, `starts outside ${min}–${max}`, {
        min,
        max,
      });
    const numbers = typeof initial === 'number' ? [initial, min, max] : [];
    if (numbers.some((value) => Math.abs(value) > limits.indicatorValueMax))
      error('indicator/too-large', path, `goes beyond ${limits.indicatorValueMax}`, {
        max: limits.indicatorValueMax,
      });
    if (kind === 'int' && !numbers.every(Number.isInteger))
      error('indicator/not-whole', path, 'an int has a whole initial, min and max');
    sourced(path, indicator.rows);
  }
  for (const phase of scenario.phases) {
    sourced(`phases.${phase.id}`, phase.rows);
    if (phase.kind === 'end') continue;
    for (const exit of phase.exits) {
      known(phases, 'phase', `phases.${phase.id}.exits.${exit.id}.to`, [exit.to]);
      sourced(`phases.${phase.id}.exits.${exit.id}`, exit.rows);
    }
  }
  for (const inject of scenario.injects) {
    const path = `injects.${inject.eventNo}`;
    known(playable, 'phase', `${path}.phases`, inject.phases);
    if (inject.to !== 'public') known(teams, 'team', `${path}.to`, inject.to);
    known(objectives, 'objective', `${path}.objectives`, inject.objectives);
    known(tasks, 'task', `${path}.criticalTasks`, inject.criticalTasks);
    sourced(path, inject.rows);
  }
  for (const option of scenario.options) {
    const path = `options.${option.id}`;
    known(teams, 'team', `${path}.team`, [option.team]);
    known(playable, 'phase', `${path}.phases`, option.phases);
    sourced(path, option.rows);
  }
  return findings;
}
