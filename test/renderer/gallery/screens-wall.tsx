import type { ReactNode } from 'react';
import type { PublicView } from '../../../src/core/view/schema.ts';
import { DisplayApp } from '../../../src/renderer/display/DisplayApp.tsx';
import { PlainRoot } from '../../../src/renderer/shared/PlainRoot.tsx';
import { fixtureLink, numbered, welcome } from '../fixture-link.ts';
import { publicView, room } from '../fixtures.ts';
import { debate, settledDebate } from '../fixtures-talk.ts';
import * as wall from '../display/fixtures-wall.ts';

/** Boards, votes and draws on the wall. */

function display(program: PublicView['program']): ReactNode {
  const link = fixtureLink({
    room,
    welcome: welcome({ role: 'display' }),
    views: numbered(publicView({ program })),
  });
  return (
    <PlainRoot link={link} scheme="dark" surface="projector">
      <DisplayApp />
    </PlainRoot>
  );
}

export const wallScreens: Record<string, () => ReactNode> = {
  'display-board': () => display({ kind: 'board', board: wall.board }),
  'display-board-tabled': () => display({ kind: 'board', board: wall.tabled }),
  'display-board-settled': () => display({ kind: 'board', board: wall.settled }),
  'display-board-in-force': () => display({ kind: 'board', board: wall.inForceAlone }),
  'display-board-long': () => display({ kind: 'board', board: wall.longBoard }),
  'display-vote': () => display({ kind: 'vote', vote: wall.vote }),
  'display-vote-many': () => display({ kind: 'vote', vote: wall.bigVote }),
  'display-vote-passed': () => display({ kind: 'vote', vote: wall.passed }),
  'display-vote-vetoed': () => display({ kind: 'vote', vote: wall.vetoed }),
  'display-vote-secret': () => display({ kind: 'vote', vote: wall.secret }),
  'display-vote-cancelled': () => display({ kind: 'vote', vote: wall.cancelled }),
  'display-results-drawn': () =>
    display({ kind: 'results', totalTurn: 4, results: wall.drawnResults }),
  'display-results-one': () =>
    display({ kind: 'results', totalTurn: 4, results: wall.toldResults.slice(0, 1) }),
  'display-results-told': () =>
    display({ kind: 'results', totalTurn: 4, results: wall.toldResults }),
  'display-results-many': () =>
    display({ kind: 'results', totalTurn: 4, results: wall.manyResults }),
  'display-odds': () =>
    display({ kind: 'argument', argument: { ...debate, odds: wall.shownOdds } }),
  'display-odds-drawn': () =>
    display({ kind: 'argument', argument: { ...settledDebate, odds: wall.drawn } }),
};
