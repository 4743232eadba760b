import type { Fact } from '../fact.ts';
import type { Audience } from '../ids.ts';
import type { TimelineEntry } from '../view/schema.ts';
import { describe } from '../view/timeline.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import type { Recording } from './recording.ts';
import { growSubjects, type Subject, type Subjects } from './subject.ts';

/** One line of an audience's record, with the place in the whole record that it came from. */
export interface RecordLine {
  readonly seq: number;
  readonly entry: TimelineEntry;
  /** Null: it was handed out, without what it was made from. */
  readonly fact: Fact | null;
}

/** A line whose fact is at hand. */
export interface FactLine extends RecordLine {
  readonly fact: Fact;
}

/**
 * What belongs together: a move with its edits, odds, draw and ruling; an inject with its readers; a board's
 * texts and marks; a vote with its ballots; or one line.
 */
export interface RecordItem<Line extends RecordLine = RecordLine> {
  readonly key: string;
  readonly kind: Subject['kind'] | 'line';
  /** Its id in the record; screens other than control's show it to nobody. */
  readonly subject: string;
  readonly lines: readonly Line[];
}

/** One turn of one phase, or the time before the start. */
export interface RecordTurn<Line extends RecordLine = RecordLine> {
  readonly key: string;
  /** The moment at which it began. */
  readonly seq: number;
  readonly phase: string | null;
  readonly turn: number;
  readonly totalTurn: number;
  readonly items: readonly RecordItem<Line>[];
}

/** Everything that an audience was told, in order. */
export function linesFor(recording: Recording, audience: Audience): FactLine[] {
  const { world, facts } = recording;
  const lines: FactLine[] = [];
  let before = recording.stateAt(0);
  for (const fact of facts) {
    const after = recording.stateAt(fact.seq);
    const line = lineOf(world, before, after, fact, audience);
    if (line !== null) lines.push(line);
    before = after;
  }
  return lines;
}

/** What an audience was told of one fact, between the states around it; null: nothing. */
export function lineOf(
  world: World,
  before: State,
  after: State,
  fact: Fact,
  audience: Audience,
): FactLine | null {
  const entry = describe(world, before, after, fact, audience);
  return entry === null ? null : { seq: fact.seq, entry, fact };
}

/** The lines as a reader wants them: turn by turn, with what belongs to one move or inject under it. */
export function recordOf(
  facts: readonly Fact[],
  lines: readonly FactLine[],
): RecordTurn<FactLine>[] {
  const growing = growRecord();
  let at = 0;
  for (const fact of facts) {
    const line = lines[at]?.seq === fact.seq ? (lines[at] ?? null) : null;
    if (line !== null) at += 1;
    growing.add(fact, line);
  }
  return growing.turns();
}

/** A record that is read from its first fact on. */
export interface GrowingRecord {
  /** The line is what the audience was told of the fact; null: nothing. */
  add(fact: Fact, line: FactLine | null): void;
  /** As far as it goes now; turns stay as they are when more is added, and those that are over stay the same. */
  turns(): RecordTurn<FactLine>[];
}

/** Begins a record without a turn. Facts come in their order, from the first. */
export function growRecord(): GrowingRecord {
  const over: RecordTurn<FactLine>[] = [];
  const subjects = growSubjects();
  let open = openTurn(0, null, 0, 0);
  const begin = (turn: OpenTurn): void => {
    if (isTurn(open)) over.push(closed(open));
    open = turn;
  };
  return {
    add(fact, line) {
      for (const { phase, turn, totalTurn } of chartsIn(fact)) {
        if (open.phase === phase && open.totalTurn === totalTurn) continue;
        begin(openTurn(fact.seq, phase, turn, totalTurn));
      }
      subjects.add(fact);
      if (line !== null) file(open, line, subjects);
    },
    turns: () => (isTurn(open) ? [...over, closed(open)] : [...over]),
  };
}

/** Phases and turns are public, whoever looks. */
function isTurn({ items, phase }: OpenTurn): boolean {
  return items.length > 0 || phase !== null;
}

