import { useId } from 'react';
import { limits } from '../../../core/limits.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { TextField } from '../../shared/ui/Field.tsx';
import { stationText } from '../text.ts';
import styles from './Reasons.module.css';

export interface ReasonsProps {
  reasons: readonly string[];
  /** How many the form asks for. */
  min: number;
  error: string | undefined;
  onChange: (reasons: string[]) => void;
}

/** One to six short reasons; as many lines as are asked for are always there, and one at least. */
export function Reasons({ reasons, min, error, onChange }: ReasonsProps) {
  const t = stationText.useText();
  const id = useId();
  const missing = Math.max(0, Math.max(1, min) - reasons.length);
  const lines = [...reasons, ...Array.from({ length: missing }, () => '')];
  const put = (at: number, value: string) =>
    onChange(lines.map((line, i) => (i === at ? value : line)));
  return (
    <fieldset
      className={styles['reasons']}
      data-invalid={error === undefined ? undefined : true}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
    >
      <legend data-needed={min > 0 || undefined}>{t('form.reasons')}</legend>
      {min > 0 ? <p className={styles['help']}>{t('form.reasonsMin', { count: min })}</p> : null}
      {lines.map((line, i) => (
        // A line has no identity but its place; each input is controlled, so nothing is mixed up.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={i} className={styles['line']}>
          <TextField
            label={t('form.reason', { n: i + 1 })}
            value={line}
            maxLength={limits.shortTextCharsMax}
            onChange={(event) => put(i, event.currentTarget.value)}
          />
          {lines.length > Math.max(1, min) ? (
            <Button
              kind="quiet"
              aria-label={t('form.removeReason', { n: i + 1 })}
              onClick={() => onChange(lines.filter((_, at) => at !== i))}
            >
              <span aria-hidden="true">✕</span>
            </Button>
          ) : null}
        </div>
      ))}
      {lines.length < limits.reasonsMax ? (
        <Button kind="quiet" onClick={() => onChange([...lines, ''])}>
          <span aria-hidden="true">+</span> {t('form.addReason')}
        </Button>
      ) : null}
      {error === undefined ? null : (
        <p id={`${id}-error`} className={styles['error']}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
