import type { NamedField } from '../../../../core/aar/report/block.ts';
import { Acts, AsDrafted, LeaveOut } from './Acts.tsx';
import { useEdit } from './edit-context.ts';
import { Facts } from './Facts.tsx';
import { Words } from './Words.tsx';
import styles from './Report.module.css';

/** The overview: what each line is called, and its words. */
export function FieldRows({ rows }: { rows: readonly NamedField[] }) {
  const { say, mayEdit } = useEdit();
  return (
    <dl className={styles['pairs']}>
      {rows.map((row) => (
        <div key={row.key} className={styles['row']}>
          <dt>{say(row.name)}</dt>
          <dd>
            <Words field={row} label={say(row.name)} />
            <p className={styles['below']}>
              <Facts of={row} />
              {mayEdit ? (
                <Acts>
                  <AsDrafted field={row} />
                  <LeaveOut of={row.key} />
                </Acts>
              ) : null}
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
