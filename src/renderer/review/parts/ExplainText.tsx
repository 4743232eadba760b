import type { Explanation } from '../../../core/view/schema.ts';
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
    if (kind === 'visited') return world.phases.get(id)?.title ?? path;
    return path;
  };
  return explain(explanation, (key, values) => t(key, values), nameOf);
}
