import type { RunningOrder } from './schema-moves.ts';
import { phaseMinutes } from './lint-reach.ts';
import type { Inject, Phase, Scenario } from './schema.ts';

/**
 * The same scenario in another time: fewer turns, other step minutes, some injects left out. Applied
 * before an exercise is made, so that its file holds the scenario as it was played. The order that was
 * chosen stays as the only one, with nothing left to apply.
 */
export function withRunningOrder(scenario: Scenario, id: string): Scenario | null {
  const order = scenario.runningOrders.find((one) => one.id === id);
  if (order === undefined) return null;
  const out = new Set(order.leaveOut);
  const phases = scenario.phases.map((phase) => shortened(phase, order));
  return {
    ...scenario,
    settings: {
      ...scenario.settings,
      movesPerTurn: order.movesPerTurn ?? scenario.settings.movesPerTurn,
    },
    phases,
    injects: scenario.injects
      .filter((inject) => !out.has(inject.eventNo))
      .map((inject) => timed(inject, scenario.phases, phases)),
    runningOrders: [{ ...order, turnsMax: {}, stepMinutes: {}, leaveOut: [] }],
  };
}

function shortened(phase: Phase, order: RunningOrder): Phase {
  if (phase.kind === 'end') return phase;
  return {
    ...phase,
    turnsMax: order.turnsMax[phase.id] ?? phase.turnsMax,
    minutes: { ...phase.minutes, ...order.stepMinutes[phase.id] },
  };
}

/** A timed inject comes as far into its first phase as before, or a shorter phase would be over without it. */
function timed(inject: Inject, before: readonly Phase[], after: readonly Phase[]): Inject {
  const { release } = inject;
  if (release.mode !== 'timed') return inject;
  const [planned, now] = [before, after].map((phases) => turnMinutes(phases, inject.phases[0]));
  if (planned === undefined || now === undefined || planned === 0) return inject;
  const minutes = Math.round(((release.minutesIntoPhase * now) / planned) * 2) / 2;
  return { ...inject, release: { ...release, minutesIntoPhase: minutes } };
}

function turnMinutes(phases: readonly Phase[], id: string | undefined): number {
  const phase = phases.find((one) => one.id === id);
  return phase?.kind === 'play' ? phaseMinutes(phase) : 0;
}
