/**
 * Owns: that a command sent twice gets one effect and the same answer. Recent answers are remembered;
 * older ones are found again in the log. Refusals are not remembered: they are decided anew.
 * A crash leaves the facts, and with them the answers.
 */
import { fold } from '../../core/evolve.ts';
import type { Fact } from '../../core/fact.ts';
import type { Actor, CommandId } from '../../core/ids.ts';
import { ok, reject, type Result } from '../../core/result.ts';
import { receiptOf } from '../../core/step.ts';
import type { World } from '../../core/world.ts';
import type { Log } from '../log/log.ts';
import type { Receipt } from './session.ts';

/** Enough for every device of a large room to ask again for what it sent before a break. */
const rememberedMax = 4096;

interface Answered {
  readonly actor: Actor;
  readonly receipt: Receipt | null;
}

export interface Recorded {
  findByCause(command: CommandId): Fact[];
  /** The receipt of a command long past, from its facts. */
  receiptFor(facts: readonly Fact[]): Receipt | null;
}

export function recordedIn(world: World, log: Pick<Log, 'findByCause' | 'read'>): Recorded {
  return {
    findByCause: (command) => log.findByCause(command),
    // A receipt is numbered by the state right after its facts, so that state is folded once more.
    receiptFor: (facts) => {
      const last = facts.at(-1);
      if (last === undefined) return null;
      return receiptOf(world, fold(world, log.read(1, last.seq)), facts);
    },
  };
}

export class Answers {
  readonly #recorded: Recorded;
  readonly #known = new Map<CommandId, Answered>();

  constructor(recorded: Recorded) {
    this.#recorded = recorded;
  }

  /** Null: nobody has had an answer to this yet. May throw what the log throws. */
  find(command: CommandId, actor: Actor): Result<Receipt | null> | null {
    const known = this.#known.get(command) ?? this.#fromLog(command);
    if (known === null) return null;
    return sameActor(known.actor, actor) ? ok(known.receipt) : idTaken();
  }

  remember(command: CommandId, actor: Actor, receipt: Receipt | null): void {
    this.#known.delete(command);
    this.#known.set(command, { actor, receipt });
    if (this.#known.size <= rememberedMax) return;
    const oldest = this.#known.keys().next();
    if (oldest.done !== true) this.#known.delete(oldest.value);
  }

  #fromLog(command: CommandId): Answered | null {
    const facts = this.#recorded.findByCause(command);
    const first = facts[0];
    if (first === undefined) return null;
    const receipt = this.#recorded.receiptFor(facts);
    this.remember(command, first.actor, receipt);
    return { actor: first.actor, receipt };
  }
}

/** Somebody else's answer is never given away, not even by guessing the id of their command. */
export function sameActor(a: Actor, b: Actor): boolean {
  if (a.kind === 'seat' && b.kind === 'seat') return a.seat === b.seat;
  if (a.kind === 'evaluator' && b.kind === 'evaluator') return a.name === b.name;
  return a.kind === b.kind;
}

export function idTaken(): Result<never> {
  return reject('command/id-taken', 'this id was used by somebody else');
}
