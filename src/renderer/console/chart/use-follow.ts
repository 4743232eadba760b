import { useEffect } from 'react';
import { useReactFlow, useStore } from '@xyflow/react';
import type { ChartModel } from '../model/chart-model.ts';
import type { ChartLayout } from './layout.ts';
import { aroundPresent, wholeChart } from './viewport.ts';

/** Keeps the present phase and where it may go next in sight; what it gives back shows the whole chart. */
export function useFollow(model: ChartModel, layout: ChartLayout): () => void {
  const flow = useReactFlow();
  const widthPx = useStore((state) => state.width);
  const heightPx = useStore((state) => state.height);
  const present = model.nodes.find((node) => node.present)?.id ?? model.nodes[0]?.id ?? '';
  useEffect(() => {
    if (layout.nodes[present] === undefined || widthPx === 0) return;
    void flow.setViewport(aroundPresent(model, layout, present, { widthPx, heightPx }));
    // Moves only when the exercise does, or the canvas: the facilitator may look elsewhere in between.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [present, layout, widthPx, heightPx, flow]);
  return () => void flow.setViewport(wholeChart(layout, { widthPx, heightPx }));
}
