import type { State } from '../state.ts';
import { phaseOf, type World } from '../world.ts';
import type { Situation } from './schema.ts';

/** Whether teams may submit, edit and withdraw moves now. */
export function isEntryOpen(state: State): boolean {
  return (
    state.exercise.status === 'running' &&
    state.chart?.step === 'plan' &&
    state.hold === null &&
    state.stop === null
  );
}

/** Where the exercise stands; the same for every audience. Hold and stop reasons are control's. */
export function situationOf(world: World, state: State): Situation {
  const { chart } = state;
  const phase = chart === null ? null : phaseOf(world, chart.phase);
  return {
    title: state.exercise.title,
    mode: state.exercise.mode,
    status: state.exercise.status,
    counterfactual: state.exercise.parent !== null,
    held: state.hold !== null,
    stopped: state.stop !== null,
    phase: phase && {
      id: phase.id,
      title: phase.title,
      summary: phase.summary,
      briefing: phase.briefing,
      kind: phase.kind,
      verdict: phase.kind === 'end' ? phase.verdict : null,
      steps: phase.kind === 'play' ? phase.steps : [],
      turnsMax: phase.kind === 'play' ? phase.turnsMax : 0,
    },
    step: chart?.step ?? null,
    turn: chart?.turn ?? 0,
    totalTurn: chart?.totalTurn ?? 0,
    scenarioDate: chart?.scenarioDate ?? world.scenario.startDate,
    clock: state.clock,
    dueAtClockMs: chart?.dueAtClockMs ?? null,
    entryOpen: isEntryOpen(state),
  };
}
