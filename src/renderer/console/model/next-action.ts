import type { CommandBody } from '../../../core/command.ts';
import type { ControlView } from '../../../core/view/schema.ts';
import { isAgreed, onTable } from './boards.ts';
import { callable } from './votes.ts';

type NextPlace = 'moves' | 'chart' | 'room' | 'summary' | 'negotiation' | 'votes';

/** Where the Next-Action card leads: a command it issues, the GO key, or the part of the console to look at. */
export type NextDeed =
  | { readonly kind: 'command'; readonly body: CommandBody }
  | { readonly kind: 'go' }
  | { readonly kind: 'look'; readonly at: NextPlace }
  | { readonly kind: 'nothing' };

export function nextDeed(view: ControlView): NextDeed {
  const { kind } = view.nextAction;
  switch (kind) {
    case 'start':
      return { kind: 'command', body: { type: 'exercise.start', data: {} } };
    case 'liftStop':
      return { kind: 'command', body: { type: 'stop.lift', data: {} } };
    case 'endHold':
      return { kind: 'command', body: { type: 'hold.end', data: {} } };
    case 'startClock':
      return { kind: 'command', body: { type: 'clock.start', data: {} } };
    case 'admit':
      return { kind: 'look', at: 'room' };
    case 'release':
      return releaseDeed(view);
    case 'nextStep':
    case 'lock':
    case 'reveal':
      return stepCommand(view);
    case 'argue':
    case 'closeArgument': {
      const type = kind === 'argue' ? 'argument.open' : 'argument.close';
      return { kind: 'command', body: { type, data: { move: view.nextAction.subject } } };
    }
    case 'rule':
    case 'returned':
    case 'sign':
      return { kind: 'look', at: 'moves' };
    case 'adopt':
      return adoptDeed(view);
    case 'answerFor':
    case 'callVote':
      return { kind: 'look', at: 'negotiation' };
    case 'closeVote':
      return {
        kind: 'command',
        body: { type: 'vote.close', data: { vote: view.nextAction.subject } },
      };
    case 'voting':
      return { kind: 'look', at: 'votes' };
    case 'leave':
      return { kind: 'look', at: 'chart' };
    case 'turn':
      return { kind: 'command', body: turnCommand(view) };
    case 'wait':
      return { kind: 'nothing' };
    case 'ended':
      return { kind: 'look', at: 'summary' };
  }
}

export type Beside =
  | { readonly words: 'turn' | 'wait'; readonly body: CommandBody }
  | { readonly words: 'argument' | 'votes'; readonly at: NextPlace };

/**
 * What somebody may want instead of the advice: another turn instead of an exit, the lock before all have handed in; or
 * first: a vote before the exit, a look at what is said before the argument is closed. It has a button beside the advice
 * and is never what the card's key does.
 */
export function besideIt(view: ControlView): Beside | null {
  const { turn, phase } = view.situation;
  switch (view.nextAction.kind) {
    case 'closeArgument':
      return { words: 'argument', at: 'moves' };
    case 'leave':
      if (turn < (phase?.turnsMax ?? 0)) return { words: 'turn', body: turnCommand(view) };
      return callable(view).length === 0 ? null : { words: 'votes', at: 'votes' };
    case 'wait': {
      const deed = stepCommand(view);
      return deed.kind === 'command' ? { words: 'wait', body: deed.body } : null;
    }
    default:
      return null;
  }
}

/** GO where it is the standby; something else that fell due is released by its number. */
function releaseDeed(view: ControlView): NextDeed {
  const eventNo = view.nextAction.subject;
  if (eventNo === view.standby) return { kind: 'go' };
  return { kind: 'command', body: { type: 'inject.release', data: { eventNo } } };
}

/** The text of this board to which every party has agreed; no reason, because no rule is broken. */
function adoptDeed(view: ControlView): NextDeed {
  const board = view.boards.find((each) => each.id === view.nextAction.subject);
  const text = board && onTable(board).find((each) => isAgreed(board, each));
  if (board === undefined || text === undefined) return { kind: 'look', at: 'negotiation' };
  const data = { board: board.id, text: text.id, reason: '' };
  return { kind: 'command', body: { type: 'text.adopt', data } };
}

/** The step command that says which step it means, so that two consoles never skip one. */
export function stepCommand(view: ControlView): NextDeed {
  const { step, totalTurn } = view.situation;
  if (step === null) return { kind: 'nothing' };
  return {
    kind: 'command',
    body: { type: 'step.next', data: { expectTotalTurn: totalTurn, expectStep: step } },
  };
}

export function turnCommand(view: ControlView): CommandBody {
  return { type: 'turn.next', data: { expectTotalTurn: view.situation.totalTurn } };
}
