import type { PointerEvent } from 'react';
import type { Scale } from './scale.ts';

/** Pressing and dragging along the timeline; the keyboard has the slider. */
export interface Drag {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onPointerLeave: () => void;
}

function shareUnder(event: PointerEvent<HTMLElement>): number {
  const box = event.currentTarget.getBoundingClientRect();
  const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
  const from = rtl ? box.right - event.clientX : event.clientX - box.left;
  return Math.min(1, Math.max(0, from / Math.max(1, box.width)));
}

export function useDrag(
  scale: Scale,
  scrub: (positionMs: number) => void,
  setHover: (share: number | null) => void,
): Drag {
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      scrub(shareUnder(event) * scale.lengthMs);
    },
    onPointerMove: (event) => {
      const share = shareUnder(event);
      setHover(share);
      if (event.currentTarget.hasPointerCapture(event.pointerId)) scrub(share * scale.lengthMs);
    },
    onPointerLeave: () => setHover(null),
  };
}
