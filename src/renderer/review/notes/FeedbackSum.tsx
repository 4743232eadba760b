import { number } from '../../shared/format.ts';
import { useText } from '../text.ts';
import styles from './Notes.module.css';
import type { Note } from './notes-of.ts';
import { ScoreList, useScores } from './ScoreList.tsx';

/** What all forms together say: each statement's mean, and how many have said so. */
export function FeedbackSum({ remarks }: { remarks: readonly Note[] }) {
  const t = useText();
  const forms = remarks.filter((remark) => remark.kind === 'feedback');
  if (useScores(forms).length === 0) return null;
  return (
    <details className={styles['sum']}>
      <summary className="wc-fold">{t('notes.sum', { count: forms.length })}</summary>
      <p className={styles['quiet']}>{t('notes.form.scale')}</p>
      <ScoreList forms={forms} Figure={Mean} />
    </details>
  );
}

function Mean({ scores }: { readonly scores: readonly number[] }) {
  const t = useText();
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return (
    <>
      <strong>{number(mean, 1)}</strong> <span>{t('notes.said', { count: scores.length })}</span>
    </>
  );
}
