import type { Fact } from '../fact.ts';
import type { Audience } from '../ids.ts';
import type { TimelineEntry } from '../view/schema.ts';
import { describe } from '../view/timeline.ts';
import type { Recording } from './recording.ts';
import { subjectsOf, type Subject, type Subjects } from './subject.ts';

/** One line of an audience's record, with the place in the whole record that it came from. */
export interface RecordLine {
  readonly seq: number;
  readonly entry: TimelineEntry;
  readonly fact: Fact;
}

/**
 * What belongs together: a move with its edits, odds, draw and ruling; an inject with its readers; a board's
 * texts and marks; a vote with its ballots; or one line.
 */
export interface RecordItem {
  readonly key: string;
  readonly kind: Subject['kind'] | 'line';
  /** Its id in the record; screens other than control's show it to nobody. */
  readonly subject: string;
  readonly lines: readonly RecordLine[];
}

/** One turn of one phase, or the time before the start. */
export interface RecordTurn {
  readonly key: string;
  /** The moment at which it began. */
  readonly seq: number;
  readonly phase: string | null;
  readonly turn: number;
  readonly totalTurn: number;
  readonly items: readonly RecordItem[];
}

/** Everything that an audience was told, in order. */
export function linesFor(recording: Recording, audience: Audience): RecordLine[] {
  const { world, facts } = recording;
  const lines: RecordLine[] = [];
  let before = recording.stateAt(0);
  for (const fact of facts) {
    const after = recording.stateAt(fact.seq);
    const entry = describe(world, before, after, fact, audience);
    if (entry !== null) lines.push({ seq: fact.seq, entry, fact });
    before = after;
  }
  return lines;
}

/** The lines as a reader wants them: turn by turn, with what belongs to one move or inject under it. */
export function recordOf(facts: readonly Fact[], lines: readonly RecordLine[]): RecordTurn[] {
  const turns = turnsOf(facts);
  const subjects = subjectsOf(facts);
  let at = 0;
  for (const line of lines) {
    while (at + 1 < turns.length && (turns[at + 1]?.seq ?? Infinity) <= line.seq) at += 1;
    file(turns[at] as OpenTurn, line, subjects);
  }
  return turns
    .filter((turn) => turn.items.length > 0 || turn.phase !== null)
    .map(({ groups: _, ...turn }) => turn);
}

interface OpenItem extends RecordItem {
  readonly lines: RecordLine[];
}
interface OpenTurn extends RecordTurn {
  readonly items: OpenItem[];
  readonly groups: Map<string, OpenItem>;
}

/** Where turns begin, whoever looks: phases and turns are public. An undo may bring an earlier turn back. */
function turnsOf(facts: readonly Fact[]): OpenTurn[] {
  const turns: OpenTurn[] = [openTurn(0, null, 0, 0)];
  for (const fact of facts) {
    for (const { phase, turn, totalTurn } of chartsIn(fact)) {
      const last = turns.at(-1);
      if (last?.phase === phase && last.totalTurn === totalTurn) continue;
      turns.push(openTurn(fact.seq, phase, turn, totalTurn));
    }
  }
  return turns;
}

function openTurn(seq: number, phase: string | null, turn: number, totalTurn: number): OpenTurn {
  return { key: `t${seq}`, seq, phase, turn, totalTurn, items: [], groups: new Map() };
}

function chartsIn(fact: Fact): { phase: string; turn: number; totalTurn: number }[] {
  if (fact.type === 'command.undone') {
    return fact.data.restore.flatMap((restore) =>
      restore.kind === 'chart' ? [restore.chart] : [],
    );
  }
  return 'chart' in fact.data ? [fact.data.chart] : [];
}

function file(turn: OpenTurn, line: RecordLine, subjects: Subjects): void {
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
function isToldOf({ kind, lines }: OpenItem, moved: RecordLine, subjects: Subjects): boolean {
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

/** The lines that are behind a moment, for spoiler-safe reading. Turns that have not begun are left out. */
export function upTo(turns: readonly RecordTurn[], n: number): RecordTurn[] {
  return turns
    .filter((turn) => turn.seq <= n)
    .map((turn) => {
      const items = turn.items.flatMap((item) => {
        const lines = item.lines.filter((line) => line.seq <= n);
        if (lines.length === item.lines.length) return [item];
        return lines.length === 0 ? [] : [{ ...item, lines }];
      });
      return items.length === turn.items.length && items.every((item, i) => item === turn.items[i])
        ? turn
        : { ...turn, items };
    });
}
