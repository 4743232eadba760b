import { sharedText } from '../../shared/i18n.ts';
import { indicatorDirection } from '../../shared/ui/IndicatorMeter.tsx';
import type { Change, Outlook } from '../model/foreseen.ts';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import { useOutlookWords } from './use-outlook-words.ts';
import styles from './Outlook.module.css';

/** Which indicators would change, from what to what, before anything is put into force or closed. */
export function OutlookList({ outlook, title }: { outlook: Outlook; title?: string }) {
  const t = useText();
  const words = useOutlookWords();
  const { now, later } = outlook;
  return (
    <div role="group" className={styles['outlook']} aria-label={title ?? t('outlook.title')}>
      <h4>{title ?? t('outlook.title')}</h4>
      {now.length === 0 && later.length === 0 ? (
        <p className={styles['quiet']}>{t('outlook.nothing')}</p>
      ) : null}
      {now.length === 0 ? null : (
        <ul className={styles['changes']}>
          {now.map((change) => (
            <ChangeRow key={change.indicator.id} change={change} />
          ))}
        </ul>
      )}
      {later.length === 0 ? null : (
        <details className={styles['later']}>
          <summary>
            {t('outlook.later')} ({later.length})
          </summary>
          <ul>
            {later.map((each, at) => (
              <li key={at} title={each.source} dir="auto">
                {words.later(each)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function ChangeRow({ change }: { change: Change }) {
  const words = useOutlookWords();
  const shared = sharedText.useText();
  const { indicator, from, to } = change;
  const direction =
    to === null ? 'moved' : indicatorDirection({ ...indicator, initial: from, value: to });
  return (
    <li data-direction={direction} title={change.sources.join('\n')}>
      <bdi>{indicator.name}</bdi>
      <strong>{words.change(change)}</strong>
      {direction === 'better' || direction === 'worse' ? (
        <span className={styles['direction']}>
          <Icon name={Number(to) > Number(from) ? 'up' : 'down'} size={11} />
          {shared(`indicator.${direction}`)}
        </span>
      ) : null}
    </li>
  );
}
