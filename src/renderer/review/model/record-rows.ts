import type { FactType } from '../../../core/fact.ts';
import type { RecordItem, RecordLine, RecordTurn } from '../../../core/review/record.ts';

/** What a line of the record takes, if it is not long. */
export const linePx = 28;

/** What runs in the background of an exercise; shown when asked for. */
const background: ReadonlySet<string> = new Set<FactType>([
  'standby.set',
  'inject.due',
  'display.previewed',
  'display.taken',
  'seat.requested',
  'seat.admitted',
  'seat.refused',
  'seat.left',
  'seat.takeoverAsked',
  'seat.handedOver',
  'room.locked',
  'room.unlocked',
  'admission.changed',
  'clock.started',
  'clock.paused',
  'deadline.changed',
  'deadline.passed',
  'message.read',
  'exercise.created',
]);

/** The record as it is read: without the background, unless asked for. */
export function shownTurns(turns: readonly RecordTurn[], details: boolean): RecordTurn[] {
  return turns.map((turn) => ({
    ...turn,
    items: turn.items.flatMap((item) => shownItem(item, details)),
  }));
}

function shownItem(item: RecordItem, details: boolean): RecordItem[] {
  const lines = item.lines.filter(({ entry }) => details || !background.has(entry.code));
  if (lines.length === 0) return [];
  return [lines.length === item.lines.length ? item : { ...item, lines }];
}

/** Lines of an item with its readers counted instead of listed one by one. */
export interface ItemLines {
  readonly lines: readonly RecordLine[];
  readonly reads: readonly RecordLine[];
}

export function splitReads(item: RecordItem): ItemLines {
  if (item.kind !== 'inject') return { lines: item.lines, reads: [] };
  const lines = item.lines.filter(({ entry }) => entry.code !== 'inject.read');
  const reads = item.lines.filter(({ entry }) => entry.code === 'inject.read');
  return { lines, reads };
}

/** The line to mark: the last shown one at or before the moment; -1: none. */
export function presentLine(turns: readonly RecordTurn[], at: number): number {
  // A turn's lines come after its beginning and before the next one's.
  for (let no = turnAt(turns, at); no >= 0; no -= 1) {
    let present = -1;
    for (const item of turns[no]?.items ?? []) {
      for (const { seq } of item.lines) if (seq <= at && seq > present) present = seq;
    }
    if (present >= 0) return present;
  }
  return -1;
}

/** The place of the last turn that had begun by then; -1: none had. */
export function turnAt(turns: readonly RecordTurn[], at: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.seq ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The last fact of a turn that has a line. */
export function lastSeq(turn: RecordTurn): number {
  let last = turn.seq;
  for (const item of turn.items) last = Math.max(last, item.lines.at(-1)?.seq ?? 0);
  return last;
}

/**
 * The moment as a turn from `first` to `last` has to know it: one that is wholly past is not drawn again. -1: all of
 * it lies ahead, and the turn itself says so.
 */
export function clip(at: number, first: number, last: number): number {
  return at < first ? -1 : Math.min(at, last);
}

/** Whether a line is marked as lying ahead; `at`: see `clip`. */
export function isLineAhead(seq: number, at: number): boolean {
  return at >= 0 && seq > at;
}
