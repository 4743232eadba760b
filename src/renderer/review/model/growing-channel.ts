import { evolve } from '../../../core/evolve.ts';
import type { Fact } from '../../../core/fact.ts';
import type { Audience, TeamId } from '../../../core/ids.ts';
import type { Axis } from '../../../core/review/axis.ts';
import { chapterFor, growChapters, type Chapter } from '../../../core/review/chapters.ts';
import { growRecord, lineOf, type RecordLine } from '../../../core/review/record.ts';
import { moverOf } from '../../../core/review/mover.ts';
import type { Recording } from '../../../core/review/recording.ts';
import { project } from '../../../core/view/project.ts';
import type { View } from '../../../core/view/schema.ts';
import { initialState, type State } from '../../../core/state.ts';
import type { World } from '../../../core/world.ts';
import type { Channel } from './replay.ts';
import { noteTold, type Told } from '../../../core/review/told.ts';

/**
 * So often a view is made while facts come in, and thrown away. What it is put together from stays (see `sameFor`):
 * else the first jump to a late moment would make thousands of moves at once.
 */
const projectedEvery = 2_000;

/** What one audience was told, worked out fact by fact: a long record must not hold up the page. */
export class GrowingChannel {
  readonly #world: World;
  readonly #audience: Audience;
  readonly #record = growRecord();
  readonly #allChapters = growChapters();
  readonly #lines: RecordLine[] = [];
  readonly #lineAt = new Map<number, RecordLine>();
  readonly #movers = new Map<number, TeamId>();
  readonly #told = new Map<string, Told>();
  readonly #chapters: Chapter[] = [];
  readonly #stops: number[] = [];
  #state: State;

  constructor(world: World, audience: Audience) {
    this.#world = world;
    this.#audience = audience;
    this.#state = initialState(world.scenario);
  }

  /** So many facts are worked in. */
  get count(): number {
    return this.#state.seq;
  }

  /** The next fact; `after` is the state after it where somebody has folded it already. */
  add(fact: Fact, after: State = evolve(this.#world, this.#state, fact)): void {
    const line = lineOf(this.#world, this.#state, after, fact, this.#audience);
    this.#record.add(fact, line);
    noteTold(this.#told, fact, after, this.#audience);
    const made = this.#allChapters.next(fact);
    const chapter =
      made === null ? null : chapterFor(made, line !== null, this.#audience === 'control');
    if (chapter !== null) this.#chapters.push(chapter);
    if (line !== null) {
      this.#lines.push(line);
      this.#lineAt.set(line.seq, line);
      this.#stops.push(line.seq);
      const mover = moverOf(line, () => after);
      if (mover !== null) this.#movers.set(line.seq, mover);
    }
    this.#state = after;
    if (fact.seq % projectedEvery === 0) project(this.#world, after, this.#audience);
  }

  /** As far as it goes now, along an axis that may go further. */
  channel(axis: Axis, recording: Recording): Channel {
    return {
      audience: this.#audience,
      indicatorSteps: recording.indicatorSteps,
      viewAt: lastOnes((n) => project(this.#world, recording.stateAt(n), this.#audience)),
      moverOf: (line) => this.#movers.get(line.seq) ?? null,
      lines: this.#lines.slice(),
      lineAt: this.#lineAt,
      turns: this.#record.turns(),
      told: new Map(this.#told),
      track: {
        count: axis.at.length - 1,
        axis,
        chapters: this.#chapters.slice(),
        stops: this.#stops.slice(),
      },
    };
  }
}

/** So many moments are before one's eyes at once: this one, the one before, what is under the pointer. */
const kept = 4;

/** Every part of the screen asks for the same few moments, and gets the very same views. */
function lastOnes(make: (n: number) => View): (n: number) => View {
  const known = new Map<number, View>();
  return (n) => {
    const view = known.get(n) ?? make(n);
    known.delete(n);
    known.set(n, view);
    if (known.size > kept) known.delete(known.keys().next().value ?? n);
    return view;
  };
}
