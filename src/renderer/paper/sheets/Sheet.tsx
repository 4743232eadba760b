import { evaluationGuide } from '../../../core/paper/evaluation-guide.ts';
import { injectCards } from '../../../core/paper/inject-cards.ts';
import { moveCards } from '../../../core/paper/move-cards.ts';
import type { PaperSheet } from '../../../core/paper/pack.ts';
import { runSheet } from '../../../core/paper/run-sheet.ts';
import { teamBrief } from '../../../core/paper/team-brief.ts';
import type { Pack } from '../model/pack.ts';
import { EvaluationGuide } from './EvaluationGuide.tsx';
import { FeedbackForm } from './FeedbackForm.tsx';
import { InjectCards } from './InjectCards.tsx';
import { MoveCards } from './MoveCards.tsx';
import { RunSheet } from './RunSheet.tsx';
import { TeamBrief } from './TeamBrief.tsx';

/** One paper of the pack. */
export function Sheet({ pack, sheet }: { pack: Pack; sheet: PaperSheet }) {
  const { scenario } = pack;
  switch (sheet.document) {
    case 'runSheet':
      return <RunSheet pack={pack} model={runSheet(scenario)} />;
    case 'injectCards':
      return <InjectCards scenario={scenario} model={injectCards(scenario)} />;
    case 'teamBriefs': {
      const model = teamBrief(scenario, sheet.team ?? '');
      return model === null ? null : <TeamBrief model={model} />;
    }
    case 'moveCards': {
      const model = moveCards(scenario, sheet.team ?? '');
      return model === null ? null : <MoveCards model={model} />;
    }
    case 'evaluationGuide':
      return <EvaluationGuide pack={pack} model={evaluationGuide(scenario)} />;
    case 'feedbackForm':
      return <FeedbackForm pack={pack} />;
  }
}
