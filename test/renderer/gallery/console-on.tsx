import type { ReactNode } from 'react';
import { ConsoleApp } from '../../../src/renderer/console/ConsoleApp.tsx';
import { AppRoot } from '../../../src/renderer/shared/AppRoot.tsx';
import type { LinkState } from '../../../src/renderer/shared/link/state.ts';
import { FixtureLink } from '../console/fixture-link.ts';
import { Pressed, type Deed } from './pressed.tsx';

/** A console that looks at this state, after these deeds. */
export function consoleOn(state: Partial<LinkState>, deeds: readonly Deed[] = []): ReactNode {
  return (
    <AppRoot link={new FixtureLink(state)}>
      <Pressed names={deeds}>
        <ConsoleApp />
      </Pressed>
    </AppRoot>
  );
}
