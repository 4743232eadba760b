import type { Reach } from '../../../core/protocol/reach.ts';
import { useDesk } from '../desk.tsx';
import { grantWindow } from '../grant.ts';
import { reachSteps } from '../model/reach.ts';
import { PlainAct } from '../parts/Act.tsx';
import { reachText } from './text.ts';
import styles from './Reach.module.css';

/** What to try while nobody gets through, ending with what always works. */
export function ReachSteps({ reach }: { reach: Reach }) {
  const t = reachText.useText();
  const { tell } = useDesk();
  const steps = reachSteps(reach);
  if (steps.length === 0) return null;
  const openHotSeat = async () => {
    const refusal = await grantWindow('hotSeat');
    if (refusal !== null) tell('refused', refusal);
  };
  return (
    <div className={styles['steps']}>
      <h4>{t('steps')}</h4>
      <ol>
        {steps.map((step) => (
          <li key={step}>
            {t(`step.${step}`, { port: reach.port, bound: reach.bound })}
            {step === 'hotSeat' ? (
              <PlainAct icon="person" onClick={() => void openHotSeat()}>
                {t('openHotSeat')}
              </PlainAct>
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
