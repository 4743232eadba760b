import type { Position, Trigger } from '../chart/drive.ts';
import type { CommandOf, Draft } from '../command.ts';
import type { ChartPosition } from '../fact.ts';
import { must, ok, reject, type Result } from '../result.ts';
import { isLastTurn } from '../rules/environment.ts';
import { addMonths } from '../scenario/dates.ts';
import type { Step } from '../scenario/primitives.ts';
import type { PlayPhase } from '../scenario/schema.ts';
import type { Scratch } from '../scratch.ts';
import { phaseOf } from '../world.ts';
import { applyEffects, checkEffects, setIndicator } from './effects.ts';
import { finish, notRunning } from './finish.ts';
import { isOnStandby, moveStandby } from './standby.ts';
import { handIn, lockMoves, revealRulings } from './turn.ts';

/**
 * Owns every way in which the statechart moves. The chart is asked through `world.chart`, and what it
 * answers becomes a fact; an override enters a place without asking. Not here: what a turn does with
 * moves (`turn.ts`). Nothing here outlives the scratch, so a crash leaves the last recorded position.
 */
export function decideChart(
  scratch: Scratch,
  command: CommandOf<
    'step.next' | 'turn.next' | 'phase.take' | 'phase.override' | 'indicator.set' | 'timer.stepDue'
  >,
): Result<void> {
  const chart = scratch.state.chart;
  if (scratch.state.exercise.status !== 'running' || chart === null) return notRunning();
  switch (command.type) {
    case 'step.next':
      if (isStale(chart, command.data.expectTotalTurn, command.data.expectStep)) return stale();
      return nextStep(scratch, chart, command.drafts ?? []);
    case 'turn.next':
      if (isStale(chart, command.data.expectTotalTurn, null)) return stale();
      return nextTurn(scratch, chart);
    case 'phase.take':
      if (isStale(chart, command.data.expectTotalTurn, null)) return stale();
      return takeExit(scratch, chart, `exit:${command.data.exit}`);
    case 'phase.override':
      return override(scratch, chart, command.data.phase, command.data.step, command.data.reason);
    case 'indicator.set': {
      const { indicator, to, reason } = command.data;
      const fitting = checkEffects(scratch.world, [{ indicator, to }]);
      if (!fitting.ok) return fitting;
      setIndicator(scratch, indicator, to, { kind: 'control', ref: '' }, reason);
      return scratch.facts.length > 0
        ? ok(undefined)
        : reject('indicator/same', 'that changes nothing', { indicator });
    }
    case 'timer.stepDue':
      return bell(scratch, chart, command.data.dueAtClockMs, command.drafts ?? []);
  }
}

export function beginExercise(scratch: Scratch): Result<void> {
  const position = scratch.world.chart.start();
  const phase = phaseOf(scratch.world, position.phase);
  applyEffects(scratch, phase.onEnter, { kind: 'enter', ref: phase.id }, '', 'nextTurn');
  const date =
    phase.kind === 'play' && phase.date !== undefined
      ? phase.date
      : scratch.world.scenario.startDate;
  scratch.emit({
    type: 'exercise.started',
    data: { chart: placed(scratch, position, { turn: 1, totalTurn: 1, date }) },
  });
  scratch.emit({ type: 'clock.started', data: {} });
  return ok(undefined);
}

/** Takes automatic exits while one is possible. Says whether anything moved. */
export function takeAutomaticExit(scratch: Scratch): boolean {
  const chart = scratch.state.chart;
  if (chart === null || scratch.state.exercise.status !== 'running' || chart.step === null)
    return false;
  const phase = phaseOf(scratch.world, chart.phase);
  if (phase.kind === 'end' || !phase.exits.some((exit) => exit.mode === 'auto')) return false;
  return takeExit(scratch, chart, 'auto').ok;
}

