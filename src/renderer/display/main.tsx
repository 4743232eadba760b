import { Connection } from '../shared/link/connection.ts';
import { takeFragment } from '../shared/link/credential.ts';
import { localShelf } from '../shared/link/outbox.ts';
import { mount } from '../shared/mount.tsx';
import { PlainRoot } from '../shared/PlainRoot.tsx';
import { DisplayApp } from './DisplayApp.tsx';
import { HoldCard } from './cards/HoldCard.tsx';

const shelf = localShelf();
const key = 'wc.display';
const code = takeFragment() || (shelf.getItem(key) ?? '');
const link = new Connection({ onToken: (token) => shelf.setItem(key, token) });
if (code !== '') link.identify({ role: 'display', code });

mount(
  <PlainRoot link={link} scheme="dark" surface="projector" fallback={<HoldCard />}>
    <DisplayApp />
  </PlainRoot>,
);
