import type { ReactNode } from 'react';
import { ConsoleApp } from '../../../src/renderer/console/ConsoleApp.tsx';
import type { Refused } from '../../../src/renderer/shared/link/link.ts';
import { AppRoot } from '../../../src/renderer/shared/AppRoot.tsx';
import type { LinkState } from '../../../src/renderer/shared/link/state.ts';
import { FixtureLink } from '../console/fixture-link.ts';
import { galleryState } from '../console/gallery/states.ts';
import { family } from '../review/fixture-desk.ts';
import { Pressed, type Deed } from './pressed.tsx';
import type { Screens } from './show.tsx';

const newer: Refused = {
  code: 'log/fromFuture',
  message: 'The file was written by a newer Whitecell.',
  detail: null,
};
const damaged: Refused = { ...newer, code: 'log/corrupt', message: 'Fact 57 was changed.' };

/** What the host made of the damaged file. */
function rescues(): void {
  const rescued = {
    file: '/home/ana/Whitecell/spring-course (rescued).whitecell',
    title: 'Spring course',
    count: 56,
    fromCopy: 12,
    missing: { from: 57, to: 480 },
    problem: '',
  };
  const away = globalThis.fetch;
  globalThis.fetch = (...asked) =>
    asked[0] === '/api/rescue' ? Promise.resolve(Response.json(rescued)) : away(...asked);
}

/** The screen before any exercise is open. */
function home(
  deeds: readonly Deed[],
  part: Partial<NonNullable<LinkState['home']>> = {},
  rejection = newer,
) {
  return (): ReactNode => {
    const state = galleryState('home');
    const link = new FixtureLink({ ...state, home: { ...state!.home!, ...part } });
    link.answer = () =>
      Promise.resolve({
        ok: false,
        id: 'x',
        rejection,
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
  'home-damaged': home(['Spring course'], {}, damaged),
  'home-rescued': () => {
    rescues();
    return home(['Spring course', 'Rescue', 'Sauver', 'إنقاذ'], {}, damaged)();
  },
  'home-first': home([], { recent: [] }),
  'home-empty': home([], { recent: [], scenarios: [] }),
};
