import type { RatingsChart } from '../../../../core/aar/report/charts.ts';
import { ratingKeys } from '../../../../core/ratings.ts';
import { chartWidth, pen, type Picture } from './pen.ts';
import type { Words } from './words.ts';

const rowHeight = 24;
const column = 46;
const labels = chartWidth - column * ratingKeys.length;

/**
 * How many gave which rating. One ink for all four: P, S and M achieved the objective and only U did not, so
 * that a line stands before U, and no colour says more than that.
 */
export function drawRatings(chart: RatingsChart, alt: string, { say, rtl }: Words): Picture {
  const sheet = pen(rtl);
  const top = 26;
  const bottom = top + chart.rows.length * rowHeight;
  const middle = (index: number): number => labels + column * (index + 0.5);
  for (const [index, key] of ratingKeys.entries())
    sheet.text(middle(index), 17, key, { bold: true, at: 'middle' });
  for (const [index, { said, isTask, counts }] of chart.rows.entries()) {
    const base = top + (index + 1) * rowHeight;
    const indent = isTask ? 18 : 0;
    sheet.line(0, base, chartWidth, base, { edge: 'surface-3' });
    sheet.text(indent, base - 8, say(said), {
      size: isTask ? 11 : 12,
      bold: !isTask,
      ink: isTask ? 'ink-2' : 'ink',
      within: labels - indent - 10,
    });
    for (const [at, key] of ratingKeys.entries()) {
      const count = counts[key];
      if (count === 0) continue;
      sheet.circle(middle(at), base - 12, Math.min(10, 6.5 + count), { fill: 'hue-blue' });
      sheet.text(middle(at), base - 8.5, String(count), {
        size: 10,
        bold: true,
        ink: 'on-blue',
        at: 'middle',
      });
    }
  }
  const edge = labels + column * ratingKeys.indexOf('U');
  sheet.line(edge, 4, edge, bottom, { edge: 'ink', weight: 1.5 });
  return sheet.done(bottom + 6, alt);
}
