import type { ReactNode } from 'react';
import { ConsoleApp } from '../../../src/renderer/console/ConsoleApp.tsx';
import { AppRoot } from '../../../src/renderer/shared/AppRoot.tsx';
import type { LinkState } from '../../../src/renderer/shared/link/state.ts';
import { FixtureLink } from '../console/fixture-link.ts';
import { galleryState } from '../console/gallery/states.ts';
import { family } from '../review/fixture-desk.ts';
import { Pressed, type Deed } from './pressed.tsx';
import type { Screens } from './show.tsx';

/** The screen before any exercise is open. */
function home(deeds: readonly Deed[], part: Partial<NonNullable<LinkState['home']>> = {}) {
  return (): ReactNode => {
    const state = galleryState('home');
    const link = new FixtureLink({ ...state, home: { ...state!.home!, ...part } });
    link.answer = () =>
      Promise.resolve({
        ok: false,
        id: 'x',
        rejection: {
          code: 'log/newer',
          message: 'The file was written by a newer Whitecell.',
          detail: null,
        },
      });
    return (
      <AppRoot link={link}>
        <Pressed names={deeds}>
          <ConsoleApp />
        </Pressed>
      </AppRoot>
    );
  };
}

export const homeScreens: Screens = {
  'home-plain': home([]),
  'home-new': home(['Choose']),
  'home-forks': home([], { recent: [...family] }),
  'home-error': home(['Spring course']),
  'home-first': home([], { recent: [] }),
  'home-empty': home([], { recent: [], scenarios: [] }),
};
