import type { Said, Value } from '../../../core/aar/report/said.ts';
import type { Recording } from '../../../core/review/recording.ts';
import { describe } from '../../../core/view/timeline.ts';
import {
  allOf,
  dayAndTime,
  dayTimes,
  number,
  percent,
  span,
  wallDay,
  wallDays,
  wallTime,
} from '../../shared/format.ts';
import { directionOf, isolated } from '../../shared/direction.ts';
import { sharedText } from '../../shared/i18n.ts';
import { getChoice } from '../../shared/language.ts';
import { lineText } from '../model/line-text.ts';
import { reviewText } from '../text.ts';
import { reportText, type ReportText } from './text.ts';

/** Puts what a report says into the words that the page speaks. People's own words stay as they are. */
export interface Sayer {
  (said: Said): string;
  /** A fact as control's record tells it. */
  line(seq: number): string;
  readonly t: ReportText;
}

export function sayerFor(recording: Recording): Sayer {
  const t = reportText.text;
  const lines = new Map<number, string>();
  const line = (seq: number): string => {
    const known = lines.get(seq) ?? lineOf(recording, seq);
    lines.set(seq, known);
    return known;
  };
  const say = (said: Said): string => {
    if ('text' in said) return said.text;
    if ('fact' in said) return line(said.fact);
    const given = Object.entries(said.params ?? {});
    const params = given.map(([name, value]) => [name, wordFor(value, recording)] as const);
    return t(`said.${said.say}`, Object.fromEntries(params));
  };
  return Object.assign(say, { line, t });
}

function lineOf(recording: Recording, seq: number): string {
  const { world, facts } = recording;
  const fact = facts[seq - 1];
  if (fact === undefined) return '';
  const entry = describe(
    world,
    recording.stateAt(seq - 1),
    recording.stateAt(seq),
    fact,
    'control',
  );
  if (entry === null) return '';
  return lineText(entry, { t: reviewText.text, indicators: world.scenario.indicators });
}

/** In an Arabic sentence each name runs its own way, and the list of them from right to left. */
function namesIn(names: readonly string[]): string {
  return directionOf(getChoice().language) === 'rtl'
    ? `\u200f${allOf(names.map(isolated))}`
    : allOf(names);
}

function wordFor(value: Value, { world }: Recording): string | number {
  if (typeof value !== 'object') return value;
  switch (value.as) {
    case 'day':
      return wallDay(value.wallMs);
    case 'days':
      return wallDays(value.fromWallMs, value.toWallMs);
    case 'dayTimes':
      return dayTimes(value.fromWallMs, value.toWallMs);
    case 'dayTime':
      return dayAndTime(value.wallMs);
    case 'time':
      return wallTime(value.wallMs);
    case 'span':
      return span(value.ms);
    case 'percent':
      return percent(value.value);
    case 'decimal':
      return number(value.value, value.digits);
    case 'names':
      return namesIn(value.names);
    case 'party':
      return value.party.kind === 'control'
        ? reportText.text('said.group.control')
        : (world.teams.get(value.party.team)?.name ?? value.party.team);
    case 'outcome':
      return sharedText.text(`outcome.${value.outcome}`);
    case 'mode':
      return sharedText.text(`rulingMode.${value.mode}`);
  }
}
