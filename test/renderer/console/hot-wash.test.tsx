// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Remark } from '../../../src/core/remark.ts';
import { ConsoleApp } from '../../../src/renderer/console/ConsoleApp.tsx';
import { LinkProvider } from '../../../src/renderer/shared/link/hooks.tsx';
import { remarks, toldHotWash } from '../gallery/fixture-remarks.ts';
import { kitPage } from '../kit-page.ts';
import { FixtureLink } from './fixture-link.ts';
import { galleryState } from './gallery/states.ts';

kitPage();
afterEach(() => vi.unstubAllGlobals());

/** The console after the end, on a host that keeps remarks, or will not. */
async function ended(hotWash = toldHotWash, refusal: string | null = null) {
  const kept: Remark[] = [...remarks];
  const get = (_url: string, init: RequestInit = {}): Promise<Response> => {
    if (init.method !== 'PUT') return Promise.resolve(Response.json({ remarks: kept }));
    if (refusal !== null)
      return Promise.resolve(
        Response.json({ code: 'log/full', message: refusal }, { status: 422 }),
      );
    const { remark } = JSON.parse(init.body as string) as { remark: Remark };
    kept.push(remark);
    return Promise.resolve(Response.json({ remark }));
  };
  vi.stubGlobal('fetch', get);
  const link = new FixtureLink({ ...galleryState('ended'), room: null, hotWash });
  await act(async () => {
    render(
      <MantineProvider env="test" forceColorScheme="dark">
        <LinkProvider link={link}>
          <ConsoleApp />
        </LinkProvider>
      </MantineProvider>,
    );
    await Promise.resolve();
  });
  return { link, kept };
}

const pane = () => within(screen.getByRole('region', { name: 'Hot wash' }));

test('[NOTE10] control opens and closes the hot wash and sees how many have answered', async () => {
  const { link } = await ended();
  expect(pane().getByRole('status').textContent).toBe('2 answers · 1 feedback form');
  fireEvent.click(pane().getByRole('button', { name: 'Close the hot wash' }));
  expect(link.messages.at(-1)).toEqual({ t: 'hotWash', open: false });
  act(() => link.set({ hotWash: { ...toldHotWash, open: false } }));
  fireEvent.click(pane().getByRole('button', { name: 'Open the hot wash' }));
  expect(link.messages.at(-1)).toEqual({ t: 'hotWash', open: true });
});

test('[NOTE10] an answer is put on the wall under its question and without the name that stands beside it', async () => {
  const { link } = await ended();
  const answer = (await pane().findByText('That paper still works.')).closest('li')!;
  expect(within(answer).getByText('Omid')).toBeTruthy();
  fireEvent.click(within(answer).getByRole('button', { name: 'On the wall' }));
  await act(() => Promise.resolve());
  expect(link.sent.at(-1)).toEqual({
    type: 'display.take',
    data: {
      card: {
        kind: 'text',
        title: 'What surprised you most?',
        text: 'That paper still works.',
      },
    },
  });
  expect(JSON.stringify(link.sent)).not.toContain('Omid');
});

test('[NOTE10] what is said aloud is kept as that, under the question that was asked', async () => {
  const { kept } = await ended();
  const field = () => pane().getByLabelText('Said aloud');
  fireEvent.change(field(), { target: { value: 'We never asked the wards.' } });
  fireEvent.click(pane().getByRole('button', { name: 'Keep' }));
  await waitFor(() => expect(field()).toHaveProperty('value', ''));
  expect(kept.at(-1)).toMatchObject({
    kind: 'hotWash',
    aloud: true,
    question: toldHotWash.questions[0],
    text: 'We never asked the wards.',
  });
});

test('[NOTE10] a refusal is said in the host’s words, and what was typed stays', async () => {
  await ended(toldHotWash, 'The disk is full.');
  fireEvent.change(pane().getByLabelText('Said aloud'), { target: { value: 'Words' } });
  fireEvent.click(pane().getByRole('button', { name: 'Keep' }));
  expect(await pane().findByText(/The disk is full\./)).toBeTruthy();
  expect(pane().getByLabelText('Said aloud')).toHaveProperty('value', 'Words');
});
