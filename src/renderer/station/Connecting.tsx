import { useEffect, useState, type ReactNode } from 'react';
import { Page } from './Page.tsx';
import { stationText } from './text.ts';

export interface ConnectingProps {
  waitingForExercise: boolean;
  /** What this device holds meanwhile. */
  kept?: ReactNode;
}

/** Blank for a moment, because it usually is one; then words, and those that somebody fears to have lost. */
export function Connecting({ waitingForExercise, kept }: ConnectingProps) {
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
      {kept}
    </Page>
  );
}
