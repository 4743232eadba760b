import type { Fact } from '../fact.ts';
import type { Audience } from '../ids.ts';
import type { TimelineEntry } from '../view/schema.ts';
import { describe } from '../view/timeline.ts';
import type { Recording } from './recording.ts';

/** One line of an audience's record, with the place in the whole record that it came from. */
export interface RecordLine {
  readonly seq: number;
  readonly entry: TimelineEntry;
  readonly fact: Fact;
}

/** What belongs together: a move with its edits, ruling and result; an inject with its readers; or one line. */
export interface RecordItem {
  readonly key: string;
  readonly kind: 'move' | 'inject' | 'message' | 'line';
  /** The move's, inject's or message's id in the record; screens other than control's show it to nobody. */
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
  let at = 0;
  for (const line of lines) {
    while (at + 1 < turns.length && (turns[at + 1]?.seq ?? Infinity) <= line.seq) at += 1;
    file(turns[at] as OpenTurn, line);
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

function file(turn: OpenTurn, line: RecordLine): void {
  const subject = subjectOf(line.fact);
  const key = subject === null ? '' : `${subject.kind} ${subject.id}`;
  const known = turn.groups.get(key);
  const moved = line.fact.type === 'indicator.changed';
  if (subject !== null && known !== undefined && (!moved || isToldOf(known))) {
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

/** Whoever heard only the argument about a move is not told what its ruling did. */
function isToldOf({ kind, lines }: OpenItem): boolean {
  return kind !== 'move' || lines.some(({ fact }) => fact.type.startsWith('move.'));
}

interface Subject {
  readonly kind: 'move' | 'inject' | 'message';
  readonly id: string;
}

/** Lines of their own although they name an inject: it may come much later, or have long been there. */
const alone: ReadonlySet<Fact['type']> = new Set([
  'standby.set',
  'observation.recorded',
  'display.taken',
  'display.previewed',
  'statement.made',
]);

/** The move or inject that a fact is about, also for the indicators that it moved. */
function subjectOf(fact: Fact): Subject | null {
  if (alone.has(fact.type)) return null;
  if (fact.type === 'indicator.changed') {
    const { kind, ref } = fact.data.because;
    if (kind === 'ruling') return { kind: 'move', id: ref };
    return kind === 'inject' ? { kind: 'inject', id: ref } : null;
  }
  if ('message' in fact.data) return { kind: 'message', id: fact.data.message };
  if ('move' in fact.data && fact.data.move !== null) {
    return { kind: 'move', id: fact.data.move };
  }
  if (!('eventNo' in fact.data) || fact.data.eventNo === null) return null;
  return { kind: 'inject', id: fact.data.eventNo };
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
