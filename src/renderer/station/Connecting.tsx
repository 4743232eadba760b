import { useEffect, useState } from 'react';
import { Page } from './Page.tsx';
import { stationText } from './text.ts';

/** Blank for a moment, because it usually is one; then words. */
export function Connecting({ waitingForExercise }: { waitingForExercise: boolean }) {
  const t = stationText.useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 700);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return <div aria-busy="true" />;
  return (
    <Page>
      <p role="status">{waitingForExercise ? t('join.noExercise') : t('connecting')}</p>
    </Page>
  );
}
