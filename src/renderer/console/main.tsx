import '@mantine/core/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import { AppRoot } from '../shared/AppRoot.tsx';
import { Connection } from '../shared/link/connection.ts';
import { mount } from '../shared/mount.tsx';
import { ConsoleApp } from './ConsoleApp.tsx';
import { consoleText } from './text.ts';
import { keepToken, takeToken } from './grant.ts';

// A GO that fires half a minute late is worse than none: nothing is queued while the line is down.
const link = new Connection({ whileDown: 'refuse', onToken: keepToken });
const token = takeToken();
if (token !== null)
  link.identify({ role: 'control', token, name: consoleText.text('door.facilitator') });

mount(
  <AppRoot link={link} scheme="dark">
    <ConsoleApp />
  </AppRoot>,
);
