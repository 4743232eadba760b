import type { Axis } from '../../../core/review/axis.ts';
import type { Chapter } from '../../../core/review/chapters.ts';
import type { IndicatorStep, Recording } from '../../../core/review/recording.ts';
import type { RecordLine, RecordTurn } from '../../../core/review/record.ts';
import type { Fact } from '../../../core/fact.ts';
import { teamAudience, type Audience, type TeamId } from '../../../core/ids.ts';
import type { PublicView, View } from '../../../core/view/schema.ts';
import type { World } from '../../../core/world.ts';
import type { Place } from './address.ts';
import type { Legend } from './legend.ts';
import type { Track } from './player.ts';
import type { Source } from './source.ts';
import type { Told } from '../../../core/review/told.ts';
import type { Verification } from './verification.ts';

/**
 * An exercise opened for looking back: everything that does not depend on who looks or at what. Its facts are
 * folded here, or it is what was handed to somebody: views as they were, and nothing behind them.
 */
export interface Replay {
  /** What it came from; the facts are in the recording. */
  readonly source: Pick<Source, 'title' | 'file'>;
  /** Null: the host is still checking. */
  readonly verification: Verification | null;
  /** False: the answer was cut short; what arrived is shown. */
  readonly complete: boolean;
  /** So many facts are to be expected; the recording has fewer while they arrive. */
  readonly expected: number;
  /** The names of things. */
  readonly world: Legend;
  readonly recording: Pick<Recording, 'count' | 'broken'>;
  /** What the views were made from; null: it was not handed out. */
  readonly full: FullRecord | null;
  /** Through whose eyes it can be seen, in the order of the switch. */
  readonly audiences: readonly Audience[];
  readonly axis: Axis;
  readonly chapters: readonly Chapter[];
  /** Still open on the host and not ended: more facts may come. */
  readonly live: boolean;
  /** Where each visit of a phase and each turn began. */
  readonly phases: readonly PhaseSpan[];
  /** When a moment was; null: before the first. */
  timeAt(n: number): Pick<Fact, 'wallMs' | 'clockMs'> | null;
  /** The first moment of what happened together with this one. */
  beginOf(n: number): number;
  /** The way taken up to a moment. It is public. */
  pathAt(n: number): PublicView['path'];
  /** What an audience was told; worked out when somebody first looks through its eyes, and from then on kept. */
  channelOf(audience: Audience): Channel;
}

export interface FullRecord {
  readonly world: World;
  readonly recording: Recording;
}

export interface PhaseSpan {
  readonly seq: number;
  readonly phase: string;
  readonly title: string;
  readonly kind: 'play' | 'end';
}

/** The replay as one audience may follow it. */
export interface Channel {
  readonly audience: Audience;
  readonly lines: readonly RecordLine[];
  readonly lineAt: ReadonlyMap<number, RecordLine>;
  readonly turns: readonly RecordTurn[];
  readonly told: ReadonlyMap<string, Told>;
  readonly track: Track;
  /** Every moment at which an indicator that it sees changed, with the values after it. */
  readonly indicatorSteps: readonly Pick<IndicatorStep, 'n' | 'values'>[];
  /** What it had before its eyes at a moment. */
  viewAt(n: number): View;
  /** Whose move a line is about; null: it is about none. */
  moverOf(line: RecordLine): TeamId | null;
}

/** Whose views can be looked at, in the order of the switch. */
export function audiencesOf(world: World): Audience[] {
  return [
    'public',
    ...world.scenario.teams.map((team) => teamAudience(team.id)),
    'evaluators',
    'control',
  ];
}

/** Through whose eyes a place is seen; the first's, if it names none: the room's, where that can be seen. */
export function audienceOf(audiences: readonly Audience[], { as }: Pick<Place, 'as'>): Audience {
  return as !== null && audiences.includes(as) ? as : (audiences[0] ?? 'public');
}

/** The first moment with something to see: the start of play; null: it has not come. */
export function firstSceneOf(chapters: readonly Chapter[]): number | null {
  return chapters.find((chapter) => chapter.kind === 'start')?.seq ?? null;
}

/** The values of the indicators that a view carries. */
export function valuesIn(view: View): Readonly<Record<string, number | boolean>> {
  if (!('indicators' in view)) return {};
  return Object.fromEntries(view.indicators.map(({ id, value }) => [id, value]));
}

/** The indicators that a view carries; nobody is shown another. */
export function indicatorsIn(view: View): string[] {
  return 'indicators' in view ? view.indicators.map((indicator) => indicator.id) : [];
}

/** The last line that the audience was told at or before a moment. */
export function lineUpTo(channel: Channel, at: number): RecordLine | null {
  const { lines } = channel;
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.seq ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return lines[low - 1] ?? null;
}
