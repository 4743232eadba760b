import type { PublicTeam, ResolvedCard } from '../../../core/view/schema.ts';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { Fit } from './Fit.tsx';
import styles from './MoveOnWall.module.css';

export interface MoveOnWallProps {
  move: Extract<ResolvedCard, { kind: 'move' }>['result'];
  teams: readonly PublicTeam[];
}

/** A team's move, in the team's own words: it is here because control took it. */
export function MoveOnWall({ move, teams }: MoveOnWallProps) {
  const team = teams.find((each) => each.id === move.team);
  return (
    <article className={styles['move']}>
      {team === undefined ? null : (
        <p className={styles['team']}>
          <TeamMark team={team} named size="9vh" />
        </p>
      )}
      <h1 className={styles['title']} dir="auto">
        {move.title}
      </h1>
      <Fit most={5}>
        <p className={styles['words']} dir="auto">
          {move.action}
        </p>
      </Fit>
    </article>
  );
}
