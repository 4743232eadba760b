// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { plainWords } from '../../../src/core/protocol/words.ts';
import { percent, scenarioDay, signed, number } from '../../../src/renderer/shared/format.ts';
import { catalogue } from '../../../src/renderer/shared/i18n.ts';
import {
  chooseLanguage,
  firstWords,
  followRoom,
  getChoice,
  languageFor,
  roomSpeaks,
} from '../../../src/renderer/shared/language.ts';
import { Worded } from '../../../src/renderer/shared/mount.tsx';
import { LanguagePicker } from '../../../src/renderer/shared/ui/LanguagePicker.tsx';
import { fixtureLink, welcome } from '../fixture-link.ts';

const probe = catalogue(
  'probe',
  {
    who: 'Ask control',
    left: 'for {{control}} only',
    moves_one: '{{count}} move',
    moves_other: '{{count}} moves',
    onlyEnglish: 'Only here',
  },
  {
    fr: async () =>
      ({
        who: 'Demandez à l’animation',
        left: 'pour {{control}} seulement',
        moves_one: '{{count}} coup',
        moves_other: '{{count}} coups',
      }) as never,
  },
);

function Probe() {
  const t = probe.useText();
  const [typed, setTyped] = useState('');
  return (
    <>
      <p>{t('who')}</p>
      <p>{t('moves', { count: 3 })}</p>
      <p data-testid="day">{scenarioDay('2031-07-04')}</p>
      <input aria-label="typed" value={typed} onChange={(event) => setTyped(event.target.value)} />
    </>
  );
}

const inFrench = { language: 'fr', terms: 'hseep' } as const;

beforeEach(async () => {
  localStorage.clear();
  await firstWords('device');
});

afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  await roomSpeaks(plainWords);
  await chooseLanguage(null);
});

test('[LANG4] a device’s own choice comes first, then the room’s, then what the device is set to, then English', () => {
  const room = { language: 'ar', terms: 'hseep' } as const;
  expect(languageFor({ own: 'en', room }, ['fr-CA'])).toBe('en');
  expect(languageFor({ own: null, room }, ['fr-CA'])).toBe('ar');
  expect(languageFor({ own: null, room: plainWords }, ['de-AT', 'fr-CA', 'en'])).toBe('fr');
  expect(languageFor({ own: null, room: plainWords }, ['de-AT'])).toBe('en');
});

test('[LANG5] the room’s language re-words a page that is open, sets its language and direction, and keeps what was typed', async () => {
  render(<Worded page={() => <Probe />} />);
  fireEvent.change(screen.getByLabelText('typed'), { target: { value: 'half a thought' } });
  await act(() => roomSpeaks(inFrench));
  expect(screen.getByText('Demandez à l’animation')).toBeTruthy();
  expect(screen.getByText('3 coups')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('typed').value).toBe('half a thought');
  expect(document.documentElement).toMatchObject({ lang: 'fr', dir: 'ltr' });
  await act(() => roomSpeaks({ language: 'ar', terms: 'hseep' }));
  expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' });
  await act(() => roomSpeaks({ language: 'en', terms: 'hseep' }));
  expect(screen.getByText('Ask control')).toBeTruthy();
  expect(document.documentElement).toMatchObject({ lang: 'en', dir: 'ltr' });
});

test('[LANG5, LANG9] dates change with the words around them, where nothing above draws them again', async () => {
  render(<Probe />);
  await act(() => roomSpeaks(inFrench));
  expect(screen.getByTestId('day').textContent).toBe('4 juillet 2031');
});

test('[LANG5] a word that a language lacks is said in English', async () => {
  await roomSpeaks(inFrench);
  expect(probe.text('onlyEnglish')).toBe('Only here');
});

describe('[LANG6] no page begins in the wrong words', () => {
  test('it waits for the room’s language, and speaks it', async () => {
    const link = fixtureLink({ status: 'connecting' });
    const ready = followRoom(link);
    link.set({ status: 'open', welcome: welcome({ words: inFrench }) });
    await ready;
    expect(probe.text('who')).toBe('Demandez à l’animation');
  });

  test('a page that has nobody to ask, or is not answered, does not wait for long', async () => {
    await followRoom(fixtureLink({ status: 'idle' }));
    vi.useFakeTimers();
    const ready = followRoom(fixtureLink({ status: 'connecting' }));
    await vi.advanceTimersByTimeAsync(1_000);
    await ready;
    vi.useRealTimers();
  });

  test('what was chosen on the device is there before anybody is asked', async () => {
    localStorage.setItem('wc.language', 'fr');
    await firstWords('device');
    expect(probe.text('who')).toBe('Demandez à l’animation');
  });

  test('the wall and the hot seat have no choice of their own', async () => {
    localStorage.setItem('wc.language', 'fr');
    await firstWords('room');
    expect(getChoice()).toMatchObject({ own: null, language: 'en' });
  });
});

test('[LANG10] whoever holds the device chooses its language, against the room’s too, and it is kept there', async () => {
  await roomSpeaks({ language: 'ar', terms: 'hseep' });
  render(<LanguagePicker />);
  const picker = screen.getByRole('combobox');
  expect([...picker.querySelectorAll('option')].map((each) => each.textContent).slice(1)).toEqual([
    'English',
    'Français',
    'العربية',
  ]);
  await act(async () => {
    fireEvent.change(picker, { target: { value: 'fr' } });
    await vi.waitFor(() => expect(document.documentElement.lang).toBe('fr'));
  });
  expect(localStorage.getItem('wc.language')).toBe('fr');
  await act(async () => {
    fireEvent.change(picker, { target: { value: '' } });
    await vi.waitFor(() => expect(document.documentElement.lang).toBe('ar'));
  });
  expect(localStorage.getItem('wc.language')).toBeNull();
});

test('[LANG8] a term pack changes labels in every language, and no parameter', async () => {
  await roomSpeaks({ language: 'en', terms: 'nato' });
  expect(probe.text('who')).toBe('Ask EXCON');
  expect(probe.text('left', { control: 'control of the pass' })).toBe(
    'for control of the pass only',
  );
  await roomSpeaks({ language: 'fr', terms: 'nato' });
  expect(probe.text('who')).toBe('Demandez à l’EXCON');
  await roomSpeaks({ language: 'en', terms: 'uk' });
  expect(probe.text('who')).toBe('Ask Exercise Control');
  await roomSpeaks({ language: 'en', terms: 'hseep' });
  expect(probe.text('who')).toBe('Ask control');
});

test('[LANG9] dates and numbers are written as the language writes them; Arabic keeps the digits of the record', async () => {
  await chooseLanguage('fr');
  expect(scenarioDay('2031-07-04')).toBe('4 juillet 2031');
  expect(number(12345.5, 1)).toBe('12\u202f345,5');
  expect(percent(45)).toMatch(/^45\s%$/u);
  await chooseLanguage('ar');
  expect(scenarioDay('2031-07-04')).toMatch(/^4 \p{Script=Arabic}+ 2031$/u);
  expect(signed(-3)).toContain('3');
  await chooseLanguage('en');
  expect(scenarioDay('2031-07-04')).toBe('4 July 2031');
});
