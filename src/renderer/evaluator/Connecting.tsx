import { useEffect, useState } from 'react';
import type { Refusal } from '../shared/link/state.ts';
import { Page } from '../station/Page.tsx';
import { evaluatorText } from './text.ts';

/** Blank for a moment, because it usually is one; then what it waits for. */
export function Connecting({ refusal }: { refusal: Refusal | null }) {
  const t = evaluatorText.useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 700);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return <div aria-busy="true" />;
  const words = () => {
    if (refusal?.code === 'evaluators/off') return t('closedDoor');
    return refusal?.code === 'room/no-exercise' ? t('join.noExercise') : t('connecting');
  };
  return (
    <Page>
      <p role="status">{words()}</p>
    </Page>
  );
}
