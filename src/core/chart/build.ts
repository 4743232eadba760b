import type { Phase, PlayPhase, Scenario } from '../scenario/schema.ts';
import { limits } from '../limits.ts';

/**
 * Builds the statechart's plain configuration from a scenario: phases are top states, the turn loop
 * is a generated region inside each. It has no `after`, `invoke` or `spawn`: XState does not restore
 * delayed transitions, so deadlines are facts that the host's scheduler fires.
 *
 * Triggers: `step` goes to the next step of the turn, `turn` begins a further turn, `exit:ID` takes
 * an exit, `auto` takes the first automatic exit that is possible.
 */
export interface ChartConfig {
  readonly id: 'exercise';
  readonly initial: string;
  readonly options: { readonly maxIterations: number };
  readonly states: Readonly<Record<string, StateConfig>>;
}

interface StateConfig {
  readonly type?: 'final';
  readonly initial?: string;
  readonly states?: Readonly<Record<string, StateConfig>>;
  readonly on?: Readonly<Record<string, readonly TransitionConfig[]>>;
}

interface TransitionConfig {
  readonly target: string;
  readonly guard?: { readonly type: 'rule'; readonly params: { readonly when: string } };
  readonly actions: readonly {
    readonly type: 'took';
    readonly params: { readonly exit: string | null };
  }[];
}

export function buildChart(scenario: Scenario): ChartConfig {
  return {
    id: 'exercise',
    initial: scenario.start,
    options: { maxIterations: limits.chartMicrostepsMax },
    states: Object.fromEntries(scenario.phases.map((phase) => [phase.id, phaseState(phase)])),
  };
}

function phaseState(phase: Phase): StateConfig {
  if (phase.kind === 'end') return { type: 'final' };
  return { initial: phase.steps[0] ?? 'brief', states: turnLoop(phase), on: exits(phase) };
}

function turnLoop(phase: PlayPhase): Record<string, StateConfig> {
  const first = phase.steps[0] ?? 'brief';
  return Object.fromEntries(
    phase.steps.map((step, at) => {
      const next = phase.steps[at + 1];
      const on =
        next === undefined
          ? { turn: [{ target: first, ...turnsLeft(phase), actions: took(null) }] }
          : { step: [{ target: next, actions: took(null) }] };
      return [step, { on }];
    }),
  );
}

/** A further turn is possible while the phase has turns left; control may override. */
function turnsLeft(phase: PlayPhase): Pick<TransitionConfig, 'guard'> {
  return { guard: { type: 'rule', params: { when: `turn < ${phase.turnsMax}` } } };
}

function exits(phase: PlayPhase): Record<string, TransitionConfig[]> {
  const on: Record<string, TransitionConfig[]> = {};
  for (const exit of phase.exits) {
    const transition: TransitionConfig = {
      target: `#exercise.${exit.to}`,
      ...(exit.when === undefined ? {} : { guard: { type: 'rule', params: { when: exit.when } } }),
      actions: took(exit.id),
    };
    (on[`exit:${exit.id}`] ??= []).push(transition);
    if (exit.mode === 'auto') (on['auto'] ??= []).push(transition);
  }
  return on;
}

/** Every transition says that it was taken; one that leads back to where it began shows it in no other way. */
function took(exit: string | null): TransitionConfig['actions'] {
  return [{ type: 'took', params: { exit } }];
}
