import type { Explanation } from '../../../core/view/schema.ts';
import type { World } from '../../../core/world.ts';
import { explain } from '../../console/model/explain.ts';
import { useStage } from '../stage.tsx';
import { useText } from '../text.ts';

/** A guard in words, with what the value was at that moment. */
export function ExplainText({ explanation }: { explanation: Explanation }) {
  const t = useText();
  const { replay } = useStage();
  const { world } = replay;
  const nameOf = (path: string): string => {
    const [kind = '', id = ''] = path.split('.', 2);
    if (kind === 'indicator') return world.indicators.get(id)?.name ?? path;
    if (kind === 'outcome') return world.options.get(id)?.title ?? path;
    if (kind === 'clause') return clauseTitle(world, id) ?? path;
    if (kind === 'text') return world.boards.get(id)?.title ?? path;
    if (kind === 'vote') return world.votes.get(id)?.title ?? path;
    if (kind === 'visited') return world.phases.get(id)?.title ?? path;
    return path;
  };
  return explain(explanation, (key, values) => t(key, values), nameOf);
}

function clauseTitle(world: World, id: string): string | undefined {
  const clauses = world.scenario.boards.flatMap((board) => board.clauses);
  return clauses.find((clause) => clause.id === id)?.title;
}
