import { Connection } from '../shared/link/connection.ts';
import { takeFragment } from '../shared/link/credential.ts';
import { localShelf, memoryShelf } from '../shared/link/outbox.ts';
import { firstWords } from '../shared/language.ts';
import { mount } from '../shared/mount.tsx';
import { PlainRoot } from '../shared/PlainRoot.tsx';
import { announceScreen, screenPlace } from '../shared/screen.ts';
import { Identified } from '../shared/ui/Identified.tsx';
import { DisplayApp } from './DisplayApp.tsx';
import { HoldCard } from './cards/HoldCard.tsx';

// The console's picture of the display: the same page on the same feed, but no wall of the room. It keeps
// nothing, so that a wall on this machine does not come back with what the console was shown last.
const miniature = new URLSearchParams(globalThis.location.search).has('miniature');
const shelf = miniature ? memoryShelf() : localShelf();
const key = 'wc.display';
const given = takeFragment();
const code = given === '' ? (shelf.getItem(key) ?? '') : given;
if (given !== '') keep(given);
const pulse = { everyMs: 2_500, patienceMs: 2_500 };
const link = new Connection({ onToken: keep, lastRetryMs: 1_500, pulse });
announceScreen(link, screenPlace(shelf), miniature);
if (code !== '') link.identify({ role: 'display', code });

/** So that a wall that was reloaded, or whose laptop restarted, comes back by itself. */
function keep(credential: string): void {
  try {
    shelf.setItem(key, credential);
  } catch {
    // Without storage a reload needs the code again.
  }
}

const page = () => (
  <PlainRoot link={link} scheme="dark" surface="projector" fallback={<HoldCard />}>
    <DisplayApp />
    <Identified />
  </PlainRoot>
);
void firstWords('room').then(() => mount(page, link));
