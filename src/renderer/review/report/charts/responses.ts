import type { ResponsesChart } from '../../../../core/aar/report/charts.ts';
import { number } from '../../../shared/format.ts';
import { drawTeam } from './mark.ts';
import { chartWidth, pen, type Picture } from './pen.ts';
import type { Words } from './words.ts';

const rowHeight = 58;
const labels = 170;

/** A strip for each team and a column for each turn; the taller, the longer they took. */
export function drawResponses(
  chart: ResponsesChart,
  alt: string,
  { say, world, rtl }: Words,
): Picture {
  const sheet = pen(rtl);
  const longest = Math.max(
    60_000,
    ...chart.teams.flatMap(({ bars }) => bars.map(({ ms }) => ms ?? 0)),
  );
  const slot = Math.min(64, (chartWidth - labels) / Math.max(1, chart.turns.length));
  const width = Math.min(26, slot * 0.6);
  for (const [index, { team, bars }] of chart.teams.entries()) {
    const base = 12 + (index + 1) * rowHeight - 8;
    drawTeam(sheet, world, team, 10, base - 14);
    sheet.text(28, base - 10, world.teams.get(team)?.name ?? team, { within: labels - 36 });
    sheet.line(labels, base, chartWidth, base, { edge: 'line-strong' });
    for (const { totalTurn, ms, atBell } of bars) {
      const middle = labels + slot * (chart.turns.indexOf(totalTurn) + 0.5);
      if (ms === null) {
        sheet.text(middle, base - 3, '–', { size: 10, ink: 'ink-3', at: 'middle' });
        continue;
      }
      const height = Math.max(1.5, (ms / longest) * (rowHeight - 24));
      const fill = atBell ? 'paper' : 'hue-blue';
      sheet.rect(middle - width / 2, base - height, width, height, { fill, edge: 'hue-blue' });
      const minutes = number(ms / 60_000, ms < 600_000 ? 1 : 0);
      sheet.text(middle, base - height - 3, minutes, { size: 9, ink: 'ink-2', at: 'middle' });
    }
  }
  const bottom = 12 + chart.teams.length * rowHeight;
  for (const [index, turn] of chart.turns.entries()) {
    const middle = labels + slot * (index + 0.5);
    sheet.text(middle, bottom + 6, number(turn), { size: 10, ink: 'ink-3', at: 'middle' });
  }
  sheet.text(0, bottom + 6, say.t('said.column.turn'), { size: 10, ink: 'ink-3' });
  sheet.rect(0, bottom + 18, 12, 10, { fill: 'paper', edge: 'hue-blue' });
  sheet.text(18, bottom + 27, say.t('chart.bell'), { size: 10, ink: 'ink-2' });
  sheet.text(150, bottom + 27, `–  ${say.t('chart.noMove')}`, { size: 10, ink: 'ink-2' });
  return sheet.done(bottom + 36, alt);
}
