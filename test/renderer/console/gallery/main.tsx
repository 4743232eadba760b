import '@mantine/core/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import { AppRoot } from '../../../../src/renderer/shared/AppRoot.tsx';
import { mount } from '../../../../src/renderer/shared/mount.tsx';
import { ConsoleApp } from '../../../../src/renderer/console/ConsoleApp.tsx';
import { FixtureLink, stateFor } from '../fixture-link.ts';
import { galleryState } from './states.ts';

/*
 * The console in states that are hard to come by in play, to be looked at: `vite test/renderer/console/gallery`,
 * then `/?held`, `/?rehearsal` … (see `states.ts`).
 */
const link = new FixtureLink();
link.set(galleryState(globalThis.location.search.slice(1)) ?? stateFor());
void mount(
  () => (
    <AppRoot link={link} scheme="dark">
      <ConsoleApp />
    </AppRoot>
  ),
  link,
);
