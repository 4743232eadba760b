import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { FilesDialog } from './family/FilesDialog.tsx';
import { ForkDialog } from './fork/ForkDialog.tsx';
import { useStage } from './stage.tsx';

/* What lies over the review: one dialog at a time, asked for from the bar, by key or at a line of the record. */

export type Over = { readonly kind: 'fork'; readonly at: number } | { readonly kind: 'files' };

interface OverState {
  readonly over: Over | null;
  show(over: Over | null): void;
}

const OverContext = createContext<OverState | null>(null);

export function useOver(): OverState {
  const state = useContext(OverContext);
  if (state === null) throw new Error('useOver outside of OverProvider');
  return state;
}

export function OverProvider({ children }: { children: ReactNode }) {
  const { replay } = useStage();
  const [over, show] = useState<Over | null>(null);
  const state = useMemo(() => ({ over, show }), [over]);
  const close = () => show(null);
  return (
    <OverContext value={state}>
      {children}
      <ForkDialog at={over?.kind === 'fork' ? over.at : null} onClose={close} />
      <FilesDialog
        opened={over?.kind === 'files'}
        scenario={replay.world.scenario.id}
        here={[replay.source.file]}
        onClose={close}
      />
    </OverContext>
  );
}
