import type { World } from '../../../../core/world.ts';
import type { Pen } from './pen.ts';

/** A team as it is known everywhere: its hue, and its letter for those who see no hue. */
export function drawTeam(
  sheet: Pen,
  world: World,
  team: string,
  x: number,
  y: number,
  r = 10,
): void {
  const known = world.teams.get(team);
  const hue = known?.hue ?? 'grey';
  sheet.circle(x, y, r, { fill: `hue-${hue}`, edge: 'ink' });
  const letter = known?.letter ?? '';
  sheet.text(x, y + r * 0.4, letter, {
    size: r * 1.15,
    bold: true,
    ink: `on-${hue}`,
    at: 'middle',
  });
}
