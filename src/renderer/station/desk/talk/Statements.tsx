import { scenarioDay } from '../../../shared/format.ts';
import { stationText } from '../../text.ts';
import { Part } from '../Part.tsx';
import { useSeat } from '../seat.tsx';
import { PartyName } from './PartyName.tsx';
import styles from './Statements.module.css';

/** What has been declared in public and stands, newest first. */
export function Statements() {
  const t = stationText.useText();
  const { view } = useSeat();
  if (view.statements.length === 0) return null;
  return (
    <Part title={t('statements.heading')}>
      <ul className={styles['list']}>
        {view.statements.toReversed().map(({ id, by, text, scenarioDate }) => (
          <li key={id}>
            <figure className={styles['statement']}>
              <blockquote dir="auto">{text}</blockquote>
              <figcaption>
                <PartyName party={by} />
                <span className={styles['date']}>{scenarioDay(scenarioDate)}</span>
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </Part>
  );
}
