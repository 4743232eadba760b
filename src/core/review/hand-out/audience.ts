import type { Audience } from '../../ids.ts';
import { delta } from '../../view/delta.ts';
import type { View } from '../../view/schema.ts';
import { touches } from '../../view/touch.ts';
import { chaptersFor, chaptersOf, type Chapter } from '../chapters.ts';
import { linesFor, recordOf, type FactLine, type RecordLine, type RecordTurn } from '../record.ts';
import { moverOf } from '../mover.ts';
import type { Recording } from '../recording.ts';
import { toldTo, type Told } from '../told.ts';
import type { Look } from './look.ts';
import type { Moments } from './moments.ts';
import type {
  HandedAudience,
  HandedChange,
  HandedChapter,
  HandedItem,
  HandedLine,
  HandedTurn,
  HandedValues,
} from './schema.ts';

export function handAudience(
  recording: Recording,
  moments: Moments,
  audience: Audience,
  look: Look,
): HandedAudience {
  const lines = linesFor(recording, audience);
  const told = new Set(lines.map((line) => line.seq));
  return {
    audience,
    ...sightsOf(recording, moments, audience, look),
    lines: lines.map((line) => lineOf(recording, moments, line)),
    turns: turnsOf(recording, moments, audience, lines),
    chapters: chaptersFor(chaptersOf(recording.facts), told, false).map((chapter) =>
      chapterOf(chapter, moments),
    ),
  };
}

/** What it saw, moment by moment. */
function sightsOf(
  recording: Recording,
  moments: Moments,
  audience: Audience,
  look: Look,
): Pick<HandedAudience, 'view' | 'changes' | 'indicators'> {
  const first = look(recording.stateAt(0), audience);
  const changes: HandedChange[] = [];
  let view = first;
  const indicators: HandedValues[] = [{ at: 0, values: valuesIn(view) }];
  for (const fact of moments.facts) {
    const before = recording.stateAt(fact.seq - 1);
    const after = recording.stateAt(fact.seq);
    if (!touches(recording.world, before, after, fact).includes(audience)) continue;
    const at = moments.of(fact.seq);
    const now = look(after, audience);
    changes.push({ at, patch: delta(view, now) });
    view = now;
    const values = valuesIn(view);
    if (differ(indicators.at(-1)?.values ?? {}, values)) indicators.push({ at, values });
  }
  return { view: first, changes, indicators };
}

function valuesIn(view: View): HandedValues['values'] {
  if (!('indicators' in view)) return {};
  return Object.fromEntries(view.indicators.map(({ id, value }) => [id, value]));
}

function differ(a: HandedValues['values'], b: HandedValues['values']): boolean {
  return Object.keys(b).some((id) => a[id] !== b[id]);
}

function lineOf(recording: Recording, moments: Moments, line: RecordLine): HandedLine {
  const team = moverOf(line, () => recording.stateAt(line.seq));
  return { at: moments.of(line.seq), entry: line.entry, team };
}

/** Lines as they belong together, by numbers of their own: an inject's or a move's id is not handed out. */
function turnsOf(
  recording: Recording,
  moments: Moments,
  audience: Audience,
  lines: readonly FactLine[],
): HandedTurn[] {
  const place = new Map(lines.map((line, index) => [line.seq, index]));
  const told = toldTo(recording, audience);
  const numbers = new Map<string, number>();
  const numberOf = (matter: string): number => {
    const known = numbers.get(matter) ?? numbers.size;
    numbers.set(matter, known);
    return known;
  };
  const itemOf = ({ kind, subject, key, lines: own }: RecordTurn['items'][number]): HandedItem => {
    const found = kind === 'move' ? told.get(subject) : undefined;
    return {
      kind,
      subject: numberOf(subject === '' ? key : `${kind} ${subject}`),
      lines: own.map((line) => place.get(line.seq) ?? 0),
      told: found === undefined ? null : toldAt(found, moments),
    };
  };
  return recordOf(recording.facts, lines).map(({ seq, phase, turn, totalTurn, items }) => ({
    at: moments.of(seq),
    phase,
    turn,
    totalTurn,
    items: items.map(itemOf),
  }));
}

function toldAt({ seq, ...told }: Told, moments: Moments): HandedItem['told'] {
  return { at: moments.of(seq), ...told };
}

/** A phase is public once it has begun; every other subject would name what this audience knows by no name. */
function chapterOf({ seq, kind, subject, turn }: Chapter, moments: Moments): HandedChapter {
  return { at: moments.of(seq), kind, subject: turn ? subject : '', turn };
}
