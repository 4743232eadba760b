import { Connection } from '../shared/link/connection.ts';
import { takeFragment } from '../shared/link/credential.ts';
import { localShelf } from '../shared/link/outbox.ts';
import { firstWords } from '../shared/language.ts';
import { mount } from '../shared/mount.tsx';
import { PlainRoot } from '../shared/PlainRoot.tsx';
import { EvaluatorApp } from './EvaluatorApp.tsx';
import { keepToken, keptToken } from './credentials.ts';

const shelf = localShelf();
const code = takeFragment();
const link = new Connection({
  shelf,
  shelfKey: 'wc.outbox.evaluator',
  whileDown: 'queue',
  onToken: (token) => keepToken(shelf, token),
});
const kept = keptToken(shelf);
if (kept !== null) link.identify({ role: 'evaluator', token: kept });

const page = () => (
  <PlainRoot link={link}>
    <EvaluatorApp shelf={shelf} code={code} />
  </PlainRoot>
);
void firstWords('device').then(() => mount(page, link));
