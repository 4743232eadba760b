import type { IndicatorChange } from '../../../core/review/series.ts';
import { span, wallSecond } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import type { LegendIndicator } from '../model/legend.ts';
import { lineText } from '../model/line-text.ts';
import { valueText } from '../model/line-words.ts';
import { useStage } from '../stage.tsx';
import { useText } from '../text.ts';
import { audienceName } from './names.ts';
import styles from './NowStrip.module.css';

/** What changed here, in one plain line, with the indicators that moved along. */
export function NowStrip() {
  const t = useText();
  const { replay, player, line, changes } = useStage();
  const who = audienceName(replay.world, player.audience, t);
  const { indicators } = replay.world.scenario;
  if (line === null) {
    return (
      <section className={styles['strip']} aria-label={t('now.label')}>
        <p className={styles['words']}>
          {player.at === 0
            ? t(replay.full === null ? 'moment.start' : 'now.start')
            : t('now.nothing', { who })}
        </p>
        <p className={styles['side']}>{player.at === 0 ? t('now.startHelp') : ''}</p>
      </section>
    );
  }
  const { entry, seq } = line;
  const control = player.audience === 'control';
  const stale = seq !== player.at;
  return (
    <section
      className={styles['strip']}
      aria-label={t('now.label')}
      data-stale={stale || undefined}
    >
      <p className={styles['side']}>
        <time>{wallSecond(entry.wallMs)}</time>
        <span className="wc-numbers" dir="ltr">
          {span(entry.clockMs)}
        </span>
        <span>{control ? t('now.fact', { n: seq }) : t('now.entry', { n: entry.n })}</span>
        {stale ? <em>{t('now.lastSeen')}</em> : null}
      </p>
      <p className={styles['words']} dir="auto">
        {lineText(entry, { t, indicators })}
        {entry.who === '' ? null : (
          <span className={styles['who']}> {t('now.by', { who: entry.who })}</span>
        )}
      </p>
      {changes.length === 0 ? null : (
        <ul className={styles['changes']} aria-label={t('now.indicators')}>
          {changes.map((change) => (
            <Change
              key={change.indicator}
              change={change}
              indicator={replay.world.indicators.get(change.indicator)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function moodOf(change: IndicatorChange, indicator: LegendIndicator): 'better' | 'worse' | null {
  const by = Number(change.to) - Number(change.from);
  if (indicator.goodWhen === 'neither' || by === 0) return null;
  return by > 0 === (indicator.goodWhen === 'high') ? 'better' : 'worse';
}

function Change({
  change,
  indicator,
}: {
  change: IndicatorChange;
  indicator: LegendIndicator | undefined;
}) {
  const shared = sharedText.useText();
  if (indicator === undefined) return null;
  const mood = moodOf(change, indicator);
  return (
    <li data-mood={mood ?? undefined}>
      <span dir="auto">{indicator.name}</span>
      <span className={styles['values']}>
        <bdi>{valueText(change.from, indicator)}</bdi>{' '}
        <span className="wc-onward" aria-hidden="true">
          →
        </span>{' '}
        <strong>
          <bdi>{valueText(change.to, indicator)}</bdi>
        </strong>
      </span>
      {mood === null ? null : (
        <span className={styles['mood']}>
          {indicator.kind === 'bool' ? (
            shared(`indicator.${mood}`)
          ) : (
            <>
              <span aria-hidden="true">{Number(change.to) > Number(change.from) ? '▲' : '▼'}</span>
              <span className="wc-hidden">{shared(`indicator.${mood}`)}</span>
            </>
          )}
        </span>
      )}
    </li>
  );
}
