import { Connection } from '../shared/link/connection.ts';
import { takeFragment } from '../shared/link/credential.ts';
import { firstWords } from '../shared/language.ts';
import { memoryShelf, type Shelf } from '../shared/link/outbox.ts';
import { mount } from '../shared/mount.tsx';
import { PlainRoot } from '../shared/PlainRoot.tsx';
import { announceScreen, screenPlace } from '../shared/screen.ts';
import { Identified } from '../shared/ui/Identified.tsx';
import { HotSeatApp } from './HotSeatApp.tsx';
import { Curtain } from './curtain.ts';
import { Residue } from './residue.ts';

const key = 'wc.hotSeat';

function keptToken(): string {
  try {
    return globalThis.sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Nothing that a team wrote or read is ever stored in this browser. */
function sessionShelf(): Shelf | null {
  try {
    const shelf = globalThis.sessionStorage;
    shelf.getItem(key);
    return shelf;
  } catch {
    return null;
  }
}

function keepToken(token: string): void {
  try {
    globalThis.sessionStorage.setItem(key, token);
  } catch {
    // Then a reload needs the console's button again.
  }
}

const residue = new Residue(sessionShelf() ?? memoryShelf());
residue.watch();

/** The old page goes with all that a browser keeps of it. One that could not come back is only emptied. */
async function beginAnew(): Promise<void> {
  await residue.wipe();
  if (keptToken() !== '') globalThis.location.reload();
}

const curtain = new Curtain(() => void beginAnew());
const link = new Connection({ onToken: keepToken, wants: curtain.wants, lastRetryMs: 1_500 });
curtain.attach(link);
const given = takeFragment();
// The address carries the lasting token itself; the address bar has just lost it.
if (given !== '') keepToken(given);
const token = given === '' ? keptToken() : given;
announceScreen(link, screenPlace(memoryShelf()));
if (token !== '') link.identify({ role: 'hotSeat', token });

const page = () => (
  <PlainRoot link={link}>
    <HotSeatApp curtain={curtain} residue={residue} />
    <Identified />
  </PlainRoot>
);
void firstWords('room').then(() => mount(page, link));
