import type { RunningOrder } from './schema-moves.ts';
import type { Phase, Scenario } from './schema.ts';

/**
 * The same scenario in another time: fewer turns, other step minutes, some injects left out. Applied
 * before an exercise is made, so that its file holds the scenario as it was played. The order that was
 * chosen stays as the only one, with nothing left to apply.
 */
export function withRunningOrder(scenario: Scenario, id: string): Scenario | null {
  const order = scenario.runningOrders.find((one) => one.id === id);
  if (order === undefined) return null;
  const out = new Set(order.leaveOut);
  return {
    ...scenario,
    settings: {
      ...scenario.settings,
      movesPerTurn: order.movesPerTurn ?? scenario.settings.movesPerTurn,
    },
    phases: scenario.phases.map((phase) => shortened(phase, order)),
    injects: scenario.injects.filter((inject) => !out.has(inject.eventNo)),
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
