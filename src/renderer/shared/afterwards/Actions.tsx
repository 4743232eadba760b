import { limits } from '../../../core/limits.ts';
import { priorities } from '../../../core/remark.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { noAction, type FeedbackAction } from './feedback-words.ts';
import { Radios } from './Radios.tsx';
import { afterwardsText } from './text.ts';
import styles from './Afterwards.module.css';

export interface ActionsProps {
  readonly actions: readonly FeedbackAction[];
  onChange(actions: FeedbackAction[]): void;
}

/** What should be done about it, by whom, how urgently. */
export function Actions({ actions, onChange }: ActionsProps) {
  const t = afterwardsText.useText();
  const set = (at: number, part: Partial<FeedbackAction>) =>
    onChange(actions.map((each, i) => (i === at ? { ...each, ...part } : each)));
  return (
    <fieldset className={styles['three']}>
      <legend>{t('form.actions')}</legend>
      {actions.map((action, at) => (
        // They only grow at their end.
        // oxlint-disable-next-line react/no-array-index-key
        <div
          key={at}
          className={styles['action']}
          role="group"
          aria-label={t('action', { n: at + 1 })}
        >
          <TextField
            label={t('form.actionColumns.action')}
            maxLength={limits.longTextCharsMax}
            value={action.action}
            onChange={(event) => set(at, { action: event.currentTarget.value })}
          />
          <TextField
            label={t('form.actionColumns.who')}
            maxLength={limits.longTextCharsMax}
            value={action.who}
            onChange={(event) => set(at, { who: event.currentTarget.value })}
          />
          <Radios
            scale
            legend={t('form.actionColumns.priority')}
            value={action.priority ?? ''}
            options={priorities.map((value) => ({ value, label: t(`form.priority.${value}`) }))}
            onChange={(value) =>
              set(at, { priority: priorities.find((each) => each === value) ?? null })
            }
          />
        </div>
      ))}
      {actions.length >= limits.actionsPerFeedbackMax ? null : (
        <Button onClick={() => onChange([...actions, noAction])}>{t('addAction')}</Button>
      )}
    </fieldset>
  );
}
