import { feedbackStatements } from '../../../core/remark.ts';
import { number } from '../../shared/format.ts';
import { useText } from '../text.ts';
import styles from './Notes.module.css';
import type { Note } from './notes-of.ts';

/** What all forms together say: each statement's mean, and how many have said so. */
export function FeedbackSum({ remarks }: { remarks: readonly Note[] }) {
  const t = useText();
  const forms = remarks.filter((remark) => remark.kind === 'feedback');
  const rows = feedbackStatements.flatMap((statement) => {
    const scores = forms.flatMap((form) => form.scores[statement] ?? []);
    if (scores.length === 0) return [];
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    return [{ statement, mean, count: scores.length }];
  });
  if (rows.length === 0) return null;
  return (
    <details className={styles['sum']}>
      <summary className="wc-fold">{t('notes.sum', { count: forms.length })}</summary>
      <p className={styles['quiet']}>{t('notes.form.scale')}</p>
      <dl className={styles['scores']}>
        {rows.map(({ statement, mean, count }) => (
          <div key={statement}>
            <dt>{t(`notes.form.statements.${statement}`)}</dt>
            <dd>
              <strong>{number(mean, 1)}</strong> <span>{t('notes.said', { count })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
