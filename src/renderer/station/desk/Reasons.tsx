import { limits } from '../../../core/limits.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { TextField } from '../../shared/ui/Field.tsx';
import { stationText } from '../text.ts';
import styles from './Reasons.module.css';

export interface ReasonsProps {
  reasons: readonly string[];
  onChange: (reasons: string[]) => void;
}

/** One to six short reasons; the first line is always there. */
export function Reasons({ reasons, onChange }: ReasonsProps) {
  const t = stationText.useText();
  const lines = reasons.length === 0 ? [''] : reasons;
  const put = (at: number, value: string) =>
    onChange(lines.map((line, i) => (i === at ? value : line)));
  return (
    <fieldset className={styles['reasons']}>
      <legend>{t('form.reasons')}</legend>
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
          {lines.length > 1 ? (
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
    </fieldset>
  );
}
