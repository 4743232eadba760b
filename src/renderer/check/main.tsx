import { Connection, socketUrl } from '../shared/link/connection.ts';
import { takeFragment } from '../shared/link/credential.ts';
import { firstWords } from '../shared/language.ts';
import { mount } from '../shared/mount.tsx';
import { PlainRoot } from '../shared/PlainRoot.tsx';
import { CheckApp } from './CheckApp.tsx';
import { askThrough } from './ask-through.ts';

const token = takeFragment();
const ask = () => askThrough(token, () => new WebSocket(socketUrl(globalThis.location)));

const link = new Connection();
const page = () => (
  <PlainRoot link={link}>
    <CheckApp ask={ask} />
  </PlainRoot>
);
void firstWords('device').then(() => mount(page, link));
