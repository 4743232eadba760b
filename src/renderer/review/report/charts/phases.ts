import type { PhasesChart } from '../../../../core/aar/report/charts.ts';
import { span } from '../../../shared/format.ts';
import { drawClock, xOf } from './axis.ts';
import { chartWidth, pen, type Picture } from './pen.ts';
import type { Words } from './words.ts';

const rowHeight = 26;
const labels = 215;

/** One line for each visit to a phase: when it was, how long, how many turns. */
export function drawPhases(chart: PhasesChart, alt: string, { say, rtl }: Words): Picture {
  const sheet = pen(rtl);
  const clock = { from: labels, width: chartWidth - labels - 14, endClockMs: chart.endClockMs };
  const bottom = 8 + chart.visits.length * rowHeight;
  for (const [index, visit] of chart.visits.entries()) {
    const top = 8 + index * rowHeight;
    const x = xOf(clock, visit.atClockMs);
    const width = Math.max(2, xOf(clock, visit.toClockMs) - x);
    sheet.line(labels, top + rowHeight, chartWidth - 14, top + rowHeight, { edge: 'surface-3' });
    sheet.text(0, top + 17, visit.title, { bold: visit.isEnd, within: labels - 10 });
    if (visit.isEnd) {
      sheet.path(
        [
          [x, top + 5],
          [x + 7, top + 13],
          [x, top + 21],
          [x - 7, top + 13],
          [x, top + 5],
        ],
        {
          fill: 'ink',
        },
      );
      continue;
    }
    sheet.rect(x, top + 6, width, 14, { fill: 'hue-grey', edge: 'ink' });
    const lasted = visit.toClockMs - visit.atClockMs;
    const told = [
      say.t('chart.turns', { count: visit.turns }),
      span(lasted),
      ...(visit.isOverride ? [say.t('chart.override')] : []),
    ].join(' · ');
    const room = chartWidth - 14 - (x + width);
    const isBeside = room > 130;
    sheet.text(isBeside ? x + width + 6 : x - 6, top + 17, told, {
      size: 10,
      ink: 'ink-2',
      at: isBeside ? 'start' : 'end',
    });
  }
  drawClock(sheet, clock, bottom + 4);
  return sheet.done(bottom + 24, alt);
}
