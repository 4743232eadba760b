import type { RuleValues } from '../rules/environment.ts';
import type { Outcome } from '../scenario/primitives.ts';
import type { MoveState, Point } from '../state-move.ts';
import type { World } from '../world.ts';

/** What the argument weighs: strong points count two, struck ones nothing; bounded as two dice are. */
export function netOf(points: readonly Point[]): number {
  const sum = points
    .filter((point) => point.struck === null)
    .reduce((total, { side, weight }) => total + (side === 'pro' ? weight : -weight), 0);
  return Math.max(-netMax, Math.min(netMax, sum));
}

/** Beyond it two dice cannot tell any more: at minus five nothing succeeds but a double six. */
const netMax = 5;

/** What the scenario's table says to a prepared move as the numbers stand; null: it has none. */
export interface TableAdvice {
  readonly title: string;
  readonly text: string;
  readonly outcome: Outcome | null;
  readonly likelihood: number | null;
}

/** The first row that holds for these values. Null: no option was taken, it has no table, or no row holds. */
export function tableAdvice(world: World, values: RuleValues, move: MoveState): TableAdvice | null {
  const option = move.text.option === null ? undefined : world.options.get(move.text.option);
  const table = option?.table === undefined ? undefined : world.tables.get(option.table);
  if (table === undefined) return null;
  const row = table.rows.find(({ when }) => when === undefined || world.rules.test(when, values));
  if (row === undefined) return null;
  return {
    title: table.title,
    text: row.text,
    outcome: row.outcome ?? null,
    likelihood: row.likelihood ?? null,
  };
}
