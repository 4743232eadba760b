import { expect, test } from 'vitest';
import type { ChartLayout } from '../../../src/renderer/console/chart/layout.ts';
import { aroundPresent, wholeChart } from '../../../src/renderer/console/chart/viewport.ts';
import type { ChartModel } from '../../../src/renderer/console/model/chart-model.ts';

const box = (x: number, y: number) => ({ x, y, width: 200, height: 72 });
const node = (id: string, present = false): ChartModel['nodes'][number] => ({
  id,
  title: id,
  end: false,
  turnsMax: null,
  present,
  open: false,
  visits: 0,
  verdict: null,
});
const exit = (id: string, to: string, possible: boolean): ChartModel['edges'][number] => ({
  id,
  from: 'here',
  to,
  title: id,
  exit: id,
  auto: false,
  here: true,
  possible,
  travelled: false,
});
/** From `here` one way leads along the top, its words above the line, and one far down. */
const model: ChartModel = {
  nodes: [node('here', true), node('above'), node('below')],
  edges: [exit('top', 'above', true), exit('down', 'below', false)],
};
const layout: ChartLayout = {
  direction: 'RIGHT',
  nodes: { here: box(0, 200), above: box(500, 150), below: box(500, 700) },
  edges: {
    top: {
      points: [
        { x: 200, y: 210 },
        { x: 220, y: 40 },
        { x: 500, y: 160 },
      ],
      label: { x: 300, y: 0, width: 140, height: 34 },
    },
    down: { points: [{ x: 220, y: 760 }], label: { x: 300, y: 720, width: 140, height: 34 } },
  },
};
/** Where a place of the chart is on the canvas. */
const seen = (view: { y: number; zoom: number }, y: number) => view.y + y * view.zoom;

test('[CON8] the words above the topmost line that is possible now are in sight, whatever else is not', () => {
  const size = { widthPx: 720, heightPx: 280 };
  const view = aroundPresent(model, layout, 'here', size);
  expect(seen(view, 0)).toBeGreaterThanOrEqual(0);
  expect(seen(view, 272)).toBeLessThanOrEqual(280);
  expect(view.zoom).toBeGreaterThanOrEqual(0.75);
});

test('[CON8] where everything that follows fits, all of it is in sight', () => {
  const view = aroundPresent(model, layout, 'here', { widthPx: 900, heightPx: 900 });
  expect(seen(view, 0)).toBeGreaterThanOrEqual(0);
  expect(seen(view, 772)).toBeLessThanOrEqual(900);
});

test('[CON8] the whole chart is shown with its lines and their words', () => {
  const view = wholeChart(layout, { widthPx: 720, heightPx: 280 });
  expect(seen(view, 0)).toBeGreaterThanOrEqual(0);
  expect(seen(view, 772)).toBeLessThanOrEqual(280);
});
