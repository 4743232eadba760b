import type { TeamView } from '../../../core/view/schema.ts';
import { sharedText } from '../../shared/i18n.ts';
import { stationText } from '../text.ts';
import styles from './OptionPicker.module.css';

export type OfferedOption = TeamView['options'][number];

export interface OptionPickerProps {
  options: readonly OfferedOption[];
  disabled: boolean;
  /** null: the team's own idea. */
  onPick: (option: OfferedOption | null) => void;
}

/** Where a move starts: one of the prepared ones, or an idea of the team's own. */
export function OptionPicker({ options, disabled, onPick }: OptionPickerProps) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  return (
    <div>
      <p className={styles['lead']}>{t('form.choose')}</p>
      <ul className={styles['list']}>
        {options.map((option) => (
          <li key={option.id}>
            <button type="button" disabled={disabled} onClick={() => onPick(option)}>
              <span className={styles['title']} dir="auto">
                {option.title}
              </span>
              <span className={styles['instrument']}>
                {shared(`instrument.${option.instrument as 'diplomatic'}`)}
              </span>
              <span className={styles['text']} dir="auto">
                {option.text}
              </span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" data-own="" disabled={disabled} onClick={() => onPick(null)}>
            <span className={styles['title']}>{t('form.own')}</span>
            <span className={styles['text']}>{t('form.ownHelp')}</span>
          </button>
        </li>
      </ul>
    </div>
  );
}
