import type { ReactNode } from 'react';
import type { LinkState } from '../../../src/renderer/shared/link/state.ts';
import { PlainRoot } from '../../../src/renderer/shared/PlainRoot.tsx';
import { CheckApp } from '../../../src/renderer/check/CheckApp.tsx';
import { DisplayApp } from '../../../src/renderer/display/DisplayApp.tsx';
import { HotSeatApp } from '../../../src/renderer/hotseat/HotSeatApp.tsx';
import { Curtain } from '../../../src/renderer/hotseat/curtain.ts';
import { Residue } from '../../../src/renderer/hotseat/residue.ts';
import { memoryShelf } from '../../../src/renderer/shared/link/outbox.ts';
import type { PublicView } from '../../../src/core/view/schema.ts';
import { debate, messages, quietDebate, settledDebate } from '../fixtures-talk.ts';
import { fixtureLink, numbered, welcome } from '../fixture-link.ts';
import {
  encryptedRoom,
  endPhase,
  inbox,
  lobby,
  moves,
  publicView,
  results,
  room,
  seatView,
  situation,
  teamView,
} from '../fixtures.ts';
import { indicators } from '../fixtures-indicators.ts';
import { form } from '../fixtures-moves.ts';
import { board, vote } from '../fixtures-negotiate.ts';
import { Pressed } from './pressed.tsx';
import { awayScreens } from './screens-away.tsx';
import { moveScreens } from './screens-moves.tsx';
import { talkScreens } from './screens-talks.tsx';
import { seated, station } from './seated.tsx';
import { hotWash } from './fixture-remarks.ts';
import { evaluateScreens } from './screens-evaluate.tsx';
import { wallScreens } from './screens-wall.tsx';

/** Every screen in every state that matters, without a host: to be looked at and to be checked by axe. */

function refused(code: string): Partial<LinkState> {
  return { status: 'stopped', refusal: { code, message: code, retryAfterMs: null } };
}

function display(part: Partial<PublicView> = {}, more: Partial<LinkState> = {}): ReactNode {
  const state = {
    room,
    welcome: welcome({ role: 'display' }),
    views: numbered(publicView(part)),
    ...more,
  };
  return (
    <PlainRoot link={fixtureLink(state)} scheme="dark" surface="projector">
      <DisplayApp />
    </PlainRoot>
  );
}

function wallInject(no: number): ReactNode {
  const found = inbox.find((each) => each.no === no) ?? inbox[0]!;
  const { no: _no, ...item } = found;
  return display({ program: { kind: 'inject', item } });
}

/** A long document with a map and a page of type: neither of which may squeeze or cut the other. */
function wallDocument(): ReactNode {
  const { no: _no, ...item } = inbox.find((each) => each.no === 8) ?? inbox[0]!;
  const body = Array.from({ length: 5 }, () => situation().phase?.briefing ?? '').join('\n\n');
  const media = [{ file: 'cable.txt', alt: 'A cable' }, ...item.media];
  return display({
    program: { kind: 'inject', item: { ...item, method: 'document', body, media } },
  });
}

function hotSeat(open: string | null, part: Parameters<typeof teamView>[0] = {}): ReactNode {
  const curtain = new Curtain();
  const link = fixtureLink({
    lobby,
    welcome: welcome({ role: 'hotSeat' }),
    pins: { delta: 'unasked', upper: 'set' },
    views: open === null ? {} : numbered(teamView(part)),
  });
  curtain.attach(link);
  if (open !== null) curtain.lift(open);
  return (
    <PlainRoot link={link}>
      <HotSeatApp curtain={curtain} residue={new Residue(memoryShelf())} />
    </PlainRoot>
  );
}

