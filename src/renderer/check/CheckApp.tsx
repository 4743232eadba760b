import { useEffect, useState } from 'react';
import { Button } from '../shared/ui/Button.tsx';
import type { Outcome } from './ask-through.ts';
import { checkText } from './text.ts';
import styles from './CheckApp.module.css';

/** One page for one question: does this device get through? It knows nothing of any exercise. */
export function CheckApp({ ask }: { ask: () => Promise<Outcome> }) {
  const t = checkText.useText();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    if (outcome !== null) return undefined;
    let wanted = true;
    const find = async () => {
      const found = await ask();
      if (wanted) setOutcome(found);
    };
    void find();
    return () => {
      wanted = false;
    };
  }, [ask, outcome]);
  const state = outcome ?? 'asking';
  return (
    <main className={styles['page']} data-state={state} aria-live="polite">
      <span className={styles['sign']} aria-hidden="true">
        {state === 'asking' ? '…' : state === 'through' ? '✓' : '✕'}
      </span>
      <h1>{t(`${state}.title`)}</h1>
      <p>{t(`${state}.help`)}</p>
      {outcome === 'noLine' || outcome === 'slow' ? (
        <Button kind="main" onClick={() => setOutcome(null)}>
          {t('again')}
        </Button>
      ) : null}
    </main>
  );
}
