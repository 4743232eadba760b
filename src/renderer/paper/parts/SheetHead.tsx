import type { ReactNode } from 'react';
import { Mark } from './Mark.tsx';
import type { MarkedTeam } from '../../shared/ui/TeamMark.tsx';
import styles from './SheetHead.module.css';

export interface SheetHeadProps {
  /** What kind of paper this is. */
  readonly kicker: string;
  readonly title: string;
  readonly lead?: string | undefined;
  /** Whose it is, with its mark. */
  readonly team?: MarkedTeam | undefined;
  readonly children?: ReactNode;
}

/** The head of a paper: what it is, whose it is, in type that is read from across a table. */
export function SheetHead({ kicker, title, lead, team, children }: SheetHeadProps) {
  return (
    <header className={styles['head']}>
      {team === undefined ? null : <Mark team={team} size="19mm" />}
      <div className={styles['words']}>
        <p className={styles['kicker']}>{kicker}</p>
        <h1 dir="auto">{title}</h1>
        {lead === undefined ? null : (
          <p className={styles['lead']} dir="auto">
            {lead}
          </p>
        )}
        {children}
      </div>
    </header>
  );
}
