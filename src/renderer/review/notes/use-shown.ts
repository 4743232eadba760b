import { useMemo } from 'react';
import { useStage } from '../stage.tsx';
import { visibleTo, type Note } from './notes-of.ts';
import { useNotes } from './notes.tsx';

const none: readonly Note[] = [];

/** The remarks that the present eyes may see. */
export function useShown(): readonly Note[] {
  const remarks = useNotes()?.remarks ?? none;
  const { channel, player } = useStage();
  return useMemo(
    () => visibleTo(remarks, player.audience, (seq) => channel.lineAt.has(seq)),
    [remarks, player.audience, channel],
  );
}
