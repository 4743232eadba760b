import type { MoveResult, PublicTeam } from '../../../core/view/schema.ts';
import { percent } from '../format.ts';
import { sharedText } from '../i18n.ts';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import { TeamMark } from './TeamMark.tsx';
import styles from './ResultCard.module.css';

export interface ResultCardProps {
  result: MoveResult;
  team: PublicTeam | undefined;
  large?: boolean;
}

/** A move that is open to all, with what came of it. */
export function ResultCard({ result, team, large = false }: ResultCardProps) {
  const t = sharedText.useText();
  return (
    <article className={styles['card']} data-large={large || undefined}>
      <header className={styles['head']}>
        {team === undefined ? null : (
          <TeamMark team={team} named={!large} size={large ? '1.6em' : '1.6rem'} />
        )}
        <OutcomeBadge outcome={result.outcome} />
      </header>
      <h4 className={styles['title']} dir="auto">
        {result.title}
      </h4>
      {large ? null : (
        <p className={styles['action']} dir="auto">
          {result.action}
        </p>
      )}
      {result.publicText === '' ? null : (
        <p className={styles['text']} dir="auto">
          {result.publicText}
        </p>
      )}
      {result.likelihood === null || large ? null : (
        <p className={styles['odds']}>{t('likelihood', { percent: percent(result.likelihood) })}</p>
      )}
    </article>
  );
}
