import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { firstWords, roomSpeaks } from '../shared/language.ts';
import '../shared/theme/fonts.ts';
import '../shared/theme/tokens.css';
import '../shared/theme/base.css';
import { keepKey } from './model/key.ts';
import { fetchPack } from './model/pack.ts';
import { PaperApp } from './PaperApp.tsx';

const key = keepKey(location, history, sessionStorage);
const asked = new URLSearchParams(location.search);
document.documentElement.dataset['surface'] = 'paper';

/** The words of the pack before its pages: none is laid out in one language and printed in another. */
const load = async () => {
  const pack = await fetchPack(key);
  if (pack.words !== null) await roomSpeaks(pack.words);
  return pack;
};

// There is no line to the host: a page of paper is fetched once and does not change.
const place = document.getElementById('root');
const draw = async (): Promise<void> => {
  await firstWords('device');
  if (place === null) return;
  createRoot(place).render(
    <StrictMode>
      <PaperApp load={load} asked={asked} packKey={key} />
    </StrictMode>,
  );
};
void draw();
