import type { Step } from '../../../core/scenario/primitives.ts';
import { useText } from '../text.ts';
import { useDesk } from '../desk.tsx';
import { reasonNow } from '../model/next-reason.ts';
import { effectsOfText, isAgreed, onTable } from '../model/boards.ts';
import { outlook } from '../model/foreseen.ts';
import { callable, effectsOfResult, tallyNow } from '../model/votes.ts';
import { useOutlookWords } from '../negotiate/use-outlook-words.ts';
import { useClosingWords } from '../votes/TallyPart.tsx';

/**
 * Why the Next card advises its deed just now, or what that would bring, in one line, so that nothing comes into force
 * or is closed from there unseen. Empty for deeds that need none.
 */
export function useNextOutlook(): string {
  const { view, scenario } = useDesk();
  const t = useText();
  const words = useOutlookWords();
  const closing = useClosingWords();
  const loose = useLooseWords();
  const { kind, subject } = view.nextAction;
  if (kind === 'closeVote') {
    const vote = view.votes.find((each) => each.id === subject);
    if (vote === undefined) return '';
    const result = tallyNow(vote);
    const effects = effectsOfResult(scenario, view, vote, result.outcome);
    return `${closing(result)} ${words.short(outlook(scenario, view, effects))}`;
  }
  const reason = reasonNow(view);
  if (reason !== null) return t(`next.because.${reason}`);
  if (kind === 'nextStep') return t(`next.stepWhy.${subject as Step}`);
  if (kind === 'leave') return loose;
  if (kind !== 'adopt') return '';
  const board = view.boards.find((each) => each.id === subject);
  const text = board && onTable(board).find((each) => isAgreed(board, each));
  if (board === undefined || text === undefined) return '';
  return words.short(outlook(scenario, view, effectsOfText(scenario, board, text.choice)));
}

/** What a facilitator would be sorry to have left behind: texts on the table, questions that could be voted on. */
function useLooseWords(): string {
  const t = useText();
  const { view } = useDesk();
  const texts = view.boards.flatMap(onTable).length;
  const votes = callable(view).length;
  return [
    texts === 0 ? '' : t('next.loose.texts', { count: texts }),
    votes === 0 ? '' : t('next.loose.votes', { count: votes }),
  ]
    .filter((words) => words !== '')
    .join(' ');
}
