import type { Step } from '../../../core/scenario/primitives.ts';
import { sharedText } from '../../shared/i18n.ts';
import { useDesk } from '../desk.tsx';

/** What the Next card is about, by the name that the rest of the console gives it. */
export function useNextName(): string {
  const { view, scenario, cues } = useDesk();
  const step = sharedText.useText();
  const { kind, subject: id } = view.nextAction;
  switch (kind) {
    case 'release':
      return cues.find((cue) => cue.eventNo === id)?.title ?? id;
    case 'leave':
      return view.exits.find((exit) => exit.id === id)?.title ?? id;
    case 'answerFor':
    case 'adopt':
    case 'callVote':
      return view.boards.find((board) => board.id === id)?.title ?? id;
    case 'voting':
    case 'closeVote':
      return view.votes.find((vote) => vote.id === id)?.title ?? id;
    case 'nextStep':
      return step(`step.${id as Step}`);
    case 'argue':
    case 'closeArgument':
    case 'rule':
    case 'returned':
    case 'sign': {
      const team = view.moves.find((move) => move.id === id)?.team;
      return scenario.teams.find((each) => each.id === team)?.name ?? id;
    }
    default:
      return id;
  }
}
