import type { RecordTurn } from '../../../../core/review/record.ts';
import type { RowContext } from './RecordItemRow.tsx';
import styles from './RecordPane.module.css';

export interface TurnTitleProps {
  readonly turn: RecordTurn;
  readonly row: RowContext;
  readonly ahead: boolean;
}

export function TurnTitle({ turn, row, ahead }: TurnTitleProps) {
  const { t } = row;
  const phase = turn.phase === null ? null : row.world.phases.get(turn.phase);
  const title =
    phase === null || phase === undefined
      ? t('record.before')
      : phase.kind === 'end'
        ? phase.title
        : t('record.turn', { phase: phase.title, turn: turn.turn });
  return (
    <h3 className={styles['turnTitle']}>
      <span dir="auto">{title}</span>
      {ahead ? <span className="wc-hidden"> {t('record.ahead')}</span> : null}
    </h3>
  );
}
