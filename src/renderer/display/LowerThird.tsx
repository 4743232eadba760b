import { groups } from '../shared/fingerprint.ts';
import { useLinkState } from '../shared/link/hooks.tsx';
import { displayText } from './text.ts';
import type { Situation } from '../../core/view/schema.ts';
import { ClockFace } from '../shared/ui/ClockFace.tsx';
import { PhaseLine } from '../shared/ui/PhaseHeader.tsx';
import { StepTrack } from '../shared/ui/StepTrack.tsx';
import styles from './LowerThird.module.css';

/**
 * Where the exercise stands, at the same place on every card. `named`: the card above has the phase's title
 * already, so that the exercise's own stands here.
 */
export function LowerThird({ situation, named }: { situation: Situation; named: boolean }) {
  const t = displayText.useText();
  const offsetMs = useLinkState((state) => state.offsetMs);
  const seal = useLinkState((state) => state.seal);
  const { phase, status } = situation;
  const playing = phase?.kind === 'play' && status === 'running';
  return (
    <footer className={styles['third']}>
      <div className={styles['where']}>
        <p className={styles['phase']} dir="auto">
          {named || phase === null ? situation.title : phase.title}
        </p>
        <p className={styles['line']}>
          <PhaseLine situation={situation} />
        </p>
      </div>
      {playing ? (
        <>
          <div className={styles['steps']}>
            <StepTrack steps={phase.steps} now={situation.step} />
          </div>
          <div className={styles['clock']}>
            <ClockFace situation={situation} offsetMs={offsetMs} captioned />
          </div>
        </>
      ) : status === 'ended' ? (
        <>
          <p className={styles['over']}>{t('over')}</p>
          {seal === null ? null : (
            <p className={styles['seal']}>
              {t('sealed')} <bdi className="wc-mono">{groups(seal.record)}</bdi>
            </p>
          )}
        </>
      ) : null}
    </footer>
  );
}
