import type { ReactNode } from 'react';
import type { MoveResult } from '../../../core/view/schema-move.ts';
import type { PublicTeam } from '../../../core/view/schema.ts';
import { percent } from '../format.ts';
import { sharedText } from '../i18n.ts';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import { TeamMark } from './TeamMark.tsx';
import styles from './ResultCard.module.css';

export interface ResultCardProps {
  result: MoveResult;
  team: PublicTeam | undefined;
  /** How it was decided, for screens that have room for it; otherwise the likelihood alone. */
  how?: ReactNode;
}

/** A move that is open to all, with what came of it. */
export function ResultCard({ result, team, how }: ResultCardProps) {
  const t = sharedText.useText();
  return (
    <article className={styles['card']}>
      <header className={styles['head']}>
        {team === undefined ? null : <TeamMark team={team} named size="1.6rem" />}
        <OutcomeBadge outcome={result.outcome} />
      </header>
      <h4 className={styles['title']} dir="auto">
        {result.title}
      </h4>
      <p className={styles['action']} dir="auto">
        {result.action}
      </p>
      {result.publicText === '' ? null : (
        <p className={styles['text']} dir="auto">
          {result.publicText}
        </p>
      )}
      {how === undefined ? null : <div className={styles['how']}>{how}</div>}
      {result.likelihood === null || how !== undefined ? null : (
        <p className={styles['odds']}>{t('likelihood', { percent: percent(result.likelihood) })}</p>
      )}
    </article>
  );
}
