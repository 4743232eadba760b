import '@mantine/core/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import { AppRoot } from '../shared/AppRoot.tsx';
import { Connection } from '../shared/link/connection.ts';
import { firstWords } from '../shared/language.ts';
import { memoryShelf } from '../shared/link/outbox.ts';
import { mount } from '../shared/mount.tsx';
import { announceScreen, screenPlace } from '../shared/screen.ts';
import { Identified } from '../shared/ui/Identified.tsx';
import { ConsoleApp } from './ConsoleApp.tsx';
import { consoleText } from './text.ts';
import { keepToken, takeToken } from './grant.ts';
import { dutyToSay, keepGiven, nameToSay } from './who/facilitator.ts';

// A GO that fires half a minute late is worse than none: nothing is queued while the line is down.
const link = new Connection({ whileDown: 'refuse', onToken: keepToken });
const token = takeToken();
link.onMessage((message) => {
  if (message.t === 'welcome' && message.name !== null) keepGiven(message.name);
});
announceScreen(link, screenPlace(memoryShelf()));

function identify(): void {
  if (token === null) return;
  const name = nameToSay(consoleText.text('door.facilitator'));
  link.identify({ role: 'control', token, name, duty: dutyToSay() });
}

const page = () => (
  <AppRoot link={link} scheme="dark">
    <ConsoleApp />
    <Identified />
  </AppRoot>
);
void firstWords('device').then(() => {
  identify();
  return mount(page, link);
});
