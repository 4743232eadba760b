import { Connection } from '../shared/link/connection.ts';
import { takeFragment } from '../shared/link/credential.ts';
import { localShelf } from '../shared/link/outbox.ts';
import { firstWords } from '../shared/language.ts';
import { mount } from '../shared/mount.tsx';
import { PlainRoot } from '../shared/PlainRoot.tsx';
import { StationApp } from './StationApp.tsx';
import { keepSeat, keptSeat } from './credentials.ts';

const shelf = localShelf();
const code = takeFragment();
const link = new Connection({
  shelf,
  shelfKey: 'wc.outbox',
  whileDown: 'queue',
  onToken: (token, session) => keepSeat(shelf, { token, session }),
});
const kept = keptSeat(shelf);
if (kept !== null) link.identify({ role: 'seat', token: kept.token });
else if (code !== '') link.identify({ role: 'look', code });

const page = () => (
  <PlainRoot link={link}>
    <StationApp shelf={shelf} code={code} />
  </PlainRoot>
);
void firstWords('device').then(() => mount(page, link));
