import { useState, type ReactNode } from 'react';
import { useText } from '../text.ts';
import { Wide } from '../parts/Wide.tsx';
import styles from './Measures.module.css';

export interface Column {
  readonly key: string;
  readonly title: string;
  /** Figures stand under each other. */
  readonly isFigure?: boolean;
}

export interface Row {
  readonly key: string | number;
  /** One for each column; the first says what the row is about. */
  readonly cells: readonly ReactNode[];
}

interface RowsProps {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

const shownAtOnce = 8;

/** A table of what a figure is made of: the first few rows, the rest when asked for. */
export function Rows({ label, columns, rows }: RowsProps) {
  const t = useText();
  const [all, setAll] = useState(false);
  const some = all || rows.length <= shownAtOnce + 2 ? rows : rows.slice(0, shownAtOnce);
  return (
    <Wide label={label}>
      <div className={styles['stack']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              {columns.map(({ key, title, isFigure = false }) => (
                <th key={key} scope="col" data-figure={isFigure || undefined}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {some.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, index) => {
                  const column = columns[index];
                  return index === 0 ? (
                    <th key={column?.key} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={column?.key} data-figure={column?.isFigure || undefined}>
                      {cell}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        {some.length === rows.length ? null : (
          <button type="button" className={styles['ref']} onClick={() => setAll(true)}>
            {t('measures.showAll', { count: rows.length })}
          </button>
        )}
      </div>
    </Wide>
  );
}
