import { useMemo } from 'react';
import { judgementFor } from '../../../../core/review/judgement.ts';
import { EmptyState } from '../../../shared/ui/EmptyState.tsx';
import { useStage } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { JudgedMoves } from './JudgedMoves.tsx';
import { Scores } from './Scores.tsx';
import styles from './Judgement.module.css';

/** How well it was judged beforehand, for those to whom that belongs, as far as results were out by then. */
export function Judgement() {
  const t = useText();
  const { replay, player } = useStage();
  const { audience, at } = player;
  const { full } = replay;
  const judgement = useMemo(
    () => full && judgementFor(full.world, full.recording.stateAt(at), audience),
    [full, at, audience],
  );
  if (judgement === null) return <EmptyState title={t('judgement.nobody')} />;
  return (
    <div className={styles['judgement']}>
      <h2>{t('judgement.title')}</h2>
      <p className={styles['help']}>{t('judgement.luck')}</p>
      {audience.startsWith('team:') ? <p className={styles['help']}>{t('judgement.own')}</p> : null}
      {judgement.moves.length === 0 ? (
        <EmptyState title={t('judgement.none')} />
      ) : (
        <div className={styles['both']}>
          <Scores judgement={judgement} />
          <JudgedMoves moves={judgement.moves} />
        </div>
      )}
    </div>
  );
}
