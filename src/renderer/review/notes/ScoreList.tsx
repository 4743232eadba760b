import type { ComponentType } from 'react';
import { feedbackStatements, type RemarkOf } from '../../../core/remark.ts';
import { useBackdrop } from '../stage.tsx';
import { useText } from '../text.ts';
import styles from './Notes.module.css';

type Form = Pick<RemarkOf<'feedback'>, 'scores' | 'objectives'>;

export interface ScoreListProps {
  readonly forms: readonly Form[];
  /** What stands beside each, of all that was said to it. */
  readonly Figure: ComponentType<{ readonly scores: readonly number[] }>;
}

/** Everything that forms ask for on a scale, and what was said to it; what nobody has said takes no place. */
export function useScores(forms: readonly Form[]) {
  const t = useText();
  const objectives = useBackdrop().replay.full?.world.scenario.objectives ?? [];
  const rows = [
    ...feedbackStatements.map((one) => ({
      key: one,
      words: t(`notes.form.statements.${one}`),
      scores: forms.flatMap(({ scores }) => scores[one] ?? []),
    })),
    ...objectives.map(({ id, text }) => ({
      key: `objective ${id}`,
      words: text,
      scores: forms.flatMap((form) => form.objectives[id] ?? []),
    })),
  ];
  return rows.filter(({ scores }) => scores.length > 0);
}

export function ScoreList({ forms, Figure }: ScoreListProps) {
  return (
    <dl className={styles['scores']}>
      {useScores(forms).map(({ key, words, scores }) => (
        <div key={key}>
          <dt dir="auto">{words}</dt>
          <dd>
            <Figure scores={scores} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
