import type { Field, PlanCell, PlanRow } from '../../../../core/aar/report/block.ts';
import { planCells } from '../../../../core/aar/report/block.ts';
import { capabilityElements } from '../../../../core/aar/report/edits.ts';
import { Acts, LeaveOut, Move } from './Acts.tsx';
import { useEdit } from './edit-context.ts';
import { Facts } from './Facts.tsx';
import { Words } from './Words.tsx';
import styles from './PlanRows.module.css';

/** The improvement plan: a card for each row, because eight columns are a table only on paper. */
export function PlanRows({ rows }: { rows: readonly PlanRow[] }) {
  const { say, mayEdit } = useEdit();
  const keys = rows.map(({ key }) => key);
  if (rows.length === 0) return <p className={styles['none']}>{say.t('edit.noRows')}</p>;
  return (
    <ol className={styles['rows']}>
      {rows.map((row, index) => (
        <li key={row.key}>
          <section aria-label={say.t('edit.row', { no: index + 1 })}>
            <p className={styles['head']}>
              <strong>{say.t('edit.row', { no: index + 1 })}</strong>
              <Facts of={row} />
              {mayEdit ? (
                <Acts>
                  {keys.length > 1 ? <Move of={row.key} keys={keys} /> : null}
                  <LeaveOut of={row.key} />
                </Acts>
              ) : null}
            </p>
            <div className={styles['cells']}>
              {planCells.map((cell) => (
                <div key={cell} data-cell={cell}>
                  <span aria-hidden="true">{say.t(`plan.${cell}`)}</span>
                  <Cell cell={cell} field={row[cell]} no={index + 1} />
                </div>
              ))}
            </div>
          </section>
        </li>
      ))}
    </ol>
  );
}

interface CellProps {
  readonly cell: PlanCell;
  readonly field: Field;
  readonly no: number;
}

function Cell({ cell, field, no }: CellProps) {
  const { editor, state, say, mayEdit } = useEdit();
  const { key } = field;
  const label = `${say.t('edit.row', { no })}: ${say.t(`plan.${cell}`)}`;
  const chosen = {
    'aria-label': label,
    disabled: !mayEdit,
    value: state.typed.get(key)?.text ?? say(field.said),
    'data-key': key,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      editor.type(key, value, ''),
    onBlur: () => void editor.leave(key),
  };
  switch (cell) {
    case 'element':
      return (
        <select {...chosen}>
          <option value="">{say.t('element.none')}</option>
          {capabilityElements.map((element) => (
            <option key={element} value={element}>
              {say.t(`element.${element}`)}
            </option>
          ))}
        </select>
      );
    case 'start':
    case 'completion':
      return <input type="date" {...chosen} />;
    case 'capability':
    case 'issue':
    case 'action':
    case 'organization':
    case 'contact':
      return <Words field={field} label={label} />;
  }
}
