import type { PublicView } from '../../../core/view/schema.ts';
import { sharedText } from '../../shared/i18n.ts';
import { Markdown } from '../../shared/ui/Markdown.tsx';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { displayText } from '../text.ts';
import { Fit } from './Fit.tsx';
import { Pinned } from './Pinned.tsx';
import { Standing } from './Standing.tsx';
import words from './Card.module.css';
import styles from './Situation.module.css';

/** The phase as a front page; before the start, who plays; at the end, how it ended. */
export function SituationCard({ view }: { view: PublicView }) {
  const { phase, status } = view.situation;
  if (phase === null) return <Lobby view={view} />;
  const end = phase.kind === 'end' || status === 'ended';
  return (
    <article className={styles['card']} data-end={end || undefined}>
      {end ? <HowItEnds view={view} /> : <Way view={view} />}
      <h1 className={words['huge']} dir="auto">
        {phase.title}
      </h1>
      <p className={words['lead']} dir="auto">
        {phase.summary}
      </p>
      <div className={styles['matter']}>
        <Fit most={4.2}>
          <Markdown text={phase.briefing} />
        </Fit>
      </div>
      <Standing indicators={view.indicators} />
      {end ? null : <Pinned view={view} />}
    </article>
  );
}

function Lobby({ view }: { view: PublicView }) {
  const t = displayText.useText();
  return (
    <div className={styles['card']}>
      <p className={words['kicker']}>{t('lobby')}</p>
      <h1 className={words['huge']} dir="auto">
        {view.situation.title}
      </h1>
      <ul className={styles['teams']}>
        {view.teams.map((team) => (
          <li key={team.id}>
            <TeamMark team={team} named size="6.4vh" />
          </li>
        ))}
      </ul>
    </div>
  );
}

function HowItEnds({ view }: { view: PublicView }) {
  const t = displayText.useText();
  const shared = sharedText.useText();
  const { phase } = view.situation;
  if (phase?.kind !== 'end') {
    return (
      <p className={words['kicker']}>
        {t('over')} · {t('byControl')}
      </p>
    );
  }
  return (
    <p className={words['kicker']}>
      {t('end')}
      {phase.verdict === null ? null : <> · {shared(`verdict.${phase.verdict}`)}</>}
    </p>
  );
}

/** More phases than these are not read from afar; the newest count. */
const wayShown = 3;

/** The phases that led here. */
function Way({ view }: { view: PublicView }) {
  const t = displayText.useText();
  const before = view.path.slice(0, -1).slice(-wayShown);
  if (before.length === 0) return null;
  return (
    <ol className={styles['way']} aria-label={t('earlier')}>
      {before.map(({ phase, title }, at) => (
        <li key={`${phase} ${at}`} dir="auto">
          {title}
        </li>
      ))}
    </ol>
  );
}
