import { useEffect, type ReactNode } from 'react';
import { DisplayApp } from '../../../src/renderer/display/DisplayApp.tsx';
import { memoryShelf } from '../../../src/renderer/shared/link/outbox.ts';
import type { LinkState } from '../../../src/renderer/shared/link/state.ts';
import { PlainRoot } from '../../../src/renderer/shared/PlainRoot.tsx';
import { Identified } from '../../../src/renderer/shared/ui/Identified.tsx';
import { fixtureLink, numbered, welcome, type FixtureLink } from '../fixture-link.ts';
import { lobby, publicView, room, seatView } from '../fixtures.ts';
import { Pressed } from './pressed.tsx';
import { station } from './seated.tsx';

/** A seat that goes on on another device, and screens that are asked which they are. */

const silent = {
  ...lobby,
  teams: lobby.teams.map((each) =>
    each.id === 'delta' ? { ...each, silent: [{ seat: 's7', name: 'Bo' }] } : each,
  ),
};

function choosing(locked: boolean): ReactNode {
  const state: Partial<LinkState> = {
    lobby: { ...silent, locked },
    welcome: welcome({ role: 'look' }),
  };
  return <Pressed names={['Delta Republic']}>{station(state, memoryShelf(), 'K7Q2MX')}</Pressed>;
}

function Asked({ link, children }: { link: FixtureLink; children: ReactNode }) {
  useEffect(() => {
    link.tell({ t: 'identify', kind: 'display', no: 1, name: 'Front wall', forMs: 3_600_000 });
  }, [link]);
  return children;
}

function identified(): ReactNode {
  const link = fixtureLink({
    room,
    welcome: welcome({ role: 'display' }),
    views: numbered(publicView()),
  });
  return (
    <PlainRoot link={link} scheme="dark" surface="projector">
      <Asked link={link}>
        <DisplayApp />
        <Identified />
      </Asked>
    </PlainRoot>
  );
}

export const awayScreens: Readonly<Record<string, () => ReactNode>> = {
  'station-go-on': () => choosing(false),
  'station-go-on-locked': () => choosing(true),
  'station-go-on-waiting': () =>
    station({
      lobby,
      welcome: welcome({ seat: 's9' }),
      views: numbered(seatView({ audience: 'seat:s9', status: 'waiting', takesOver: true })),
    }),
  'station-taken-over': () =>
    station({ status: 'stopped', bye: 'takenOver', welcome: welcome({ seat: 's1' }) }),
  'display-identify': identified,
};
