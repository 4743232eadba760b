import { TeamMark, type MarkedTeam } from '../../shared/ui/TeamMark.tsx';
import styles from './Mark.module.css';

/** A team's mark as a drawing of lines: letter and shape tell teams apart where the printer has no colour. */
export function Mark({ team, size = '6mm' }: { team: MarkedTeam; size?: string }) {
  return (
    <span className={styles['mark']}>
      <TeamMark team={team} size={size} />
    </span>
  );
}

export function NamedMark({ team, size = '4.6mm' }: { team: MarkedTeam; size?: string }) {
  return (
    <span className={styles['named']}>
      <Mark team={team} size={size} />
      <span dir="auto">{team.name}</span>
    </span>
  );
}
