import type { PublicView } from '../../../core/view/schema.ts';
import { sharedText } from '../../shared/i18n.ts';
import { Markdown } from '../../shared/ui/Markdown.tsx';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { displayText } from '../text.ts';
import { Fit } from './Fit.tsx';
import styles from './Card.module.css';

/** The phase as a front page; before the start, who plays; at the end, how it ended. */
export function SituationCard({ view }: { view: PublicView }) {
  const t = displayText.useText();
  const shared = sharedText.useText();
  const { phase, title } = view.situation;
  if (phase === null) {
    return (
      <div className={styles['card']}>
        <p className={styles['kicker']}>{t('lobby')}</p>
        <h1 className={styles['huge']} dir="auto">
          {title}
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
  const end = phase.kind === 'end';
  return (
    <article className={styles['card']} data-end={end || undefined}>
      {end ? (
        <p className={styles['kicker']}>
          {t('end')}
          {phase.verdict === null ? null : <> · {shared(`verdict.${phase.verdict}`)}</>}
        </p>
      ) : null}
      <h1 className={styles['huge']} dir="auto">
        {phase.title}
      </h1>
      <p className={styles['lead']} dir="auto">
        {phase.summary}
      </p>
      <Fit most={4.2}>
        <Markdown text={phase.briefing} />
      </Fit>
      {end ? null : <Pinned view={view} />}
    </article>
  );
}

/** While anything stands in public, its newest words, on one quiet line. */
function Pinned({ view }: { view: PublicView }) {
  const t = displayText.useText();
  const newest = view.statements.at(-1);
  if (newest === undefined) return null;
  const { by, text } = newest;
  const team = by.kind === 'team' ? view.teams.find((each) => each.id === by.team) : undefined;
  const more = view.statements.length - 1;
  return (
    <p className={styles['pinned']}>
      {team === undefined ? (
        <b>{t('statements.control')}</b>
      ) : (
        <TeamMark team={team} size="1.5em" />
      )}
      <span className={styles['pinnedWords']} dir="auto">
        {text}
      </span>
      {more === 0 ? null : (
        <span className={styles['pinnedMore']}>{t('statements.more', { count: more })}</span>
      )}
    </p>
  );
}
