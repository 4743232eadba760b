import type { Mark } from '../../../../core/scenario/schema-negotiation.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { stationText } from '../../text.ts';
import { marks, markSigns } from './marks.ts';
import styles from './MarkButtons.module.css';

export interface MarkButtonsProps {
  label: string;
  /** As the host has it; null: none. */
  mark: Mark | null;
  /** What is on its way; null: that it be taken back; undefined: nothing. */
  pending: Mark | null | undefined;
  disabled: boolean;
  onMark: (mark: Mark | null) => void;
}

/** How a party takes one wording: three answers and none. Buttons, because each press is sent at once. */
export function MarkButtons({ label, mark, pending, disabled, onMark }: MarkButtonsProps) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  const all: readonly (Mark | null)[] = [...marks, null];
  return (
    <div className={styles['marks']} role="group" aria-label={label}>
      {all.map((each) => (
        <button
          key={each ?? 'none'}
          type="button"
          data-mark={each ?? 'none'}
          aria-pressed={mark === each}
          aria-busy={pending === each || undefined}
          // Not `disabled`, which would take the focus away from who presses with a keyboard.
          aria-disabled={disabled || undefined}
          onClick={() => {
            if (!disabled && mark !== each) onMark(each);
          }}
        >
          <span className={styles['sign']} aria-hidden="true">
            {each === null ? '–' : markSigns[each]}
          </span>
          <span>{each === null ? t('marks.none') : shared(`mark.${each}`)}</span>
        </button>
      ))}
    </div>
  );
}
