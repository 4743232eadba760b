import { useEffect, useState } from 'react';
import type { PublicView } from '../../core/view/schema.ts';
import { useLink, useLinkState, useView } from '../shared/link/hooks.tsx';
import { StopScreen, type Realness } from '../shared/ui/Banner.tsx';
import { HoldCard } from './cards/HoldCard.tsx';
import { CodeForm } from './CodeForm.tsx';
import { Parted } from './Parted.tsx';
import { Program } from './Program.tsx';
import { LowerThird } from './LowerThird.tsx';
import { displayText } from './text.ts';
import { useLost } from './use-lost.ts';
import styles from './DisplayApp.module.css';

/** The room's wall. Whatever goes wrong, it shows a quiet card and never an error. */
export function DisplayApp() {
  const link = useLink();
  const view = useView('public');
  const status = useLinkState((state) => state.status);
  const lost = useLost();
  if (view === null) {
    if (status === 'idle' || status === 'stopped') {
      return <CodeForm onCode={(code) => link.identify({ role: 'display', code })} />;
    }
    return <Settling />;
  }
  if (status === 'stopped') return <Parted title={view.situation.title} />;
  if (lost) return <HoldCard title={view.situation.title} />;
  return <Wall view={view} />;
}

/** The public view as it stands on the wall; also the console's preview of it. */
export function Wall({ view }: { view: PublicView }) {
  const { situation, program } = view;
  if (situation.stopped) return <StopScreen />;
  if (program.kind === 'black') return <div className={styles['black']} />;
  if (situation.held || program.kind === 'hold') return <HoldCard title={situation.title} />;
  const foot = program.kind !== 'join' && situation.status !== 'lobby';
  return (
    <main className={styles['wall']} data-foot={foot || undefined}>
      <Unreal exercise={situation} />
      <div className={styles['stage']} aria-live="polite">
        <Program view={view} />
      </div>
      {foot ? <LowerThird situation={situation} named={program.kind === 'situation'} /> : null}
    </main>
  );
}

/** That this is not the real exercise, over everything else on the wall. */
function Unreal({ exercise: { mode, counterfactual } }: { exercise: Realness }) {
  const t = displayText.useText();
  const rehearsal = mode === 'rehearsal';
  if (!rehearsal && !counterfactual) return null;
  const words = [
    ...(rehearsal ? [t('rehearsal')] : []),
    ...(counterfactual ? [t('counterfactual')] : []),
  ];
  return (
    <p className={styles['unreal']} data-kind={rehearsal ? 'rehearsal' : 'counterfactual'}>
      {words.join(' · ')}
    </p>
  );
}

/** A blip is nobody's business: black first, a quiet card only when it lasts. */
function Settling() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 3_000);
    return () => clearTimeout(timer);
  }, []);
  return late ? <HoldCard /> : <div className={styles['black']} />;
}
