/**
 * Owns: every audience's log in lines. Control's is always kept up; another one is made when somebody
 * first asks. Facts wait until somebody asks, so that nobody's acknowledgement waits for a line.
 * Does not own: the words (screens) or what may be said (core/view). A crash leaves nothing here.
 */
import { evolve } from '../../core/evolve.ts';
import type { Fact } from '../../core/fact.ts';
import type { Audience } from '../../core/ids.ts';
import { initialState, type State } from '../../core/state.ts';
import type { TimelineEntry } from '../../core/view/schema.ts';
import { describe } from '../../core/view/timeline.ts';
import type { World } from '../../core/world.ts';

const waitingMax = 1000;

export class Timelines {
  readonly #world: World;
  readonly #read: () => Iterable<Fact>;
  readonly #lines = new Map<Audience, TimelineEntry[]>([['control', []]]);
  #state: State;
  #waiting: Fact[] = [];

  constructor(world: World, read: () => Iterable<Fact>) {
    this.#world = world;
    this.#read = read;
    this.#state = initialState(world.scenario);
  }

  /** One more recorded fact and the state after it. */
  add(after: State, fact: Fact): void {
    for (const [audience, lines] of this.#lines) {
      const line = describe(this.#world, this.#state, after, fact, audience);
      if (line !== null) lines.push(line);
    }
    this.#state = after;
  }

  /** More recorded facts, to be put into lines later. */
  push(facts: readonly Fact[]): void {
    this.#waiting.push(...facts);
    if (this.#waiting.length > waitingMax) this.#catchUp();
  }

  last(audience: Audience, count: number): readonly TimelineEntry[] {
    this.#catchUp();
    const lines = this.#lines.get(audience) ?? this.#make(audience);
    return count <= 0 ? [] : lines.slice(-count);
  }

  #catchUp(): void {
    const facts = this.#waiting;
    this.#waiting = [];
    for (const fact of facts) this.add(evolve(this.#world, this.#state, fact), fact);
  }

  #make(audience: Audience): TimelineEntry[] {
    const lines: TimelineEntry[] = [];
    let state = initialState(this.#world.scenario);
    for (const fact of this.#read()) {
      const after = evolve(this.#world, state, fact);
      const line = describe(this.#world, state, after, fact, audience);
      if (line !== null) lines.push(line);
      state = after;
    }
    this.#lines.set(audience, lines);
    return lines;
  }
}
