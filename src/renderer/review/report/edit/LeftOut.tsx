import type { Field } from '../../../../core/aar/report/block.ts';
import { Act, Acts } from './Acts.tsx';
import { leftOut, useEdit } from './edit-context.ts';
import styles from './Report.module.css';

/** What reviewers took out; nothing that has words is lost. */
export function LeftOut({ removed }: { removed: readonly Field[] }) {
  const { editor, say, mayEdit } = useEdit();
  const all = removed.flatMap(({ key, said }) => {
    const words = say(said);
    return words === '' ? [] : [{ key, words }];
  });
  if (all.length === 0) return null;
  return (
    <details className={styles['out']}>
      <summary className="wc-fold">{say.t('edit.leftOut', { count: all.length })}</summary>
      <p className={styles['help']}>{say.t('edit.leftOutHelp')}</p>
      <ul>
        {all.map(({ key, words }) => (
          <li key={key}>
            <span dir="auto">{words}</span>
            {mayEdit ? (
              <Acts>
                <Act onAct={() => void editor.act(leftOut(key).back, leftOut(key).out)}>
                  {say.t('edit.putBack')}
                </Act>
              </Acts>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
