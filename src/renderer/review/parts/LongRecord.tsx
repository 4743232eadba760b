import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { RecordItem, RecordTurn } from '../../../core/review/record.ts';
import { RecordItemRow, type RowContext } from './RecordItemRow.tsx';
import { TurnTitle } from './TurnTitle.tsx';
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

/** A title, or what stands under one. */
interface Entry {
  readonly key: string;
  readonly turn: RecordTurn;
  readonly item: RecordItem | null;
}

const linePx = 28;

/** A record of which only what is in sight is drawn. */
export function LongRecord({ turns, row, at, present, children }: RecordListProps) {
  const entries = useMemo(() => entriesOf(turns), [turns]);
  const box = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes here
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => linePx * (entries[index]?.item?.lines.length ?? 1),
    getItemKey: (index) => entries[index]?.key ?? index,
    overscan: 8,
  });
  const here = useMemo(() => indexOf(entries, present), [entries, present]);
  useEffect(() => {
    if (here < 0) return;
    const { startIndex = 0, endIndex = -1 } = rows.range ?? {};
    // It stays where it is while it is well in sight.
    if (here > startIndex + 1 && here < endIndex - 2) return;
    rows.scrollToIndex(here, { align: 'center' });
  }, [rows, here]);
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
              style={{ translate: `0 ${start}px` }}
            >
              {entry.item === null ? (
                <TurnTitle turn={entry.turn} row={row} ahead={ahead} />
              ) : (
                <ol className={styles['items']}>
                  <RecordItemRow
                    item={entry.item}
                    totalTurn={entry.turn.totalTurn}
                    row={row}
                    at={at}
                    present={index === here ? present : -1}
                  />
                </ol>
              )}
            </li>
          );
        })}
      </ol>
      {children}
    </div>
  );
}

function entriesOf(turns: readonly RecordTurn[]): Entry[] {
  return turns.flatMap((turn): Entry[] => [
    { key: turn.key, turn, item: null },
    ...turn.items.map((item): Entry => ({ key: item.key, turn, item })),
  ]);
}

function indexOf(entries: readonly Entry[], present: number): number {
  if (present < 0) return -1;
  return entries.findLastIndex(
    ({ turn, item }) =>
      turn.seq <= present && item !== null && item.lines.some(({ seq }) => seq === present),
  );
}
