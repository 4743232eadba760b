import type { PublicView } from '../../../core/view/schema.ts';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { displayText } from '../text.ts';
import styles from './Situation.module.css';

/** While anything stands in public, its newest words, on one quiet line. */
export function Pinned({ view }: { view: PublicView }) {
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
