import type { ReactNode } from 'react';
import type { LinkState } from '../../../src/renderer/shared/link/state.ts';
import { memoryShelf } from '../../../src/renderer/shared/link/outbox.ts';
import { StationApp } from '../../../src/renderer/station/StationApp.tsx';
import { PlainRoot } from '../../../src/renderer/shared/PlainRoot.tsx';
import { fixtureLink, numbered, welcome } from '../fixture-link.ts';
import { endPhase, lobby, moves, seatView, situation, teamView } from '../fixtures.ts';

/** Every screen in every state that matters, without a host: to be looked at and to be checked by axe. */

function station(state: Partial<LinkState>, shelf = memoryShelf(), code = ''): ReactNode {
  return (
    <PlainRoot link={fixtureLink(state)}>
      <StationApp shelf={shelf} code={code} />
    </PlainRoot>
  );
}

function seated(
  part: Parameters<typeof teamView>[0] = {},
  more: Partial<LinkState> = {},
  seat = {},
): ReactNode {
  return station({
    welcome: welcome({ seat: 's1', audiences: ['seat:s1', 'team:delta'] }),
    views: numbered(seatView(seat), teamView(part)),
    ...more,
  });
}

function refused(code: string): Partial<LinkState> {
  return { status: 'stopped', refusal: { code, message: code, retryAfterMs: null } };
}

const closedMoves = moves.map((move) =>
  move.status === 'submitted' ? { ...move, status: 'locked' as const } : move,
);

export const screens: Record<string, () => ReactNode> = {
  'station-code': () => station({ status: 'idle' }),
  'station-code-wrong': () => station(refused('join/code'), memoryShelf(), 'AAAAAA'),
  'station-join': () =>
    station({ lobby, welcome: welcome({ role: 'look' }) }, memoryShelf(), 'K7Q2MX'),
  'station-join-locked': () =>
    station(
      { lobby: { ...lobby, locked: true }, welcome: welcome({ role: 'look' }) },
      memoryShelf(),
      'K7Q2MX',
    ),
  'station-waiting': () =>
    station({
      lobby,
      welcome: welcome({ seat: 's1' }),
      views: numbered(seatView({ status: 'waiting' })),
    }),
  'station-refused': () =>
    station({
      welcome: welcome({ seat: 's1' }),
      views: numbered(
        seatView({ status: 'refused', reason: 'Your team is full; please ask at the desk.' }),
      ),
    }),
  'station-replaced': () =>
    station({ status: 'stopped', bye: 'replaced', welcome: welcome({ seat: 's1' }) }),
  'station-other': () =>
    station({ status: 'stopped', bye: 'otherExercise', welcome: welcome({ seat: 's1' }) }),
  'station-plan': () => seated(),
  'station-lobby': () =>
    seated({
      situation: situation({
        status: 'lobby',
        phase: null,
        step: null,
        turn: 0,
        totalTurn: 0,
        dueAtClockMs: null,
        entryOpen: false,
      }),
      inbox: [],
      moves: [],
      results: [],
      options: [],
    }),
  'station-locked': () =>
    seated({ situation: situation({ step: 'adjudicate', entryOpen: false }), moves: closedMoves }),
  'station-held': () =>
    seated({
      situation: situation({
        held: true,
        entryOpen: false,
        clock: { running: false, anchorClockMs: 2_712_000, anchorWallMs: 0 },
      }),
    }),
  'station-stopped': () => seated({ situation: situation({ stopped: true, entryOpen: false }) }),
  'station-offline': () => seated({}, { status: 'waiting', lostWallMs: Date.now() - 60_000 }),
  'station-rehearsal': () => seated({ situation: situation({ mode: 'rehearsal' }) }),
  'station-ended': () =>
    seated({
      situation: situation({
        status: 'ended',
        phase: endPhase,
        step: null,
        turn: 0,
        dueAtClockMs: null,
        entryOpen: false,
      }),
    }),
};
