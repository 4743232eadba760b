import { memo, useMemo } from 'react';
import { number, span } from '../../shared/format.ts';
import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { useReportText } from '../report/text.ts';
import { useStage } from '../stage.tsx';
import { useText } from '../text.ts';
import { Convergence } from './Convergence.tsx';
import { Estimates } from './Estimates.tsx';
import { Expectations } from './Expectations.tsx';
import { figuresOf, sectionsOf, type Figures, type MeasureName } from './figures.ts';
import { headingOf } from './Measure.tsx';
import { Messages } from './Messages.tsx';
import { Punctual } from './Punctual.tsx';
import { Responses } from './Responses.tsx';
import { Rulings } from './Rulings.tsx';
import { useMeasured, type Measured, type Measuring } from './use-measured.ts';
import { ChoiceBar } from '../parts/ChoiceBar.tsx';
import shared from '../parts/picture/Part.module.css';
import styles from './Measures.module.css';

/** What the record says in figures, for those to whom they belong, each with what it means and rests on. */
export function MeasuresPart() {
  const t = useText();
  const report = useReportText();
  const { player } = useStage();
  const measuring = useMeasured();
  const { measured } = measuring;
  if (measured === null) return <EmptyState title={t('measures.nobody')} />;
  return (
    <div className={`${shared['part']} ${styles['part']}`}>
      <header className={shared['head']}>
        <h2>{t('measures.part')}</h2>
        <ScopeSwitch {...measuring} />
      </header>
      <p className={styles['means']}>{report('said.measures.help')}</p>
      <p className={styles['means']}>
        <UpTo {...measuring} />
      </p>
      {player.audience === 'control' ? null : (
        <p className={styles['means']}>
          {t(player.audience === 'evaluators' ? 'measures.evaluators' : 'measures.ownTeam')}
        </p>
      )}
      <Sections measured={measured} />
    </div>
  );
}

function ScopeSwitch({ scope, setScope }: Measuring) {
  const t = useText();
  const { player } = useStage();
  const scopes = [
    { name: 'all', word: t(player.spoilerSafe ? 'measures.seen' : 'measures.all') },
    { name: 'moment', word: t('measures.moment') },
  ] as const;
  return (
    <ChoiceBar label={t('measures.scope')} choices={scopes} chosen={scope} choose={setScope} />
  );
}

/** How far it was counted, without a word of how long the record is where that is still to be found out. */
function UpTo({ scope, at }: Measuring) {
  const t = useText();
  const { replay, player, horizon } = useStage();
  const { count } = replay.recording;
  if (scope === 'all' && !player.spoilerSafe)
    return t(replay.live ? 'measures.sofar' : 'measures.whole', { count: number(count) });
  if (player.spoilerSafe) return t('measures.upToSafe', { n: number(at) });
  return t('measures.upTo', { n: number(at), of: number(horizon) });
}

/** Drawn again only when something else was counted: a long record has thousands of rows behind its figures. */
const Sections = memo(function Sections({ measured }: { measured: Measured }) {
  const { shown, record, at, facts } = measured;
  const figures = useMemo(() => figuresOf(shown), [shown]);
  const end = record.recording.stateAt(at);
  const titleOf = (eventNo: string): string => {
    const title = record.world.injects.get(eventNo)?.title ?? end.injects[eventNo]?.adHoc?.title;
    return `${eventNo} ${title ?? ''}`.trim();
  };
  const { responses, punctuality, expected, judgement, boards, network, adjudication } = shown;
  return (
    <>
      <Glance figures={figures} names={sectionsOf(shown)} />
      {responses && <Responses responses={responses} median={figures.responses} />}
      {punctuality && (
        <Punctual punctuality={punctuality} onTime={figures.punctuality} titleOf={titleOf} />
      )}
      {expected && <Expectations expected={expected} seen={figures.expected} titleOf={titleOf} />}
      {judgement && <Estimates judgement={judgement} facts={facts} figures={figures} />}
      {boards && <Convergence boards={boards} agreeable={figures.boards} at={at} />}
      {network && <Messages network={network} count={figures.network} />}
      {adjudication && <Rulings adjudication={adjudication} />}
    </>
  );
});

interface GlanceProps {
  readonly figures: Figures;
  readonly names: readonly MeasureName[];
}

/** All figures beside each other; each leads to its section. */
function Glance({ figures, names }: GlanceProps) {
  const t = useText();
  const report = useReportText();
  const values = useFigureWords(figures);
  return (
    <ul className={styles['glance']} aria-label={t('measures.glance')}>
      {names.map((name) => (
        <li key={name}>
          <button type="button" onClick={() => goTo(name)}>
            <span className={styles['tile']}>{report(`said.measures.${name}`)}</span>
            <b>{values[name] ?? '–'}</b>
            <small>
              {values[name] === null ? t('measures.nothing') : t(`measures.figure.${labels[name]}`)}
            </small>
          </button>
        </li>
      ))}
    </ul>
  );
}

const labels = {
  responses: 'responses',
  punctuality: 'onTime',
  expected: 'expected',
  judgement: 'judgement',
  boards: 'boards',
  network: 'network',
  adjudication: 'adjudication',
} as const;

function useFigureWords(figures: Figures): Readonly<Record<MeasureName, string | null>> {
  const t = useText();
  const { responses, punctuality, expected, judgement, boards, network, adjudication } = figures;
  const time = (ms: number | null): string | null => (ms === null ? null : span(ms));
  return {
    responses: time(responses),
    punctuality: punctuality && t('measures.outOf', { ...punctuality }),
    expected: expected && t('measures.outOf', { ...expected }),
    judgement: judgement === null ? null : number(judgement, 2),
    boards: boards && t('measures.outOf', { ...boards }),
    network: network === null ? null : number(network),
    adjudication: time(adjudication),
  };
}

function goTo(name: MeasureName): void {
  const heading = document.getElementById(headingOf(name));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView?.({ block: 'start' });
}
