import type { Indicator } from '../../../core/scenario/schema.ts';
import { PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import styles from './Ruling.module.css';

export interface NoEffectsProps {
  /** What an idea like this most probably changes. */
  readonly likely: readonly Indicator[];
  add(indicator: Indicator): void;
}

/** An own idea brings no changes along: what that means for the ruling, and a press for each likely one. */
export function NoEffects({ likely, add }: NoEffectsProps) {
  const t = useText();
  return (
    <div className={styles['bare']} role="note">
      <p>
        <Icon name="warn" size={15} /> <strong>{t('ruling.bare')}</strong> {t('ruling.bareHelp')}
      </p>
      <div className={styles['likely']} role="group" aria-label={t('ruling.likely')}>
        {likely.map((indicator) => (
          <PlainAct key={indicator.id} icon="plus" onClick={() => add(indicator)}>
            {indicator.name}
          </PlainAct>
        ))}
      </div>
    </div>
  );
}
