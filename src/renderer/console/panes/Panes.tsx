import type { ReactNode } from 'react';
import { useDirection } from '@mantine/core';
import { useSplitter } from '@mantine/hooks';
import { useText } from '../text.ts';
import { usualShares } from './shares.ts';
import type { PaneShares } from './use-shares.ts';
import styles from './Panes.module.css';

export interface PanesProps {
  readonly panes: PaneShares;
  readonly cues: ReactNode;
  readonly centre: ReactNode;
  readonly stage: ReactNode;
}

/** Cues, centre and stage side by side, with an edge between each two that is dragged or moved by arrow keys. */
export function Panes({ panes, cues, centre, stage }: PanesProps) {
  const t = useText();
  const { dir } = useDirection();
  const { shares } = panes;
  const { ref, activeHandle, getHandleProps } = useSplitter<HTMLElement>({
    panels: [
      { defaultSize: usualShares.cues },
      { defaultSize: usualShares.centre },
      { defaultSize: usualShares.stage },
    ],
    sizes: [shares.cues, shares.centre, shares.stage],
    onSizeChange: (sizes) => panes.drag(sizes.map(Number)),
    dir,
    step: 1,
    shiftStep: 4,
  });
  const edge = (index: number, label: string) => (
    <div {...getHandleProps({ index })} aria-label={label} className={styles['edge']} />
  );
  const grow = (part: number) => ({ flexGrow: part });
  return (
    <main className={styles['panes']} ref={ref} data-moving={activeHandle >= 0 || undefined}>
      <div className={styles['cues']} style={grow(shares.cues)}>
        {cues}
      </div>
      {edge(0, t('panes.cuesEdge'))}
      <div className={styles['centre']} style={grow(shares.centre)}>
        {centre}
      </div>
      {edge(1, t('panes.stageEdge'))}
      <div className={styles['stage']} style={grow(shares.stage)}>
        {stage}
      </div>
    </main>
  );
}
