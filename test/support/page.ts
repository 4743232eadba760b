/** Set-up of the tests of pages, each of which runs in a realm of its own that jsdom furnishes. */
import * as streams from 'node:stream/web';
import { configure } from '@testing-library/react';

// Browsers have them, jsdom does not, and what it lacks is not handed in from Node.
for (const [name, made] of Object.entries(streams))
  if (name !== 'default' && !(name in globalThis)) Reflect.set(globalThis, name, made);

// What is waited for on a loaded machine comes late without being wrong.
configure({ asyncUtilTimeout: 10_000 });
