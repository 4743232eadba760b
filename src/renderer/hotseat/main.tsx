import { Connection } from '../shared/link/connection.ts';
import { takeFragment } from '../shared/link/credential.ts';
import { firstWords } from '../shared/language.ts';
import { memoryShelf } from '../shared/link/outbox.ts';
import { mount } from '../shared/mount.tsx';
import { PlainRoot } from '../shared/PlainRoot.tsx';
import { announceScreen, screenPlace } from '../shared/screen.ts';
import { Identified } from '../shared/ui/Identified.tsx';
import { HotSeatApp } from './HotSeatApp.tsx';
import { Curtain } from './curtain.ts';

const key = 'wc.hotSeat';

function keptToken(): string {
  try {
    return globalThis.sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function keepToken(token: string): void {
  try {
    // The seat's credential only: nothing that a team wrote or read is ever stored in this browser.
    globalThis.sessionStorage.setItem(key, token);
  } catch {
    // Then a reload needs the console's button again.
  }
}

const curtain = new Curtain();
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
    <HotSeatApp curtain={curtain} />
    <Identified />
  </PlainRoot>
);
void firstWords('room').then(() => mount(page, link));