function nextStep(scratch: Scratch, chart: ChartPosition, drafts: readonly Draft[]): Result<void> {
  const moved = ask(scratch, chart, 'step');
  if (moved === null) return reject('chart/last-step', 'this is the last step of the turn');
  if (chart.step === 'plan') {
    if (scratch.world.scenario.settings.atBell === 'submitDraft') handIn(scratch, drafts);
    lockMoves(scratch);
  }
  const position = moved.position;
  const at = {
    turn: chart.turn,
    totalTurn: chart.totalTurn,
    date: chart.scenarioDate,
    offered: chart.offered,
  };
  scratch.emit({
    type: 'step.entered',
    data: { chart: placed(scratch, position, at), reason: '' },
  });
  if (position.step === 'reveal') revealRulings(scratch);
  return ok(undefined);
}

function nextTurn(scratch: Scratch, chart: ChartPosition): Result<void> {
  const moved = ask(scratch, chart, 'turn');
  const phase = phaseOf(scratch.world, chart.phase) as PlayPhase;
  if (moved === null) {
    const left = chart.turn < phase.turnsMax;
    return left
      ? reject('chart/turn-not-over', 'the turn has steps left')
      : reject('chart/no-more-turns', 'this phase has no further turn: leave it, or override', {
          turnsMax: phase.turnsMax,
        });
  }
  revealRulings(scratch, 'nextTurn');
  applyEffects(scratch, phase.onTurn, { kind: 'turn', ref: phase.id }, '', 'nextTurn');
  const date = addMonths(chart.scenarioDate, phase.monthsPerTurn);
  const at = { turn: chart.turn + 1, totalTurn: chart.totalTurn + 1, date };
  scratch.emit({
    type: 'turn.began',
    data: { chart: placed(scratch, moved.position, at), reason: '' },
  });
  return ok(undefined);
}

function takeExit(scratch: Scratch, chart: ChartPosition, trigger: Trigger): Result<void> {
  const from = phaseOf(scratch.world, chart.phase) as PlayPhase;
  if (trigger !== 'auto' && !from.exits.some((exit) => trigger === `exit:${exit.id}`)) {
    return reject('phase/no-such-exit', 'the present phase has no such exit');
  }
  const moved = ask(scratch, chart, trigger);
  if (moved === null) return reject('phase/not-possible', 'the condition for this exit is not met');
  const exit = must(
    from.exits.find((e) => e.id === moved.exit),
    'the exit taken',
  );
  lockMoves(scratch);
  revealRulings(scratch, 'nextTurn');
  applyEffects(scratch, exit.effects, { kind: 'exit', ref: exit.id }, '', 'nextTurn');
  enterPhase(scratch, chart, moved.position, exit.id, '');
  return ok(undefined);
}

function override(
  scratch: Scratch,
  chart: ChartPosition,
  to: string,
  step: Step | null,
  reason: string,
): Result<void> {
  const phase = scratch.world.phases.get(to);
  if (phase === undefined) return reject('phase/unknown', 'there is no such phase', { phase: to });
  const wanted = phase.kind === 'end' ? null : (step ?? phase.steps[0] ?? 'brief');
  if (phase.kind === 'play' && wanted !== null && !phase.steps.includes(wanted)) {
    return reject('phase/no-such-step', 'that phase does not use this step', { step: wanted });
  }
  const position = scratch.world.chart.enter(to, wanted);
  if (to === chart.phase && step !== null) {
    if (wanted === chart.step) return reject('phase/same', 'the exercise is there already');
    if (wanted !== 'brief' && wanted !== 'plan') lockMoves(scratch);
    const at = {
      turn: chart.turn,
      totalTurn: chart.totalTurn,
      date: chart.scenarioDate,
      offered: chart.offered,
    };
    scratch.emit({ type: 'step.entered', data: { chart: placed(scratch, position, at), reason } });
    if (wanted === 'reveal') revealRulings(scratch);
    return ok(undefined);
  }
  lockMoves(scratch);
  revealRulings(scratch, 'nextTurn');
  enterPhase(scratch, chart, position, null, reason);
  return ok(undefined);
}

