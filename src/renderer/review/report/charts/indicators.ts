import type { IndicatorsChart } from '../../../../core/aar/report/charts.ts';
import { number } from '../../../shared/format.ts';
import { drawClock, xOf, type Clock } from './axis.ts';
import { chartWidth, pen, type Pen, type Point, type Picture } from './pen.ts';
import type { Words } from './words.ts';

const rowHeight = 46;
const labels = 190;
const values = 92;

type Line = IndicatorsChart['lines'][number];

/** One strip for each indicator, each on its own scale: a value holds until the next one. */
export function drawIndicators(chart: IndicatorsChart, alt: string, { say, rtl }: Words): Picture {
  const sheet = pen(rtl);
  const clock = {
    from: labels,
    width: chartWidth - labels - values,
    endClockMs: chart.endClockMs,
  };
  const bottom = 6 + chart.lines.length * rowHeight;
  for (const { atClockMs } of chart.phases) {
    const x = xOf(clock, atClockMs);
    sheet.line(x, 4, x, bottom, { edge: 'line', dash: '2 3' });
  }
  for (const [index, line] of chart.lines.entries()) {
    const valueText = (value: number): string =>
      line.isBool
        ? say.t(value === 0 ? 'chart.no' : 'chart.yes')
        : `${number(value, line.decimals)}${line.unit === '' ? '' : ` ${line.unit}`}`;
    drawLine(sheet, clock, line, 6 + index * rowHeight, valueText);
  }
  drawClock(sheet, clock, bottom + 2);
  return sheet.done(bottom + 24, alt);
}

function drawLine(
  sheet: Pen,
  clock: Clock,
  { name, points }: Line,
  top: number,
  valueText: (value: number) => string,
): void {
  const all = points.map(({ value }) => value);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const y = (value: number): number =>
    top + rowHeight - 10 - ((value - low) / (high - low)) * (rowHeight - 20);
  const [first, last] = [all[0] ?? 0, all.at(-1) ?? 0];
  const steps = points.flatMap(({ atClockMs, value }, index): Point[] => {
    const x = xOf(clock, atClockMs);
    const before = points[index - 1]?.value;
    return before === undefined
      ? [[x, y(value)]]
      : [
          [x, y(before)],
          [x, y(value)],
        ];
  });
  sheet.line(0, top + rowHeight, chartWidth, top + rowHeight, { edge: 'surface-3' });
  sheet.text(0, top + 20, name, { bold: true, within: labels - 12 });
  sheet.text(0, top + 35, `${valueText(low)} – ${valueText(high)}`, { size: 10, ink: 'ink-3' });
  sheet.path([...steps, [clock.from + clock.width, y(last)]], { edge: 'hue-blue', weight: 1.8 });
  sheet.circle(clock.from + clock.width, y(last), 3, { fill: 'hue-blue' });
  const x = clock.from + clock.width + 8;
  sheet.text(x, top + 20, valueText(last), { bold: true });
  const by = last - first;
  const sign = by > 0 ? '↑' : by < 0 ? '↓' : '=';
  sheet.text(x, top + 35, `${sign} ${valueText(first)}`, { size: 10, ink: 'ink-3' });
}
