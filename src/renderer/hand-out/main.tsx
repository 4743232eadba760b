import '@mantine/core/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { carryMedia } from '../shared/media.ts';
import { KitRoot } from '../shared/KitRoot.tsx';
import { firstWords, roomSpeaks } from '../shared/language.ts';
import { Worded } from '../shared/mount.tsx';
import { reviewText } from '../review/text.ts';
import { HandOutApp } from './HandOutApp.tsx';
import { readHanded } from './packed.ts';

/*
 * A replay that somebody was handed: the review over what the page itself holds. It asks nobody for anything, and
 * runs from a file on a machine without a network.
 */

const draw = async (): Promise<void> => {
  const root = document.getElementById('root');
  const handed = await readHanded(document.getElementById('replay')?.textContent ?? '');
  carryMedia(handed.media);
  await roomSpeaks({ language: handed.language, terms: 'hseep' });
  await firstWords('device');
  if (root === null) return;
  const page = () => (
    <KitRoot>
      <HandOutApp handed={handed} />
    </KitRoot>
  );
  createRoot(root).render(
    <StrictMode>
      <Worded page={page} />
    </StrictMode>,
  );
};
/** Old browsers cannot unpack it. */
const tell = (): void => {
  document.body.textContent = reviewText.text('trouble.unreadable');
};
await draw().catch(tell);
