import type { OwnMove } from '../../../../core/view/schema-move.ts';
import { HowRuled } from '../../../shared/ui/HowRuled.tsx';
import { stationText } from '../../text.ts';
import { useSeat } from '../seat.tsx';
import styles from './ResultWords.module.css';

export interface ResultWordsProps {
  move: OwnMove;
  result: NonNullable<OwnMove['result']>;
}

/** What came of a move: what everybody hears, what its team alone does, and how it was decided. */
export function ResultWords({ move, result }: ResultWordsProps) {
  const t = stationText.useText();
  const { view } = useSeat();
  // Everybody reads what stands among the results; a secret that stayed one does not.
  const heard = view.results.some(
    ({ team, totalTurn, title }) =>
      team === view.team.id && totalTurn === move.totalTurn && title === move.text.title,
  );
  return (
    <div className={styles['result']}>
      {result.publicText === '' ? null : (
        <p className={styles['prose']}>
          <span className={styles['caption']}>{t(heard ? 'move.publicText' : 'move.ownText')}</span>
          <bdi>{result.publicText}</bdi>
        </p>
      )}
      {result.teamText === '' ? null : (
        <p className={styles['secret']}>
          <span className={styles['caption']}>{t('move.teamText')}</span>
          <bdi>{result.teamText}</bdi>
        </p>
      )}
      <HowRuled result={result} teams={view.teams} scale={view.likelihoodScale} />
    </div>
  );
}
