import { scenarioDay, span } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { IndicatorMeter } from '../../shared/ui/IndicatorMeter.tsx';
import { HotWashPane } from '../afterwards/HotWashPane.tsx';
import { useDesk } from '../desk.tsx';
import { grantWindow } from '../grant.ts';
import { valueOf } from '../model/indicator-history.ts';
import { PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import { TextsInForce, VotesOver } from './SummaryTable.tsx';
import styles from './Summary.module.css';

/** The exercise is over: how it ended, the way there, what to talk about, and where the record is. */
export function SummaryTab() {
  const t = useText();
  const words = sharedText.useText();
  const { view, scenario, tell } = useDesk();
  const file = useLinkState((state) => state.file);
  const { phase, clock, totalTurn, scenarioDate } = view.situation;
  const released = view.injects.filter((inject) => inject.order > 0).length;
  const moves = view.moves.filter((move) => move.status !== 'withdrawn').length;
  const review = async () => {
    const refusal = await grantWindow('review');
    if (refusal !== null) tell('refused', refusal);
  };
  return (
    <div className={styles['summary']}>
      <section className={styles['ending']} data-verdict={phase?.verdict ?? undefined}>
        <p className={styles['label']}>
          {phase?.verdict ? words(`verdict.${phase.verdict}`) : t('summary.stopped')}
        </p>
        <h2>
          <bdi>{phase?.title ?? view.situation.title}</bdi>
        </h2>
        <p dir="auto">{phase?.summary ?? ''}</p>
        <p className={styles['facts']}>
          {[
            t('summary.turns', { count: totalTurn }),
            t('summary.time', { time: span(clock.anchorClockMs) }),
            scenarioDay(scenarioDate),
            t('summary.released', { count: released }),
            t('moves.count', { count: moves }),
            t('summary.observations', { count: view.observations.length }),
          ].join(' · ')}
        </p>
        <PlainAct kind="main" icon="play" onClick={() => void review()}>
          {t('summary.review')}
        </PlainAct>
      </section>
      <HotWashPane />
      <WayTaken />
      <section>
        <h3>{t('summary.indicators')}</h3>
        <div className={styles['meters']}>
          {scenario.indicators.map((indicator) => (
            <IndicatorMeter
              key={indicator.id}
              indicator={{ ...indicator, value: valueOf(view, indicator.id) ?? indicator.initial }}
            />
          ))}
        </div>
      </section>
      <TextsInForce />
      <VotesOver />
      <Record path={file?.path ?? ''} />
    </div>
  );
}

function WayTaken() {
  const t = useText();
  const { view, scenario } = useDesk();
  return (
    <section>
      <h3>{t('summary.path')}</h3>
      <ol className={styles['path']}>
        {view.path.map((visit, at) => (
          <li key={`${visit.phase}-${visit.atClockMs}`}>
            {at === 0 ? null : <Icon name="chevron" size={13} />}
            <bdi>
              {scenario.phases.find((each) => each.id === visit.phase)?.title ?? visit.phase}
            </bdi>
            <span>{span(visit.atClockMs)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Record({ path }: { path: string }) {
  const t = useText();
  return (
    <section>
      <h3>{t('summary.record')}</h3>
      <p className={styles['note']}>{t('summary.recordHelp')}</p>
      <pre className={styles['commands']}>
        {[
          t('summary.verify', { path }),
          t('summary.exportCsv', { path }),
          t('summary.exportJsonl', { path }),
        ].join('\n')}
      </pre>
    </section>
  );
}
