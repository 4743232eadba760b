import {
  createMachine,
  initialTransition,
  transition,
  type AnyMachineSnapshot,
  type AnyStateMachine,
} from 'xstate';
import { assert, must } from '../result.ts';
import type { Step } from '../scenario/primitives.ts';
import type { Scenario } from '../scenario/schema.ts';
import { buildChart } from './build.ts';

/**
 * The only importer of XState. Consults the chart with its pure `transition()`: from a position and
 * a trigger to the next position, or null when nothing moves. It keeps nothing between two questions
 * and starts no actor, because a guard that throws kills a live actor but only this one call.
 * What it answers is recorded as a fact; replay never comes here.
 */
export interface Chart {
  start(): Position;
  ask(from: Position, trigger: Trigger, test: GuardTest): Moved | null;
  /** The position after entering a phase at a step, without asking any guard (override). */
  enter(phase: string, step: Step | null): Position;
}

export type Trigger = 'step' | 'turn' | 'auto' | `exit:${string}`;
export type GuardTest = (when: string) => boolean;

export interface Position {
  readonly phase: string;
  /** Null in an end state. */
  readonly step: Step | null;
  readonly value: Json;
  readonly history: Json;
}

export interface Moved {
  readonly position: Position;
  /** The exit that was taken; null for a step or a further turn. */
  readonly exit: string | null;
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

interface ChartContext {
  readonly test: GuardTest;
}

/** Makes the statechart once for a scenario; asking it changes nothing in it. */
export function openChart(scenario: Scenario): Chart {
  const machine = makeMachine(scenario);
  return {
    start() {
      const [snapshot] = initialTransition(machine);
      return positionOf(machine, snapshot);
    },
    ask(from, trigger, test) {
      const before = restore(machine, from, test);
      const [after, actions] = transition(machine, before, { type: trigger });
      const exit = exitTaken(actions);
      return exit === undefined ? null : { position: positionOf(machine, after), exit };
    },
    enter(phase, step) {
      const value = step === null ? phase : { [phase]: step };
      const snapshot = machine.resolveState({ value, context: { test: never }, historyValue: {} });
      return positionOf(machine, snapshot);
    },
  };
}

/** The exit of the transition that was taken, null for one that is no exit; undefined: none was taken. */
function exitTaken(
  actions: readonly { type: string; params?: unknown }[],
): string | null | undefined {
  const took = actions.find((action) => action.type === 'took');
  return took === undefined ? undefined : (took.params as { exit: string | null }).exit;
}

function makeMachine(scenario: Scenario): AnyStateMachine {
  return createMachine({ ...buildChart(scenario), context: { test: never } } as never, {
    guards: {
      rule: ({ context }, params) =>
        (context as ChartContext).test((params as { when: string }).when),
    },
    // Never run: XState hands actions back, and so tells which transition it took.
    actions: { took: () => undefined },
  }) as AnyStateMachine;
}

function restore(machine: AnyStateMachine, from: Position, test: GuardTest): AnyMachineSnapshot {
  return machine.resolveState({
    value: from.value as never,
    historyValue: from.history as never,
    context: { test },
  });
}

function positionOf(machine: AnyStateMachine, snapshot: AnyMachineSnapshot): Position {
  assert(snapshot.status !== 'error', () => `the statechart failed: ${String(snapshot.error)}`);
  const value = snapshot.value as string | Record<string, string>;
  const persisted = machine.getPersistedSnapshot(snapshot) as { historyValue?: Json };
  const history = JSON.parse(JSON.stringify(persisted.historyValue ?? {})) as Json;
  if (typeof value === 'string') return { phase: value, step: null, value, history };
  const phase = must(Object.keys(value)[0], 'a phase in the chart value');
  return { phase, step: must(value[phase], 'a step in the chart value') as Step, value, history };
}

function never(): boolean {
  return false;
}