function enterPhase(
  scratch: Scratch,
  from: ChartPosition,
  position: Position,
  exit: string | null,
  reason: string,
): void {
  const phase = phaseOf(scratch.world, position.phase);
  applyEffects(scratch, phase.onEnter, { kind: 'enter', ref: phase.id }, '', 'nextTurn');
  const planned = phase.kind === 'play' ? phase.date : undefined;
  // Scenario time never runs backwards, whatever a phase's planned date says.
  const date = planned !== undefined && planned > from.scenarioDate ? planned : from.scenarioDate;
  const ends = phase.kind === 'end';
  const at = { turn: ends ? 0 : 1, totalTurn: from.totalTurn + (ends ? 0 : 1), date };
  scratch.emit({
    type: 'phase.entered',
    data: { chart: placed(scratch, position, at), from: from.phase, exit, reason },
  });
  if (ends) finish(scratch, phase.title, phase.id);
  else if (!isOnStandby(scratch)) moveStandby(scratch);
}

/** The bell of a step. In `plan` it hands in drafts as the scenario says and closes entry. */
function bell(
  scratch: Scratch,
  chart: ChartPosition,
  dueAtClockMs: number,
  drafts: readonly Draft[],
): Result<void> {
  // A timer that was overtaken by an extension, a pause or the next step is no error: it is void.
  if (
    chart.dueAtClockMs !== dueAtClockMs ||
    scratch.state.bellRang ||
    scratch.now.clockMs < dueAtClockMs
  ) {
    return reject('timer/void', 'this deadline no longer stands');
  }
  scratch.emit({ type: 'deadline.passed', data: {} });
  return chart.step === 'plan' ? nextStep(scratch, chart, drafts) : ok(undefined);
}

function ask(
  scratch: Scratch,
  chart: ChartPosition,
  trigger: Trigger,
): ReturnType<Scratch['world']['chart']['ask']> {
  const from = { phase: chart.phase, step: chart.step, value: chart.value, history: chart.history };
  return scratch.world.chart.ask(from, trigger, (when) =>
    scratch.world.rules.test(when, scratch.values()),
  );
}

interface Place {
  readonly turn: number;
  readonly totalTurn: number;
  readonly date: string;
  /** Left out where a turn begins: then the offers are made anew. */
  readonly offered?: readonly string[];
}

function placed(scratch: Scratch, position: Position, at: Place): ChartPosition {
  const phase = phaseOf(scratch.world, position.phase);
  const minutes =
    phase.kind === 'play' && position.step !== null ? phase.minutes[position.step] : undefined;
  return {
    phase: position.phase,
    step: position.step,
    turn: at.turn,
    totalTurn: at.totalTurn,
    scenarioDate: at.date,
    value: position.value,
    history: position.history,
    dueAtClockMs:
      minutes === undefined || minutes === 0 ? null : scratch.now.clockMs + minutes * 60_000,
    offered: [...(at.offered ?? offers(scratch, position.phase, at))],
  };
}

/** The prepared moves on offer in a turn: of this phase, and with their condition true as it begins. */
function offers(scratch: Scratch, phase: string, at: Place): string[] {
  const now = scratch.values();
  const values = {
    ...now,
    visited: { ...now.visited, [phase]: true },
    phase,
    turn: BigInt(at.turn),
    lastTurn: isLastTurn(scratch.world.scenario, phase, at.turn),
    totalTurn: BigInt(at.totalTurn),
    submittedTeams: 0n,
  };
  return scratch.world.scenario.options
    .filter(
      (o) =>
        o.phases.includes(phase) &&
        (o.when === undefined || scratch.world.rules.test(o.when, values)),
    )
    .map((o) => o.id);
}

function isStale(chart: ChartPosition, totalTurn: number, step: Step | null): boolean {
  return chart.totalTurn !== totalTurn || (step !== null && chart.step !== step);
}

/** Two facilitators press together: one moves the exercise, the other is told. */
function stale(): Result<never> {
  return reject('chart/moved-on', 'the exercise has moved on already');
}
