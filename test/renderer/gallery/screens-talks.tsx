import type { ReactNode } from 'react';
import type { TeamView } from '../../../src/core/view/schema.ts';
import type { LinkState } from '../../../src/renderer/shared/link/state.ts';
import {
  board,
  cancelledVote,
  closedBoard,
  foreignBoard,
  secretResult,
  secretVote,
  textVote,
  vetoedVote,
  vote,
} from '../fixtures-negotiate.ts';
import { situation } from '../fixtures.ts';
import { Pressed } from './pressed.tsx';
import { seated } from './seated.tsx';

/** Negotiation boards and votes in every state. */

function talks(
  names: readonly string[],
  part: Partial<TeamView>,
  more: Partial<LinkState> = {},
): ReactNode {
  return <Pressed names={['Talks', ...names]}>{seated(part, more)}</Pressed>;
}

const held = situation({ held: true, entryOpen: false });
const boards = [board];

export const talkScreens: Record<string, () => ReactNode> = {
  'station-talks-none': () => talks([], {}),
  'station-boards': () =>
    talks(['Negotiations'], { boards: [board, foreignBoard, closedBoard], votes: [vote] }),
  'station-board': () => talks(['Clauses', 'Length of the filling'], { boards }),
  'station-board-tell': () =>
    talks(['Clauses', 'Who reads', 'Tell the others', 'Add your own'], { boards }),
  'station-board-rtl': () => talks(['Clauses', 'سعر'], { boards }),
  'station-board-held': () =>
    talks(['Clauses', 'Length of the filling'], { boards, situation: held }),
  'station-board-closed': () =>
    talks(['Clauses', 'Length of the filling'], { boards: [closedBoard] }),
  'station-board-foreign': () =>
    talks(['Clauses', 'Length of the filling'], { boards: [foreignBoard] }),
  'station-board-offline': () =>
    talks(
      ['Clauses', 'Who reads', 'Accept'],
      { boards },
      {
        status: 'waiting',
        lostWallMs: Date.now() - 60_000,
      },
    ),
  'station-texts': () => talks(['Negotiations', 'Texts'], { boards, votes: [textVote] }),
  'station-texts-own': () =>
    talks(['Negotiations', 'Texts'], {
      boards: [
        {
          ...board,
          texts: board.texts.map((text) => ({
            ...text,
            by: { kind: 'team', team: 'delta' },
            answers: [...text.answers, { team: 'delta', answer: 'agree' }],
          })),
        },
      ],
    }),
  'station-texts-none': () => talks(['Texts'], { boards: [foreignBoard] }),
  'station-texts-table': () => talks(['Texts', 'Put a text'], { boards }),
  'station-texts-earlier': () => talks(['Texts', 'Earlier texts', 'Version 1'], { boards }),
  'station-votes': () => talks([], { votes: [vote, secretVote] }),
  'station-vote-proxy': () => talks(['Let another team'], { votes: [vote] }),
  'station-vote-who': () => talks(['3 of 6'], { votes: [vote] }),
  'station-vote-text': () => talks([], { boards, votes: [textVote] }),
  'station-vote-held': () => talks([], { votes: [vote], situation: held }),
  'station-vote-none': () =>
    talks(['Votes'], {
      votes: [{ ...vote, members: vote.members.map((each) => ({ ...each, mine: false })) }],
    }),
  'station-vote-vetoed': () =>
    talks(['Votes'], { votes: [secretResult, cancelledVote, vetoedVote] }),
  'station-vote-secret': () => talks(['Votes'], { votes: [vetoedVote, secretResult] }),
  'station-vote-cancelled': () => talks(['Votes'], { votes: [cancelledVote] }),
  'station-talks-ended': () =>
    talks(['Clauses', 'Length of the filling'], {
      boards: [{ ...board, open: false }],
      situation: situation({ status: 'ended', step: null, entryOpen: false, dueAtClockMs: null }),
    }),
};
