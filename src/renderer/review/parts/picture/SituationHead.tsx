import type { Situation } from '../../../../core/view/schema.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { PhaseLine } from '../../../shared/ui/PhaseHeader.tsx';
import { StepTrack } from '../../../shared/ui/StepTrack.tsx';
import styles from './Picture.module.css';

/** Phase, turn, scenario date and step, without a ticking clock: this is a still picture. */
export function SituationHead({ situation }: { situation: Situation }) {
  const t = sharedText.useText();
  const { phase } = situation;
  return (
    <header className={styles['situation']}>
      <div>
        <h2 dir="auto">{phase?.title ?? situation.title}</h2>
        <p className={styles['line']}>
          <PhaseLine situation={situation} />
          {phase === null || phase.verdict === null ? null : (
            <> · {t(`verdict.${phase.verdict}`)}</>
          )}
        </p>
        {phase === null ? null : (
          <p className={styles['summary']} dir="auto">
            {phase.summary}
          </p>
        )}
      </div>
      {phase !== null && phase.kind === 'play' ? (
        <StepTrack steps={phase.steps} now={situation.step} />
      ) : null}
    </header>
  );
}
