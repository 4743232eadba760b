import type { ControlView } from '../../../core/view/schema.ts';

export type Reason = 'due' | 'next' | 'bell' | 'submitted' | 'ruled' | 'noMoves';

/** Which of the things that could be behind the Next card's advice is; null: its words have but one reason. */
export function reasonNow(view: ControlView): Reason | null {
  const { kind, subject } = view.nextAction;
  switch (kind) {
    case 'release': {
      const isDue = view.injects.some((each) => each.eventNo === subject && each.status === 'due');
      return isDue ? 'due' : 'next';
    }
    case 'lock':
      return view.bellRang ? 'bell' : 'submitted';
    case 'reveal':
      return hasMoves(view) ? 'ruled' : 'noMoves';
    case 'nextStep':
      return isAboutMoves(subject) && !hasMoves(view) ? 'noMoves' : null;
    default:
      return null;
  }
}

function isAboutMoves(step: string): boolean {
  return step === 'argue' || step === 'adjudicate';
}

function hasMoves({ moves, situation }: ControlView): boolean {
  return moves.some(
    (move) => move.totalTurn === situation.totalTurn && move.status !== 'withdrawn',
  );
}
