import { memo } from 'react';
import type { RecordItem, RecordTurn } from '../../../../core/review/record.ts';
import { RecordItemRow, type RowContext } from './RecordItemRow.tsx';
import { TurnTitle } from './TurnTitle.tsx';
import styles from './RecordPane.module.css';

export interface TurnRowsProps {
  readonly turn: RecordTurn;
  /** All of them, or a part of a long turn's. */
  readonly items: readonly RecordItem[];
  /** The title stands above. */
  readonly titled: boolean;
  readonly row: RowContext;
  /** See `clip`. */
  readonly at: number;
  readonly present: number;
}

/** What a turn has in the record. A long list draws itself several times until it stands where it should, and these once. */
export const TurnRows = memo(function TurnRows(props: TurnRowsProps) {
  const { turn, items, titled, row, at, present } = props;
  return (
    <>
      {titled ? <TurnTitle turn={turn} row={row} ahead={at < 0} /> : null}
      <ol className={styles['items']}>
        {items.map((item) => (
          <RecordItemRow
            key={item.key}
            item={item}
            totalTurn={turn.totalTurn}
            row={row}
            at={at}
            present={present}
          />
        ))}
      </ol>
    </>
  );
});
