import type { Finding, FindingParams } from '../finding.ts';
import type { RunningOrder } from './schema-moves.ts';
import type { PlayPhase, Scenario } from './schema.ts';

/** What can happen at all, with guards ignored; and whether an author's plan fits its time. */
export function lintReach(scenario: Scenario): Finding[] {
  return [
    ...lintPhases(scenario),
    ...lintInjects(scenario),
    ...lintTeams(scenario),
    ...lintTime(scenario),
  ];
}

function lintPhases(scenario: Scenario): Finding[] {
  const findings: Finding[] = [];
  const reached = reachablePhases(scenario);
  for (const phase of scenario.phases) {
    const path = `phases.${phase.id}`;
    if (!reached.has(phase.id))
      findings.push({
        severity: 'error',
        code: 'phase/unreachable',
        path,
        message: 'no way leads to this phase',
      });
    if (phase.kind === 'play' && !leadsToEnd(scenario, phase.id)) {
      findings.push({
        severity: 'error',
        code: 'phase/no-end',
        path,
        message: 'no end state can be reached from here',
      });
    }
    if (phase.kind === 'play') findings.push(...lintSteps(phase));
    if (isOnCircle(scenario, phase.id))
      findings.push({
        severity: 'error',
        code: 'exit/circle',
        path,
        message: 'automatic exits without a condition lead from here to here for ever',
      });
  }
  if (!scenario.phases.some((phase) => phase.kind === 'end')) {
    findings.push({
      severity: 'error',
      code: 'phase/no-end',
      path: 'phases',
      message: 'there is no end state',
    });
  }
  return findings;
}

function lintSteps(phase: PlayPhase): Finding[] {
  const path = `phases.${phase.id}.steps`;
  const findings: Finding[] = [];
  if (new Set(phase.steps).size !== phase.steps.length)
    findings.push({ severity: 'error', code: 'step/twice', path, message: 'a step stands twice' });
  const needs = (
    step: (typeof phase.steps)[number],
    before: (typeof phase.steps)[number],
  ): void => {
    const at = phase.steps.indexOf(step);
    const first = phase.steps.indexOf(before);
    if (at >= 0 && (first < 0 || first > at))
      findings.push({
        severity: 'error',
        code: 'step/order',
        path,
        message: `${step} needs ${before} before it`,
      });
  };
  if (phase.steps.includes('brief') && phase.steps.includes('plan')) needs('plan', 'brief');
  if (phase.steps.at(-1) === 'plan')
    findings.push({
      severity: 'error',
      code: 'step/order',
      path,
      message: 'plan needs a step after it, or moves are never locked',
    });
  needs('adjudicate', 'plan');
  needs('reveal', 'adjudicate');
  return findings;
}

/** Follows the exits that are taken at once and always: the first automatic one, if it has no condition. */
function isOnCircle(scenario: Scenario, start: string): boolean {
  let at = start;
  for (let steps = 0; steps < scenario.phases.length; steps += 1) {
    const phase = scenario.phases.find((p) => p.id === at);
    const exit = phase?.kind === 'play' ? phase.exits.find((e) => e.mode === 'auto') : undefined;
    if (exit === undefined || exit.when !== undefined) return false;
    at = exit.to;
    if (at === start) return true;
  }
  return false;
}

function reachablePhases(scenario: Scenario): Set<string> {
  const reached = new Set<string>();
  const open = [scenario.start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const phase = scenario.phases.find((p) => p.id === id);
    if (phase?.kind === 'play') open.push(...phase.exits.map((exit) => exit.to));
  }
  return reached;
}

function leadsToEnd(scenario: Scenario, from: string): boolean {
  const ends = new Set(scenario.phases.filter((p) => p.kind === 'end').map((p) => p.id));
  return [...reachablePhases({ ...scenario, start: from })].some((id) => ends.has(id));
}

