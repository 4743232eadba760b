import { layAxis, type Axis } from '../../../core/review/axis.ts';
import { chaptersFor, chaptersOf, type Chapter } from '../../../core/review/chapters.ts';
import { openRecording, type Recording } from '../../../core/review/recording.ts';
import {
  linesFor,
  recordOf,
  type RecordLine,
  type RecordTurn,
} from '../../../core/review/record.ts';
import { teamAudience, type Audience } from '../../../core/ids.ts';
import type { View } from '../../../core/view/schema.ts';
import { compile, type World } from '../../../core/world.ts';
import type { Track } from './player.ts';
import { SourceError, type Source } from './source.ts';

/** An exercise opened for looking back: everything that does not depend on who looks or at what. */
export interface Replay {
  readonly source: Source;
  readonly world: World;
  readonly recording: Recording;
  readonly axis: Axis;
  readonly chapters: readonly Chapter[];
  /** Still open on the host and not ended: more facts may come. */
  readonly live: boolean;
  /** Where each visit of a phase and each turn began. */
  readonly phases: readonly PhaseSpan[];
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
  readonly track: Track;
}

export function openReplay(source: Source): Replay {
  let world: World;
  try {
    world = compile(source.scenario);
  } catch (error) {
    throw new SourceError('unreadable', error instanceof Error ? error.message : String(error));
  }
  const recording = openRecording(world, source.facts);
  const { facts } = recording;
  return {
    source,
    world,
    recording,
    axis: layAxis(facts),
    chapters: chaptersOf(facts),
    live: source.live && recording.stateAt(recording.count).exercise.status !== 'ended',
    phases: phasesOf(recording),
  };
}

export function openChannel(replay: Replay, audience: Audience): Channel {
  const lines = linesFor(replay.recording, audience);
  const told = new Set(lines.map((line) => line.seq));
  const { recording, axis, chapters } = replay;
  return {
    audience,
    lines,
    lineAt: new Map(lines.map((line) => [line.seq, line])),
    turns: recordOf(recording.facts, lines),
    track: {
      count: recording.count,
      axis,
      chapters: chaptersFor(chapters, told, audience === 'control'),
      stops: lines.map((line) => line.seq),
    },
  };
}

/** Phases and turns are public; an undo may bring an earlier phase back. */
function phasesOf(recording: Recording): PhaseSpan[] {
  const spans: PhaseSpan[] = [];
  for (const turn of recordOf(recording.facts, [])) {
    if (turn.phase === null || spans.at(-1)?.phase === turn.phase) continue;
    const phase = recording.world.phases.get(turn.phase);
    if (phase === undefined) continue;
    spans.push({ seq: turn.seq, phase: phase.id, title: phase.title, kind: phase.kind });
  }
  return spans;
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