function closed({ groups: _, items, ...turn }: OpenTurn): RecordTurn<FactLine> {
  return { ...turn, items: items.map((item) => ({ ...item, lines: [...item.lines] })) };
}

interface OpenItem extends RecordItem<FactLine> {
  readonly lines: FactLine[];
}
interface OpenTurn extends RecordTurn<FactLine> {
  readonly items: OpenItem[];
  readonly groups: Map<string, OpenItem>;
}

function openTurn(seq: number, phase: string | null, turn: number, totalTurn: number): OpenTurn {
  return { key: `t${seq}`, seq, phase, turn, totalTurn, items: [], groups: new Map() };
}

/** Where turns begin. An undo may bring an earlier turn back. */
function chartsIn(fact: Fact): { phase: string; turn: number; totalTurn: number }[] {
  if (fact.type === 'command.undone') {
    return fact.data.restore.flatMap((restore) =>
      restore.kind === 'chart' ? [restore.chart] : [],
    );
  }
  return 'chart' in fact.data ? [fact.data.chart] : [];
}

function file(turn: OpenTurn, line: FactLine, subjects: Subjects): void {
  const subject = subjects.of(line.fact);
  const key = subject === null ? '' : `${subject.kind} ${subject.id}`;
  const known = turn.groups.get(key);
  const moved = line.fact.type === 'indicator.changed';
  if (subject !== null && known !== undefined && (!moved || isToldOf(known, line, subjects))) {
    known.lines.push(line);
    return;
  }
  // What moved an indicator is told only to those who have been told of it: else the line stands alone.
  if (moved) {
    turn.items.push({ key: `${turn.key}.${line.seq}`, kind: 'line', subject: '', lines: [line] });
    return;
  }
  const kind = subject?.kind ?? 'line';
  const item: OpenItem = {
    key: `${turn.key}.${line.seq}`,
    kind,
    subject: subject?.id ?? '',
    lines: [line],
  };
  turn.items.push(item);
  if (subject !== null) turn.groups.set(key, item);
}

/** Whether the readers of this item have been told of what moved the indicator. */
function isToldOf({ kind, lines }: OpenItem, moved: FactLine, subjects: Subjects): boolean {
  const has = (is: (type: Fact['type']) => boolean): boolean =>
    lines.some(({ fact }) => is(fact.type));
  // That an effect had waited for its time is control's alone.
  if (subjects.isLate(moved.fact)) return has((type) => type === 'effect.came');
  switch (kind) {
    case 'move':
      // Whoever heard only the argument about a move is not told what its ruling did.
      return has((type) => type.startsWith('move.'));
    case 'board':
      return has((type) => type === 'text.adopted');
    case 'vote':
      return has((type) => type === 'vote.closed');
    case 'inject':
    case 'message':
    case 'line':
      return true;
  }
}

/**
 * The lines that are behind a moment, for spoiler-safe reading. Turns that have not begun are left out, and one that is
 * over is the very same: only the turn in which the moment lies is looked through. The turns may not grow afterwards.
 */
export function upTo(turns: readonly RecordTurn[], n: number): RecordTurn[] {
  return turns
    .filter((turn) => turn.seq <= n)
    .map((turn) => {
      if (lastOf(turn) <= n) return turn;
      const items = turn.items.flatMap((item) => {
        const lines = item.lines.filter((line) => line.seq <= n);
        if (lines.length === item.lines.length) return [item];
        return lines.length === 0 ? [] : [{ ...item, lines }];
      });
      return { ...turn, items };
    });
}

const lasts = new WeakMap<RecordTurn, number>();

/** The last moment of a turn; looked for once. */
function lastOf(turn: RecordTurn): number {
  const known = lasts.get(turn);
  if (known !== undefined) return known;
  let last = turn.seq;
  for (const item of turn.items) for (const { seq } of item.lines) last = Math.max(last, seq);
  lasts.set(turn, last);
  return last;
}
