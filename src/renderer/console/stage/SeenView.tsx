import type { PublicView, TeamView, View } from '../../../core/view/schema.ts';
import { Wall } from '../../display/DisplayApp.tsx';
import { sharedText } from '../../shared/i18n.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { InjectCard } from '../../shared/ui/InjectCard.tsx';
import { IndicatorMeter } from '../../shared/ui/IndicatorMeter.tsx';
import { Markdown } from '../../shared/ui/Markdown.tsx';
import { OutcomeBadge } from '../../shared/ui/OutcomeBadge.tsx';
import { PhaseHeader } from '../../shared/ui/PhaseHeader.tsx';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { useText } from '../text.ts';
import { Miniature } from './Miniature.tsx';
import { SeenTable } from './SeenTable.tsx';
import styles from './SeeAs.module.css';

/** A payload as the host sends it to somebody else, drawn with the parts that they have themselves. */
export function SeenView({ view }: { view: View }) {
  const t = useText();
  if (view.audience === 'public') {
    return (
      <>
        <Miniature title={t('stage.programFrame')}>
          <Wall view={view} />
        </Miniature>
        <Indicators view={view} />
        <SeenTable view={view} />
        <Results view={view} />
      </>
    );
  }
  if (view.audience === 'evaluators') return <Evaluators released={view.released} />;
  if ('team' in view && 'inbox' in view) return <Team view={view} />;
  return <pre className={styles['raw']}>{JSON.stringify(view, null, 2)}</pre>;
}

function Team({ view }: { view: TeamView }) {
  const t = useText();
  const offsetMs = useLinkState((state) => state.offsetMs);
  const mediaToken = useLinkState((state) => state.welcome?.mediaToken ?? '');
  return (
    <>
      <PhaseHeader
        situation={view.situation}
        offsetMs={offsetMs}
        lead={<TeamMark team={view.team} size="2.25rem" />}
      />
      <section>
        <h3>{t('seeAs.inbox', { count: view.inbox.length })}</h3>
        <div className={styles['cards']}>
          {view.inbox.toReversed().map((item) => (
            <InjectCard key={item.no} item={item} mediaToken={mediaToken} />
          ))}
        </div>
      </section>
      <section>
        <h3>{t('seeAs.moves', { count: view.moves.length, left: view.movesLeft })}</h3>
        <ul className={styles['rows']}>
          {view.moves.map((move) => (
            <li key={move.id}>
              <bdi>{move.text.title}</bdi> <span>{t(`moveStatus.${move.status}`)}</span>
              {move.result === null ? null : <OutcomeBadge outcome={move.result.outcome} />}
              {move.status === 'returned' && move.question !== null ? (
                <p dir="auto">{t('seeAs.question', { question: move.question })}</p>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('seeAs.brief')}</h3>
        <Markdown text={view.team.brief} />
        <h3>{t('seeAs.aims')}</h3>
        <ul>
          {[...view.team.aims, ...view.team.redLines].map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
        </ul>
      </section>
      <SeenTable view={view} />
      <Indicators view={view} />
      <Results view={view} />
    </>
  );
}

function Indicators({ view }: { view: PublicView | TeamView }) {
  const t = useText();
  return (
    <section>
      <h3>{t('tabs.indicators')}</h3>
      <div className={styles['meters']}>
        {view.indicators.map((indicator) => (
          <IndicatorMeter key={indicator.id} indicator={indicator} />
        ))}
      </div>
    </section>
  );
}

function Results({ view }: { view: PublicView | TeamView }) {
  const t = useText();
  if (view.results.length === 0) return null;
  return (
    <section>
      <h3>{t('seeAs.results')}</h3>
      <ul className={styles['rows']}>
        {view.results.map((result) => (
          <li key={`${result.team}-${result.totalTurn}-${result.title}`}>
            <bdi>{result.title}</bdi> <OutcomeBadge outcome={result.outcome} />
            <p dir="auto">{result.publicText}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Released = Extract<View, { audience: 'evaluators' }>['released'];

function Evaluators({ released }: { released: Released }) {
  const t = useText();
  const words = sharedText.useText();
  return (
    <section>
      <h3>{t('seeAs.released')}</h3>
      <ul className={styles['rows']}>
        {released.map((row) => (
          <li key={row.eventNo}>
            {row.eventNo} <bdi>{row.title}</bdi>
            {row.withdrawn ? <span> {words('inject.withdrawn')}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