function lintInjects(scenario: Scenario): Finding[] {
  const findings: Finding[] = [];
  const reached = reachablePhases(scenario);
  const duration = new Map(
    scenario.phases.map((p) => [p.id, p.kind === 'play' ? phaseMinutes(p) * p.turnsMax : 0]),
  );
  for (const inject of scenario.injects) {
    const path = `injects.${inject.eventNo}`;
    const warn = (
      code: string,
      message: string,
      severity: Finding['severity'] = 'warning',
      params?: FindingParams,
    ): void => {
      findings.push({ severity, code, path, message, params });
    };
    if (!inject.phases.some((id) => reached.has(id)))
      warn('inject/never', 'none of its phases can be reached', 'error');
    if (inject.category === 'contingency' && inject.useWhen === undefined)
      warn('inject/no-use-when', 'a contingency inject says when it is used (useWhen)', 'error');
    if (inject.objectives.length === 0 && scenario.objectives.length > 0)
      warn('inject/no-objective', 'serves no objective', 'info');
    const release = inject.release;
    const late = inject.phases.filter((id) => {
      const minutes = duration.get(id) ?? 0;
      return release.mode === 'timed' && minutes > 0 && release.minutesIntoPhase > minutes;
    });
    const phases = late.join(', ');
    if (late.length > 0)
      warn('inject/too-late', `is timed later than the turns of ${phases} last`, 'warning', {
        phases,
      });
  }
  return findings;
}

/** Audiences need somebody: a team without a single prepared move is worth a remark. */
function lintTeams(scenario: Scenario): Finding[] {
  const findings: Finding[] = [];
  for (const team of scenario.teams.filter((t) => t.playedBy === 'players')) {
    for (const phase of scenario.phases) {
      if (phase.kind === 'end' || !phase.steps.includes('plan')) continue;
      if (scenario.options.some((o) => o.team === team.id && o.phases.includes(phase.id))) continue;
      findings.push({
        severity: 'info',
        code: 'team/no-options',
        path: `teams.${team.id}`,
        message: `has no prepared move in ${phase.id}`,
        params: { team: team.id, phase: phase.id },
      });
    }
  }
  return findings;
}

function lintTime(scenario: Scenario): Finding[] {
  const planned = scenario.phases.some((p) => p.kind === 'play' && phaseMinutes(p) > 0);
  if (!planned)
    return [
      {
        severity: 'info',
        code: 'time/none',
        path: 'phases',
        message: 'no step has planned minutes',
      },
    ];
  return scenario.runningOrders.flatMap((order) => lintOrder(scenario, order));
}

/** A running order whose time does not even hold one turn of each phase on its quickest way. */
function lintOrder(scenario: Scenario, order: RunningOrder): Finding[] {
  const way = quickestWay(scenario, (phase) =>
    phase.steps.reduce(
      (sum, step) => sum + (order.stepMinutes[phase.id]?.[step] ?? phase.minutes[step] ?? 0),
      0,
    ),
  );
  const minutes = way.reduce((sum, leg) => sum + leg.minutes, 0);
  if (minutes <= order.minutes) return [];
  const legs = way.map((leg) => `${leg.phase} ${leg.minutes}`).join(', ');
  return [
    {
      severity: 'warning',
      code: 'time/over',
      path: `runningOrders.${order.id}`,
      message: `one turn of each phase on the quickest way takes ${minutes} minutes, and there are ${order.minutes}: shorten steps (${legs})`,
      params: { minutes, of: order.minutes, legs },
    },
  ];
}

interface Leg {
  readonly phase: string;
  readonly minutes: number;
}

/** From the start to an end, guards ignored; empty where no way leads there. */
function quickestWay(scenario: Scenario, minutesOf: (phase: PlayPhase) => number): Leg[] {
  const phases = new Map(scenario.phases.map((phase) => [phase.id, phase]));
  const open: { at: string; way: readonly Leg[]; minutes: number }[] = [
    { at: scenario.start, way: [], minutes: 0 },
  ];
  const seen = new Set<string>();
  for (;;) {
    open.sort((a, b) => b.minutes - a.minutes);
    const next = open.pop();
    if (next === undefined) return [];
    const phase = phases.get(next.at);
    if (phase?.kind === 'end') return [...next.way];
    if (phase === undefined || seen.has(phase.id)) continue;
    seen.add(phase.id);
    const minutes = minutesOf(phase);
    const way = [...next.way, { phase: phase.id, minutes }];
    for (const { to } of phase.exits) open.push({ at: to, way, minutes: next.minutes + minutes });
  }
}

/** Planned minutes of one turn of a phase. */
export function phaseMinutes(phase: PlayPhase): number {
  return phase.steps.reduce((sum, step) => sum + (phase.minutes[step] ?? 0), 0);
}
