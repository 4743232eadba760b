import type { InjectCards as Model } from '../../../core/paper/inject-cards.ts';
import type { Scenario } from '../../../core/scenario/schema.ts';
import { wordsOf } from '../model/words.ts';
import { CardSheets } from './CardSheets.tsx';
import { ControlSheet } from './ControlSheet.tsx';
import { Handouts } from './Handouts.tsx';

/** A card for every reader of every inject; what stands behind them follows on sheets of control's own. */
export function InjectCards({ scenario, model }: { scenario: Scenario; model: Model }) {
  const words = wordsOf(scenario);
  return (
    <>
      <CardSheets cards={model.cards} words={words} />
      <Handouts handouts={model.handouts} words={words} />
      <ControlSheet rows={model.control} words={words} />
    </>
  );
}
