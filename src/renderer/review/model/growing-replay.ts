import type { Fact } from '../../../core/fact.ts';
import type { Audience } from '../../../core/ids.ts';
import { growAxis } from '../../../core/review/axis.ts';
import { growChapters, type Chapter } from '../../../core/review/chapters.ts';
import { growRecord } from '../../../core/review/record.ts';
import { growRecording } from '../../../core/review/recording.ts';
import { publicPath } from '../../../core/view/public.ts';
import { compile, type World } from '../../../core/world.ts';
import type { Feed } from './feed.ts';
import { GrowingChannel } from './growing-channel.ts';
import { audiencesOf, type Channel, type PhaseSpan, type Replay } from './replay.ts';
import { SourceError, type Source } from './source.ts';
import type { Verification } from './verification.ts';

/** So many facts are worked in at once, whatever they take: most exercises have no more. */
const atOnce = 2_000;

/**
 * An exercise that is opened while its facts arrive: it works in slices, so that the page stays alive, and can be
 * looked at in between. Every part of it equals what would be made of the whole record at once.
 */
export class GrowingReplay {
  readonly world: World;
  readonly #source: Source;
  readonly #recording;
  readonly #axis = growAxis();
  readonly #allChapters = growChapters();
  readonly #chapters: Chapter[] = [];
  readonly #turns = growRecord();
  readonly #facts: Fact[] = [];
  readonly #channels = new Map<Audience, GrowingChannel>();
  #given = 0;
  #broken = false;
  #wake: (() => void)[] = [];

  /** Throws `SourceError` for a scenario that cannot be played. */
  constructor(source: Source) {
    this.#source = source;
    try {
      this.world = compile(source.scenario);
    } catch (error) {
      throw new SourceError('unreadable', error instanceof Error ? error.message : String(error));
    }
    this.#recording = growRecording(this.world);
  }

  get count(): number {
    return this.#facts.length;
  }

  /** What the file says it holds, or what has come of it. */
  get expected(): number {
    return this.isDone ? this.count : Math.max(this.count, this.#source.claimed ?? 0);
  }

  get chapters(): readonly Chapter[] {
    return this.#chapters;
  }

  /** Differs whenever there is something else to show. */
  get stamp(): string {
    const worked = [...this.#channels.values()].map((channel) => channel.count).join(' ');
    return `${this.count} ${worked} ${this.isJudged} ${this.isDone}`;
  }

  /** The host's verdict on the whole file has come. */
  get isJudged(): boolean {
    return this.#verdict() !== null;
  }

  /** No fact will be added any more. */
  get isDone(): boolean {
    const { facts, rest } = this.#source;
    if (this.#broken) return true;
    return this.#given >= facts.length && (rest === undefined || (rest.isClosed && rest.isEmpty));
  }

  get #isBehind(): boolean {
    return [...this.#channels.values()].some((channel) => channel.count < this.count);
  }

  /** Nothing to do but wait. */
  get isIdle(): boolean {
    const { facts, rest } = this.#source;
    const waiting = !this.#broken && (this.#given < facts.length || rest?.isEmpty === false);
    return !waiting && !this.#isBehind;
  }

  /** Works for a while; `until` on the clock of `performance`. */
  work(until: number): void {
    const small = (n: number): boolean => n % atOnce !== 0 || performance.now() < until;
    for (const channel of this.#channels.values()) {
      this.#catchUp(channel, until);
      if (channel.count < this.count) return;
    }
    const { facts, rest } = this.#source;
    while (!this.#broken && this.#given < facts.length) {
      this.#add(facts[this.#given] as Fact);
      this.#given += 1;
      if (!small(this.#given)) return;
    }
    if (rest !== undefined) this.#takeFrom(rest, until);
  }

  #takeFrom(rest: Feed, until: number): void {
    while (!this.#broken && !rest.isEmpty) {
      for (const fact of rest.take(0)) this.#add(fact);
      if (performance.now() >= until) return;
    }
  }

  #catchUp(channel: GrowingChannel, until: number): void {
    while (channel.count < this.count) {
      channel.add(this.#facts[channel.count] as Fact);
      if (channel.count % 64 === 0 && channel.count >= atOnce && performance.now() >= until) return;
    }
  }

  #add(fact: Fact): void {
    if (this.#broken) return;
    if (!this.#recording.add(fact)) {
      this.#broken = true;
      return;
    }
    this.#facts.push(fact);
    this.#axis.add(fact);
    this.#turns.add(fact, null);
    const chapter = this.#allChapters.next(fact);
    if (chapter !== null) this.#chapters.push(chapter);
    for (const channel of this.#channels.values())
      if (channel.count === fact.seq - 1) channel.add(fact, this.#recording.state);
  }

  /** Resolves when there may be something to do again; never where all is done and nobody asks for more. */
  async wanted(): Promise<void> {
    const { rest } = this.#source;
    const asked = new Promise<void>((resolve) => this.#wake.push(resolve));
    await (rest === undefined || rest.isClosed ? asked : Promise.race([asked, rest.news()]));
  }

  #channelOf(audience: Audience): GrowingChannel {
    const known = this.#channels.get(audience);
    if (known !== undefined) return known;
    const made = new GrowingChannel(this.world, audience);
    this.#channels.set(audience, made);
    this.#catchUp(made, 0);
    for (const each of this.#wake.splice(0)) each();
    return made;
  }

  /** From now on it is worked out for this audience as well. */
  follow(audience: Audience): void {
    this.#channelOf(audience);
  }

  #verdict(): Verification | null {
    const { verification, rest } = this.#source;
    return verification ?? rest?.verification ?? null;
  }

  /** As far as it goes now; it stays as it is when more is added. */
  replay(): Replay {
    const recording = this.#recording.recording();
    const axis = this.#axis.axis();
    const channels = new Map<Audience, Channel>();
    const source = this.#source;
    const cut = source.rest === undefined ? !source.complete : this.isDone && !source.rest.complete;
    return {
      source,
      verification: this.#verdict(),
      complete: !cut,
      expected: this.expected,
      world: this.world,
      recording,
      full: { world: this.world, recording },
      audiences: audiencesOf(this.world),
      axis,
      chapters: this.#chapters.slice(),
      live: source.live && this.#recording.state.exercise.status !== 'ended',
      phases: this.#phases(),
      timeAt: (n) => recording.facts[n - 1] ?? null,
      beginOf: (n) => beginOf(recording.facts, n),
      pathAt: (n) => publicPath(this.world, recording.stateAt(n)),
      channelOf: (audience) => {
        const had = channels.get(audience);
        if (had !== undefined) return had;
        const made = this.#channelOf(audience).channel(axis, recording);
        channels.set(audience, made);
        return made;
      },
    };
  }

  /** Phases and turns are public; an undo may bring an earlier phase back. */
  #phases(): PhaseSpan[] {
    const spans: PhaseSpan[] = [];
    for (const turn of this.#turns.turns()) {
      if (turn.phase === null || spans.at(-1)?.phase === turn.phase) continue;
      const phase = this.world.phases.get(turn.phase);
      if (phase === undefined) continue;
      spans.push({ seq: turn.seq, phase: phase.id, title: phase.title, kind: phase.kind });
    }
    return spans;
  }
}

/** One command may make several facts; they happened together and are read together. */
function beginOf(facts: readonly Fact[], n: number): number {
  let first = n;
  while (first > 1 && facts[first - 2]?.cause === facts[n - 1]?.cause) first -= 1;
  return first;
}
