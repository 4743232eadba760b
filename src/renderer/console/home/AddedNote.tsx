import { useState } from 'react';
import type { Home } from '../../../core/protocol/down.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { Problem } from './Problem.tsx';
import { useHomeDeed } from './use-home-deed.ts';
import styles from './Home.module.css';

/** That a scenario came as a file, and the way to be rid of it again, with one question. */
export function AddedNote({ scenario }: { scenario: Home['scenarios'][number] }) {
  const t = useText();
  const { pending, problem, run } = useHomeDeed();
  const [asking, ask] = useState(false);
  const { id, title } = scenario;
  return (
    <>
      <div className={styles['addedRow']}>
        <p className={styles['help']}>
          {asking ? t('package.removeSure') : t('package.addedHelp')}
        </p>
        {asking ? (
          <>
            <PlainAct kind="quiet" onClick={() => ask(false)}>
              {t('cancel')}
            </PlainAct>
            <PlainAct
              pending={pending}
              onClick={() => void run({ act: 'removeScenario', scenario: id })}
            >
              {t('package.removeYes')}
            </PlainAct>
          </>
        ) : (
          <PlainAct
            kind="quiet"
            onClick={() => ask(true)}
            aria-label={t('package.removeNamed', { title })}
          >
            {t('package.remove')}
          </PlainAct>
        )}
      </div>
      {problem === null ? null : <Problem words={problem} />}
    </>
  );
}
