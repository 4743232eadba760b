import { evolve } from './evolve.ts';
import type { Command } from './command.ts';
import type { Fact, FactBody } from './fact.ts';
import { ruleValues, type RuleValues } from './rules/environment.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';

/** The moment at which a command is decided. */
export interface Now {
  readonly wallMs: number;
  readonly clockMs: number;
}

/** All that is not decided by state and command: whoever plays brings it. */
export interface Chance {
  /** Unlike any other. */
  readonly newId: () => string;
  /** What nobody can guess who does not hold the host's secret; hex. */
  readonly seedFor: (draw: string) => string;
}

/**
 * The working copy that one command is decided on. What is emitted here is not recorded yet: if the
 * command is rejected or anything throws, the scratch is dropped and nothing has happened.
 */
export interface Scratch {
  readonly world: World;
  readonly command: Command;
  readonly now: Now;
  newId(): string;
  /** The secret seed of a draw, hex. The same for the same draw, also after a restart. */
  seedFor(draw: string): string;
  readonly state: State;
  readonly facts: readonly Fact[];
  emit(body: FactBody): void;
  /** What expressions see of the state as it is now on scratch. */
  values(): RuleValues;
}

/** `state` stays as it is: facts evolve a copy. `emit` throws a `Fault` where a fact does not fit. */
export function openScratch(
  world: World,
  state: State,
  command: Command,
  now: Now,
  chance: Chance,
): Scratch {
  const facts: Fact[] = [];
  let current = state;
  let known: { state: State; values: RuleValues } | null = null;
  return {
    world,
    command,
    now,
    newId: chance.newId,
    seedFor: chance.seedFor,
    facts,
    get state() {
      return current;
    },
    emit(body) {
      const stamp = {
        seq: current.seq + 1,
        wallMs: now.wallMs,
        clockMs: now.clockMs,
        actor: command.actor,
        cause: command.id,
      };
      const fact: Fact = { ...stamp, ...body };
      current = evolve(world, current, fact);
      facts.push(fact);
    },
    values() {
      if (known?.state !== current)
        known = { state: current, values: ruleValues(world.scenario, current) };
      return known.values;
    },
  };
}
