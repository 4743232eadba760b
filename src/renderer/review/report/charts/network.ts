import type { NetworkChart } from '../../../../core/aar/report/charts.ts';
import { partyKey, type Party } from '../../../../core/party.ts';
import { drawTeam } from './mark.ts';
import { chartWidth, pen, type Pen, type Picture, type Point } from './pen.ts';
import type { Words } from './words.ts';

const height = 420;
const centre: Point = [chartWidth / 2, height / 2];
const reach: Point = [210, 150];

/** Parties around a table; a line bends to the side of the party that wrote, and tells how many. */
export function drawNetwork(chart: NetworkChart, alt: string, words: Words): Picture {
  const sheet = pen(words.rtl);
  const seats = new Map(
    chart.parties.map((party, index): [string, Point] => {
      const angle = (2 * Math.PI * index) / chart.parties.length - Math.PI / 2;
      return [
        partyKey(party),
        [centre[0] + reach[0] * Math.cos(angle), centre[1] + reach[1] * Math.sin(angle)],
      ];
    }),
  );
  const most = Math.max(1, ...chart.links.map(({ count }) => count));
  for (const { from, to, count } of chart.links) {
    const [a, b] = [seats.get(partyKey(from)), seats.get(partyKey(to))];
    if (a !== undefined && b !== undefined) drawLink(sheet, a, b, count, count / most);
  }
  for (const party of chart.parties) {
    const at = seats.get(partyKey(party));
    if (at !== undefined) drawParty(sheet, words, party, at);
  }
  return sheet.done(height, alt);
}

function drawLink(sheet: Pen, a: Point, b: Point, count: number, share: number): void {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy) || 1;
  const bend = 26;
  const aside: Point = [(dy / length) * bend, (-dx / length) * bend];
  const middle: Point = [(a[0] + b[0]) / 2 + aside[0], (a[1] + b[1]) / 2 + aside[1]];
  sheet.path([a, middle, b], { curved: true, edge: 'line-strong', weight: 0.8 + 4 * share });
  // A third of the way: the number stands nearer to whoever wrote.
  const at = onCurve(a, middle, b, 0.32);
  sheet.circle(at[0], at[1], 8.5, { fill: 'paper', edge: 'line-strong' });
  sheet.text(at[0], at[1] + 3.5, String(count), { size: 10, at: 'middle' });
}

function onCurve(a: Point, c: Point, b: Point, t: number): Point {
  const part = (i: 0 | 1): number => (1 - t) ** 2 * a[i] + 2 * (1 - t) * t * c[i] + t ** 2 * b[i];
  return [part(0), part(1)];
}

function drawParty(sheet: Pen, { world, say }: Words, party: Party, [x, y]: Point): void {
  if (party.kind === 'team') drawTeam(sheet, world, party.team, x, y, 17);
  else sheet.rect(x - 15, y - 15, 30, 30, { fill: 'ink', edge: 'ink' });
  const name = say({ say: 'report.figure', params: { value: { as: 'party', party } } });
  const isAbove = y < centre[1];
  sheet.text(x, isAbove ? y - 24 : y + 34, name, {
    at: 'middle',
    bold: true,
    halo: true,
    within: 240,
  });
}
