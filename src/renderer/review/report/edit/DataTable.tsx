import type { BlockOf, Row } from '../../../../core/aar/report/block.ts';
import { factColumn } from '../write/flow.ts';
import { Acts } from './Acts.tsx';
import { useEdit } from './edit-context.ts';
import { Facts } from './Facts.tsx';
import { Turn } from './FindingView.tsx';
import styles from './Report.module.css';

/** What the record says in rows. It is told, not written; observations can become findings. */
export function DataTable({ block }: { block: BlockOf<'table'> }) {
  const { say } = useEdit();
  const { caption, columns, rows } = block;
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <table className={styles['table']}>
      {caption === null ? null : <caption>{say(caption)}</caption>}
      <colgroup>
        {columns.map(({ said, width }) => (
          <col key={JSON.stringify(said)} style={{ inlineSize: `${(100 * width) / whole}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ said, sort }) => (
            <th key={JSON.stringify(said)} scope="col" data-sort={sort}>
              {say(said)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const cells = row.cells.map(say);
          const factsIn = factColumn(columns, cells);
          return (
            <tr key={row.key}>
              {columns.map(({ said, sort }, index) => (
                <td key={JSON.stringify(said)} data-sort={sort} dir="auto">
                  <span className={styles['cell']}>{cells[index]}</span>
                  {index === factsIn ? <RowEnd row={row} /> : null}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function RowEnd({ row }: { row: Row }) {
  const { mayEdit } = useEdit();
  return (
    <>
      {' '}
      <Facts of={row} />
      {mayEdit && row.finding !== undefined ? (
        <Acts>
          <Turn of={row.key} into="strength" />
          <Turn of={row.key} into="improvement" />
        </Acts>
      ) : null}
    </>
  );
}
