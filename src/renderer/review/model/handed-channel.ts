import type { Axis } from '../../../core/review/axis.ts';
import type { HandedAudience } from '../../../core/review/hand-out/schema.ts';
import type { RecordLine, RecordTurn } from '../../../core/review/record.ts';
import type { Told } from '../../../core/review/told.ts';
import { viewsOf } from './handed-views.ts';
import type { Channel } from './replay.ts';

/** What was handed out of one audience, as the screen reads it. */
export function handedChannel(handed: HandedAudience, axis: Axis): Channel {
  const lines = handed.lines.map(({ at, entry }): RecordLine => ({ seq: at, entry, fact: null }));
  const movers = new Map(handed.lines.map(({ at, team }) => [at, team]));
  return {
    audience: handed.audience,
    lines,
    lineAt: new Map(lines.map((line) => [line.seq, line])),
    turns: turnsOf(handed, lines),
    told: toldOf(handed),
    track: {
      count: axis.at.length - 1,
      axis,
      chapters: handed.chapters.map(({ at, ...chapter }) => ({ ...chapter, seq: at, note: '' })),
      stops: lines.map((line) => line.seq),
    },
    indicatorSteps: handed.indicators.map(({ at, values }) => ({ n: at, values })),
    viewAt: viewsOf(handed),
    moverOf: (line) => movers.get(line.seq) ?? null,
  };
}

function turnsOf(handed: HandedAudience, lines: readonly RecordLine[]): RecordTurn[] {
  return handed.turns.map(({ at, items, ...turn }, no) => ({
    ...turn,
    key: `t${no}`,
    seq: at,
    items: items.map((item, place) => ({
      key: `t${no}.${place}`,
      kind: item.kind,
      subject: String(item.subject),
      lines: item.lines.flatMap((line) => lines[line] ?? []),
    })),
  }));
}

function toldOf({ turns }: HandedAudience): Map<string, Told> {
  const told = new Map<string, Told>();
  for (const { items } of turns) {
    for (const { subject, told: found } of items) {
      if (found === null) continue;
      const { at, ...rest } = found;
      told.set(String(subject), { seq: at, ...rest });
    }
  }
  return told;
}
