import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { ExportDialog } from './export/ExportDialog.tsx';
import { FilesDialog } from './family/FilesDialog.tsx';
import { ForkDialog } from './fork/ForkDialog.tsx';
import { HandOutDialog } from './hand-out/HandOutDialog.tsx';
import type { FullRecord } from './model/replay.ts';
import { useBackdrop } from './stage.tsx';

/* What lies over the review: one dialog at a time, asked for from the bar, by key or at a line of the record. */

export type Over =
  | { readonly kind: 'fork'; readonly at: number }
  | { readonly kind: 'files' }
  | { readonly kind: 'export' }
  | { readonly kind: 'handOut' };

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

interface OverProps {
  /** A fork of the moment is asked for at once. */
  readonly forking: boolean;
  readonly children: ReactNode;
}

/** Over what was handed out lies nothing: dialogs ask a host. */
const nothing: OverState = { over: null, show: () => {} };

export function OverProvider(props: OverProps) {
  const { full } = useBackdrop().replay;
  if (full === null) return <OverContext value={nothing}>{props.children}</OverContext>;
  return <Dialogs {...props} record={full} />;
}

function Dialogs({ forking, record, children }: OverProps & { readonly record: FullRecord }) {
  const { replay } = useBackdrop();
  const { count } = replay.recording;
  const [asked, show] = useState<Over | null | 'first'>(forking ? 'first' : null);
  // The present moment is known once everything has arrived.
  const over = useMemo((): Over | null => {
    if (asked !== 'first') return asked;
    return count >= replay.expected ? { kind: 'fork', at: count } : null;
  }, [asked, count, replay.expected]);
  const state = useMemo((): OverState => ({ over, show }), [over]);
  const close = () => show(null);
  return (
    <OverContext value={state}>
      {children}
      <ForkDialog record={record} at={over?.kind === 'fork' ? over.at : null} onClose={close} />
      <HandOutDialog opened={over?.kind === 'handOut'} onClose={close} />
      <FilesDialog
        opened={over?.kind === 'files'}
        scenario={record.world.scenario.id}
        here={[replay.source.file]}
        onClose={close}
      />
      <ExportDialog opened={over?.kind === 'export'} onClose={close} />
    </OverContext>
  );
}
