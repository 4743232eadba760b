import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { RecordItem, RecordTurn } from '../../../../core/review/record.ts';
import { clip, lastSeq, linePx, turnAt } from '../../model/record-rows.ts';
import { useFollow } from './follow.ts';
import type { RowContext } from './RecordItemRow.tsx';
import { TurnRows } from './TurnRows.tsx';
import { useDrawn } from './use-drawn.ts';
import styles from './RecordPane.module.css';

export interface RecordListProps {
  readonly turns: readonly RecordTurn[];
  readonly row: RowContext;
  readonly at: number;
  /** The line that the moment stands on; -1: none. */
  readonly present: number;
  /** What is said below the record. */
  readonly children?: ReactNode;
}

/** A turn, or a part of a long one. Rows by the dozen: the list asks for all of them again when one was measured. */
interface Entry {
  readonly key: string;
  readonly turn: RecordTurn;
  /** The title stands above. */
  readonly first: boolean;
  readonly items: readonly RecordItem[];
  readonly lines: number;
  /** The last fact of the turn. */
  readonly last: number;
}

const linesTogether = 6;

/** A record of which only what is in sight is drawn. */
export const LongRecord = memo(function LongRecord({
  turns,
  row,
  at,
  present,
  children,
}: RecordListProps) {
  const entries = useMemo(() => entriesOf(turns), [turns]);
  const box = useRef<HTMLDivElement>(null);
  // The same functions for the same entries: for others, the list places thousands of entries anew at every drawing.
  const estimateSize = useCallback(
    (index: number) => linePx * (entries[index]?.lines ?? 1),
    [entries],
  );
  const getItemKey = useCallback((index: number) => entries[index]?.key ?? index, [entries]);
  const starts = useMemo(() => startsOf(entries), [entries]);
  const here = useMemo(
    () => indexOf(turns, entries, starts, present),
    [turns, entries, starts, present],
  );
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes here
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => box.current,
    estimateSize,
    getItemKey,
    rangeExtractor: useDrawn(here),
    overscan: 2,
  });
  useEffect(() => {
    if (here < 0) return;
    const { startIndex = 0, endIndex = -1 } = rows.range ?? {};
    // It stays where it is while it is well in sight.
    if (here > startIndex && here < endIndex) return;
    rows.scrollToIndex(here, { align: 'center' });
  }, [rows, here]);
  useFollow(box, present);
  return (
    <div ref={box} className={styles['list']} data-long role="group" aria-labelledby="record-title">
      <ol className={styles['long']} style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          const ahead = entry.turn.seq > at;
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              data-ahead={ahead || undefined}
              // Not moved by a transform: a title would stick where it was before.
              style={{ insetBlockStart: start }}
            >
              <TurnRows
                turn={entry.turn}
                items={entry.items}
                titled={entry.first}
                row={row}
                at={clip(at, entry.turn.seq, entry.last)}
                present={index === here ? present : -1}
              />
            </li>
          );
        })}
      </ol>
      {children}
    </div>
  );
});

function entriesOf(turns: readonly RecordTurn[]): Entry[] {
  return turns.flatMap((turn) => {
    const entries: Entry[] = [];
    const last = lastSeq(turn);
    let items: RecordItem[] = [];
    let lines = 1;
    const end = (): void => {
      const first = entries.length === 0;
      entries.push({ key: `${turn.key}.${entries.length}`, turn, first, items, lines, last });
      [items, lines] = [[], 0];
    };
    for (const item of turn.items) {
      if (lines >= linesTogether) end();
      items.push(item);
      lines += item.lines.length;
    }
    end();
    return entries;
  });
}

/** Where each turn begins among the entries. */
function startsOf(entries: readonly Entry[]): number[] {
  return entries.flatMap(({ first }, index) => (first ? [index] : []));
}

function indexOf(
  turns: readonly RecordTurn[],
  entries: readonly Entry[],
  starts: readonly number[],
  present: number,
): number {
  if (present < 0) return -1;
  const turn = turnAt(turns, present);
  const end = starts[turn + 1] ?? entries.length;
  for (let index = starts[turn] ?? end; index < end; index += 1) {
    const has = entries[index]?.items.some(({ lines }) => lines.some(({ seq }) => seq === present));
    if (has === true) return index;
  }
  return -1;
}
