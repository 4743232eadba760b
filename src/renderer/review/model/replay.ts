import type { Axis } from '../../../core/review/axis.ts';
import type { Chapter } from '../../../core/review/chapters.ts';
import type { Recording } from '../../../core/review/recording.ts';
import type { RecordLine, RecordTurn } from '../../../core/review/record.ts';
import { teamAudience, type Audience } from '../../../core/ids.ts';
import type { View } from '../../../core/view/schema.ts';
import type { World } from '../../../core/world.ts';
import type { Place } from './address.ts';
import type { Track } from './player.ts';
import type { Source } from './source.ts';
import type { Told } from './told.ts';
import type { Verification } from './verification.ts';

/** An exercise opened for looking back: everything that does not depend on who looks or at what. */
export interface Replay {
  /** What it came from; the facts are in the recording. */
  readonly source: Pick<Source, 'title' | 'file'>;
  /** Null: the host is still checking. */
  readonly verification: Verification | null;
  /** False: the answer was cut short; what arrived is shown. */
  readonly complete: boolean;
  /** So many facts are to be expected; the recording has fewer while they arrive. */
  readonly expected: number;
  readonly world: World;
  readonly recording: Recording;
  readonly axis: Axis;
  readonly chapters: readonly Chapter[];
  /** Still open on the host and not ended: more facts may come. */
  readonly live: boolean;
  /** Where each visit of a phase and each turn began. */
  readonly phases: readonly PhaseSpan[];
  /** What an audience was told; worked out when somebody first looks through its eyes, and from then on kept. */
  channelOf(audience: Audience): Channel;
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

/** Through whose eyes a place is seen; the room's, if it names none. */
export function audienceOf(world: World, { as }: Pick<Place, 'as'>): Audience {
  return as !== null && audiencesOf(world).includes(as) ? as : 'public';
}

/** The first moment with something to see: the start of play; null: it has not come. */
export function firstSceneOf(chapters: readonly Chapter[]): number | null {
  return chapters.find((chapter) => chapter.kind === 'start')?.seq ?? null;
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
