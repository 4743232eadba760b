import { useId } from 'react';
import { evaluatorText } from '../text.ts';
import { useDesk } from './desk.ts';
import styles from './About.module.css';

export interface AboutProps {
  eventNo: string;
  objective: string;
  onChange: (choices: Record<string, string>) => void;
}

/** Which inject and which objective an observation belongs to. */
export function About({ eventNo, objective, onChange }: AboutProps) {
  const t = evaluatorText.useText();
  const id = useId();
  const { view } = useDesk();
  return (
    <>
      <div className={styles['choice']}>
        <label htmlFor={`${id}-inject`}>{t('observe.about')}</label>
        <select
          id={`${id}-inject`}
          value={eventNo}
          onChange={(event) => onChange({ eventNo: event.currentTarget.value })}
        >
          <option value="">{t('observe.nothing')}</option>
          {view.released.toReversed().map((one) => (
            <option key={one.eventNo} value={one.eventNo}>
              {one.eventNo} {one.title}
            </option>
          ))}
        </select>
      </div>
      {view.objectives.length === 0 ? null : (
        <div className={styles['choice']}>
          <label htmlFor={`${id}-objective`}>{t('observe.objective')}</label>
          <select
            id={`${id}-objective`}
            value={objective}
            onChange={(event) => onChange({ objective: event.currentTarget.value })}
          >
            <option value="">{t('observe.noObjective')}</option>
            {view.objectives.map((one) => (
              <option key={one.id} value={one.id}>
                {one.text}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  );
}
