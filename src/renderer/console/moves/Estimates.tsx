import type { ControlMove } from '../../../core/view/schema-move.ts';
import { percent } from '../../shared/format.ts';
import { PartyMark } from '../talk/PartyMark.tsx';
import { useText } from '../text.ts';
import { useOdds } from './use-odds.ts';
import styles from './Argument.module.css';

/** How likely the seats think it: median and range as number and word, and who gave which. */
export function Estimates({ move }: { move: ControlMove }) {
  const t = useText();
  const odds = useOdds();
  const { crowd, estimates } = move;
  const word = (value: number) => odds(value).word;
  return (
    <section className={styles['estimates']} aria-label={t('estimates.title')}>
      <h4>{t('estimates.title')}</h4>
      {crowd === null ? (
        <p className={styles['hint']}>{t('estimates.none')}</p>
      ) : (
        <>
          <p>
            <strong>
              {t('estimates.median', { percent: percent(crowd.median), word: word(crowd.median) })}
            </strong>
            {crowd.n < 2
              ? ''
              : ` · ${t('estimates.range', {
                  low: percent(crowd.low),
                  lowWord: word(crowd.low),
                  high: percent(crowd.high),
                  highWord: word(crowd.high),
                })}`}
            {` · ${t('estimates.count', { count: crowd.n })}`}
          </p>
          <Spread low={crowd.low} median={crowd.median} high={crowd.high} />
          <details className={styles['who']}>
            <summary>{t('estimates.who', { count: estimates.length })}</summary>
            <ul className={styles['given']}>
              {estimates.map((given) => (
                <li key={given.seat}>
                  <PartyMark party={{ kind: 'team', team: given.team }} />
                  <bdi>{given.by}</bdi>
                  <span>
                    {percent(given.percent)}, {word(given.percent)}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
      {move.status === 'revealed' ? null : (
        <p className={styles['hint']}>{t('estimates.secret')}</p>
      )}
    </section>
  );
}

/** The same as a picture; the words above carry it. */
function Spread({ low, median, high }: { low: number; median: number; high: number }) {
  return (
    <div className={styles['spread']} aria-hidden="true">
      <span
        className={styles['span']}
        style={{ insetInlineStart: `${low}%`, inlineSize: `${high - low}%` }}
      />
      <span className={styles['median']} style={{ insetInlineStart: `${median}%` }} />
    </div>
  );
}
