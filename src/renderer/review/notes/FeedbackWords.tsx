import type { RemarkOf } from '../../../core/remark.ts';
import { useText } from '../text.ts';
import { ScoreList, useScores } from './ScoreList.tsx';
import styles from './Notes.module.css';

/** One filled-in form; what was left empty takes no place. */
export function FeedbackWords({ remark }: { remark: RemarkOf<'feedback'> }) {
  const t = useText();
  const { role, actions } = remark;
  const scored = useScores([remark]);
  const lists = [
    { title: t('notes.form.strengths'), lines: remark.strengths },
    { title: t('notes.form.improve'), lines: remark.improvements },
    { title: t('notes.form.unseen'), lines: [remark.unseen] },
    {
      title: t('notes.form.actions'),
      lines: actions.map(({ action, who, priority }) =>
        [action, who, priority === null ? '' : t(`notes.form.priority.${priority}`)]
          .filter((each) => each !== '')
          .join(' · '),
      ),
    },
    { title: t('notes.form.review'), lines: [remark.review] },
    { title: t('notes.form.more'), lines: [remark.more] },
  ].map(({ title, lines }) => ({ title, lines: lines.filter((line) => line !== '') }));
  return (
    <div className={styles['filled']}>
      {role === null ? null : (
        <p className={styles['quiet']}>
          {t('notes.form.role')}: {t(`notes.form.roles.${role}`)}
        </p>
      )}
      {lists.map(({ title, lines }) =>
        lines.length === 0 ? null : (
          <section key={title}>
            <h3>{title}</h3>
            <ul>
              {lines.map((line) => (
                <li key={line} dir="auto">
                  {line}
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
      {scored.length === 0 ? null : (
        <details>
          <summary className="wc-fold">{t('notes.scores', { count: scored.length })}</summary>
          <ScoreList forms={[remark]} Figure={Own} />
        </details>
      )}
    </div>
  );
}

/** One form says one thing. */
function Own({ scores: [score] }: { readonly scores: readonly number[] }) {
  return score;
}
