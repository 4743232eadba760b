import { sharedText } from '../../shared/i18n.ts';
import { StepTrack } from '../../shared/ui/StepTrack.tsx';
import { useDesk } from '../desk.tsx';
import { stepCommand } from '../model/next-action.ts';
import { Act } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import styles from './TopBar.module.css';

/** Phase, turn and step, with the way into the next step. */
export function Where() {
  const t = useText();
  const words = sharedText.useText();
  const { view } = useDesk();
  const { phase, step, steps } = { ...view.situation, steps: view.situation.phase?.steps ?? [] };
  if (phase === null) {
    return (
      <div className={styles['where']}>
        <p className={styles['phase']}>{words(`status.${view.situation.status}`)}</p>
      </div>
    );
  }
  const deed = stepCommand(view);
  return (
    <div className={styles['where']}>
      <p className={styles['phase']}>
        <span dir="auto">{phase.title}</span>
        {phase.kind === 'play' ? (
          <span className={styles['turn']}>
            <Icon name="chevron" size={12} />
            {words('turn', { turn: view.situation.turn, of: phase.turnsMax })}
          </span>
        ) : (
          <span className={styles['turn']}>
            <Icon name="chevron" size={12} />
            {words('endState')}
          </span>
        )}
      </p>
      {phase.kind === 'play' && view.situation.status === 'running' ? (
        <div className={styles['track']}>
          <StepTrack steps={steps} now={step} />
          {deed.kind === 'command' ? (
            <Act
              kind="quiet"
              icon="chevron"
              body={deed.body}
              aria-label={t('step.next')}
              title={t('step.next')}
            />
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