/** As the record was sealed when the exercise ended. */
const seal = {
  record: '9f2c41d86e07b35aa1f4c8d2907e5b6310fd28c47ea95b0d6c3187f2e4a0b915',
  key: 'e1b7045fa2c86d39b1740ce8f5926ad3',
  wallMs: Date.UTC(2026, 2, 14, 11, 32),
};
const ended = situation({
  status: 'ended',
  phase: endPhase,
  step: null,
  turn: 0,
  dueAtClockMs: null,
  entryOpen: false,
});
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
  'station-argue': () =>
    seated(
      {
        situation: situation({ step: 'argue', entryOpen: false }),
        moves: closedMoves,
        arguments: [debate, quietDebate],
        messages,
      },
      {},
      { readMessages: [2], estimates: [{ move: 'm3', percent: 65 }] },
    ),
  'station-argued': () =>
    seated(
      {
        situation: situation({ step: 'reveal', entryOpen: false }),
        moves: closedMoves,
        arguments: [settledDebate],
      },
      {},
      { estimates: [{ move: 'm3', percent: 65 }] },
    ),
  'station-messages': () =>
    seated({ messages, messaging: 'approved' }, {}, { readMessages: [2, 3] }),
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
  ...moveScreens,
  ...talkScreens,
  'display-situation': () => display(),
  'display-lobby': () =>
    display({
      situation: situation({
        status: 'lobby',
        phase: null,
        step: null,
        turn: 0,
        totalTurn: 0,
        dueAtClockMs: null,
        entryOpen: false,
      }),
    }),
  'display-join': () => display({ program: { kind: 'join' } }),
  'display-join-encrypted': () => display({ program: { kind: 'join' } }, { room: encryptedRoom }),
  'display-inject-press': () => wallInject(2),
  'display-inject-rtl': () => wallInject(7),
  'display-inject-map': () => wallInject(8),
  'display-inject-document': wallDocument,
  'display-results': () => display({ program: { kind: 'results', totalTurn: 4, results } }),
  'display-move': () =>
    display({
      program: {
        kind: 'move',
        result: { team: 'bank', title: results[3]!.title, action: moves[2]!.text.action },
      },
    }),
  'display-indicators': () => display({ program: { kind: 'indicators' } }),
  'display-indicators-many': () =>
    display({
      program: { kind: 'indicators' },
      indicators: Array.from({ length: 14 }, (_, i) => ({ ...indicators[i % 5]!, id: `i${i}` })),
    }),
  'display-argument': () => display({ program: { kind: 'argument', argument: debate } }),
  'display-argued': () => display({ program: { kind: 'argument', argument: settledDebate } }),
  'display-statements': () => display({ program: { kind: 'statements' } }),
  'display-text': () =>
    display({
      program: {
        kind: 'text',
        title: 'Ten minutes’ break',
        text: 'Coffee stands in the corridor. We go on at **11:15** with the second filling.',
      },
    }),
  'display-hold': () => display({ program: { kind: 'hold' } }),
  'display-black': () => display({ program: { kind: 'black' } }),
  'display-stopped': () => display({ situation: situation({ stopped: true }) }),
  'display-rehearsal': () => display({ situation: situation({ mode: 'rehearsal' }) }),
  'display-lost': () => display({}, { status: 'waiting', lostWallMs: Date.now() - 60_000 }),
  'display-parted': () => display({}, { status: 'stopped' }),
  'display-over': () => display({ situation: situation({ status: 'ended' }) }),
  'station-check': () => <CheckApp ask={() => Promise.resolve('through')} />,
  'station-check-half': () => <CheckApp ask={() => Promise.resolve('noLine')} />,
  'display-code': () => display({}, { status: 'stopped', views: {} }),
  'display-end': () => display({ situation: ended }, { seal }),
  'display-counterfactual': () => display({ situation: situation({ counterfactual: true }) }),
  ...wallScreens,
  ...evaluateScreens,
  'station-after-door': () => seated({}, { hotWash }),
  'station-after-hotwash': () => <Pressed names={['Hot wash']}>{seated({}, { hotWash })}</Pressed>,
  'station-after-feedback': () => (
    <Pressed names={['Hot wash', 'النقاش', 'Feedback', 'استمارة']}>
      {seated({}, { hotWash })}
    </Pressed>
  ),
  ...awayScreens,
  'hotseat-tiles': () => hotSeat(null),
  'hotseat-hold': () => <Pressed names={['Delta Republic']}>{hotSeat(null)}</Pressed>,
  'hotseat-pin': () => <Pressed names={['Upper']}>{hotSeat(null)}</Pressed>,
  'hotseat-set-pin': () => <Pressed names={['Choose a PIN', '1', '2']}>{hotSeat('delta')}</Pressed>,
  'hotseat-open': () => hotSeat('delta'),
  'hotseat-form': () => (
    <Pressed names={['Our own idea', 'More']}>{hotSeat('delta', { form })}</Pressed>
  ),
  'hotseat-talks': () => (
    <Pressed names={['Talks', 'Clauses', 'Length of the filling']}>
      {hotSeat('delta', { boards: [board] })}
    </Pressed>
  ),
  'hotseat-votes': () => (
    <Pressed names={['Talks', 'Votes']}>
      {hotSeat('delta', { boards: [board], votes: [vote] })}
    </Pressed>
  ),
};
