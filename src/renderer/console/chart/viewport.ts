import type { ChartModel } from '../model/chart-model.ts';
import type { ChartLayout } from './layout.ts';

/** Which part of the chart the canvas shows, and how large. Lengths are the chart's own unless they end in Px. */

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}
interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const readableZoom = 0.75;
const largestZoom = 1.1;
const nearPx = 48;
const edgePx = 16;

/** Everything that is drawn. */
export function wholeChart(layout: ChartLayout, size: Size): Viewport {
  const box = around(layout, Object.keys(layout.nodes), Object.keys(layout.edges));
  const zoom = Math.min(largestZoom, zoomFor(box, size));
  return { zoom, ...middle(box, size, zoom) };
}

/**
 * The present phase and where it may go next, with the lines there and their words. Where they do not all fit at a
 * size that can be read, the present phase stands at the near edge, what follows lies ahead of it, and across that
 * the ways that are possible now are kept in sight before the others.
 */
export function aroundPresent(
  model: ChartModel,
  layout: ChartLayout,
  present: string,
  size: Size,
): Viewport {
  const exits = model.edges.filter((edge) => edge.from === present);
  const near = (some: typeof exits): Box =>
    around(
      layout,
      [present, ...some.map((exit) => exit.to)],
      some.map((exit) => exit.id),
    );
  const all = near(exits);
  const zoom = Math.min(largestZoom, Math.max(readableZoom, zoomFor(all, size)));
  const here = near([]);
  const tries = [all, near(exits.filter((exit) => exit.possible)), here];
  const along = layout.direction === 'RIGHT' ? 'x' : 'y';
  const at = (axis: 'x' | 'y'): number => {
    const [from, extent, sizePx] =
      axis === 'x'
        ? (['x', 'width', size.widthPx] as const)
        : (['y', 'height', size.heightPx] as const);
    const box = tries.find((each) => each[extent] * zoom + 2 * edgePx <= sizePx) ?? here;
    const isNear = axis === along && box !== all;
    if (isNear) return nearPx - here[from] * zoom;
    return sizePx / 2 - (box[from] + box[extent] / 2) * zoom;
  };
  return { x: at('x'), y: at('y'), zoom };
}

function zoomFor(box: Box, { widthPx, heightPx }: Size): number {
  return Math.min((widthPx - 2 * edgePx) / box.width, (heightPx - 2 * edgePx) / box.height);
}

function middle(box: Box, { widthPx, heightPx }: Size, zoom: number): Omit<Viewport, 'zoom'> {
  return {
    x: widthPx / 2 - (box.x + box.width / 2) * zoom,
    y: heightPx / 2 - (box.y + box.height / 2) * zoom,
  };
}

/** Boxes, lines and the words on the lines: a label above the topmost line is the topmost of all. */
function around(layout: ChartLayout, phases: readonly string[], exits: readonly string[]): Box {
  const routes = exits.flatMap((exit) => layout.edges[exit] ?? []);
  const boxes = [
    ...phases.flatMap((phase) => layout.nodes[phase] ?? []),
    ...routes.flatMap(({ label }) => label ?? []),
    ...routes.flatMap(({ points }) => points.map((point) => ({ ...point, width: 0, height: 0 }))),
  ];
  if (boxes.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
