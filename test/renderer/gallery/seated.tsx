import type { ReactNode } from 'react';
import type { SeatView, TeamView } from '../../../src/core/view/schema.ts';
import { memoryShelf } from '../../../src/renderer/shared/link/outbox.ts';
import type { LinkState } from '../../../src/renderer/shared/link/state.ts';
import { PlainRoot } from '../../../src/renderer/shared/PlainRoot.tsx';
import { StationApp } from '../../../src/renderer/station/StationApp.tsx';
import { fixtureLink, numbered, welcome } from '../fixture-link.ts';
import { seatView, teamView } from '../fixtures.ts';

/** A station without a host. */
export function station(state: Partial<LinkState>, shelf = memoryShelf(), code = ''): ReactNode {
  return (
    <PlainRoot link={fixtureLink(state)}>
      <StationApp shelf={shelf} code={code} />
    </PlainRoot>
  );
}

/** Somebody at the desk of the delta. */
export function seated(
  part: Partial<TeamView> = {},
  more: Partial<LinkState> = {},
  seat: Partial<SeatView> = {},
): ReactNode {
  return station({
    welcome: welcome({ seat: 's1', audiences: ['seat:s1', 'team:delta'] }),
    views: numbered(seatView(seat), teamView(part)),
    ...more,
  });
}
