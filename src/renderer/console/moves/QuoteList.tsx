import { Checkbox } from '@mantine/core';
import { limits } from '../../../core/limits.ts';
import { scenarioDay } from '../../shared/format.ts';
import { useDesk } from '../desk.tsx';
import { quotable } from '../model/quotable.ts';
import { usePartyName } from '../talk/use-party-name.ts';
import { useText } from '../text.ts';
import styles from './Basis.module.css';

export interface QuoteListProps {
  readonly chosen: readonly string[];
  change(chosen: readonly string[]): void;
}

/** The public statements that stand, to be quoted in the result. */
export function QuoteList({ chosen, change }: QuoteListProps) {
  const t = useText();
  const { scenario, view } = useDesk();
  const name = usePartyName();
  const rows = quotable(scenario, view.statements, chosen, t('ruling.redLine'));
  const full = chosen.length >= limits.alternativesMax;
  return (
    <fieldset className={styles['field']}>
      <legend className={styles['label']}>{t('ruling.quotes')}</legend>
      {rows.length === 0 ? <p className={styles['hint']}>{t('ruling.quotesNone')}</p> : null}
      {rows.map(({ statement: { id, by, text, scenarioDate }, redLine }) => (
        <Checkbox
          key={id}
          size="xs"
          checked={chosen.includes(id)}
          disabled={full && !chosen.includes(id)}
          label={
            <span className={styles['quote']}>
              <span className={styles['who']}>
                <span>
                  <bdi>{name(by)}</bdi>
                  {scenarioDate === '' ? '' : `, ${scenarioDay(scenarioDate)}`}
                </span>
                {redLine ? <span className={styles['tag']}>{t('ruling.redLine')}</span> : null}
              </span>
              <span dir="auto">{text}</span>
            </span>
          }
          onChange={(event) =>
            change(
              event.currentTarget.checked ? [...chosen, id] : chosen.filter((each) => each !== id),
            )
          }
        />
      ))}
    </fieldset>
  );
}
