// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { scenarioMedia } from '../../../src/renderer/console/model/media.ts';
import { busyView, scenario } from './fixture.ts';
import { open, press, type } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';

test('[CON31] the scenario’s media are offered once each', () => {
  expect(scenarioMedia(scenario)).toEqual([
    { file: 'quay.svg', alt: 'The quay at night, one lamp lit' },
  ]);
});

describe('an inject written now', () => {
  kitPage();
  const form = () => screen.getByRole('form', { name: 'Write an inject' });
  const content = {
    title: 'Fire on the quay',
    to: 'public',
    method: 'brief',
    from: 'Control',
    body: 'Fire on the quay',
    media: [],
    effects: [],
  };

  test('[ROOM7, CON31] one key, one line and Enter are enough', async () => {
    const link = open(busyView());
    fireEvent.keyDown(document.body, { key: 'a' });
    type('What happens', 'Fire on the quay');
    fireEvent.submit(form());
    await waitFor(() =>
      expect(link.sent).toEqual([{ type: 'inject.write', data: { content, release: true } }]),
    );
  });

  test('[CON70] it has a sender of the scenario, and once released it is said so and stands selected beneath the phase in hand, which stays in sight', async () => {
    const tell = vi.fn();
    Element.prototype.scrollIntoView = tell;
    const view = busyView();
    const link = open(view);
    fireEvent.keyDown(document.body, { key: 'a' });
    type('What happens', 'Fire on the quay');
    const from = within(form()).getByRole('combobox', { name: 'From' });
    fireEvent.click(from);
    const sender = scenario.injects[0]!.from;
    fireEvent.click(await screen.findByRole('option', { name: sender, hidden: true }));
    fireEvent.submit(form());
    const written = { ...content, to: 'public' as const, method: 'brief' as const, from: sender };
    await waitFor(() => expect(link.sent).toMatchObject([{ data: { content: written } }]));
    const live = {
      ...view.injects[0]!,
      eventNo: 'X09',
      status: 'released',
      adHoc: written,
    } as const;
    const after = { ...view, n: view.n + 1, injects: [...view.injects, live] };
    act(() => link.set({ views: { control: { n: after.n, view: after } } }));
    expect(screen.getByText('X09 released to everybody.')).toBeTruthy();
    const row = document.querySelector('[data-cue="X09"]');
    expect(row?.getAttribute('aria-expanded')).toBe('true');
    expect(tell.mock.contexts).not.toContain(row);
    const group = row?.closest('section');
    expect(group?.previousElementSibling?.hasAttribute('data-present')).toBe(true);
  });

  test('[CON70] Escape closes the suggestions first, and the form only without them', () => {
    open(busyView());
    fireEvent.keyDown(document.body, { key: 'a' });
    const from = within(form()).getByRole('combobox', { name: 'From' });
    fireEvent.click(from);
    expect(from.getAttribute('aria-expanded')).toBe('true');
    fireEvent.keyDown(from, { key: 'Escape' });
    expect(from.getAttribute('aria-expanded')).toBe('false');
    fireEvent.keyDown(from, { key: 'Escape' });
    expect(screen.queryByRole('form', { name: 'Write an inject' })).toBeNull();
  });

  test('[CON31] a picture and a way of coming are chosen by press, and seen as the readers will', async () => {
    const link = open(busyView());
    fireEvent.keyDown(document.body, { key: 'a' });
    type('What happens', 'Fire on the quay');
    fireEvent.click(within(form()).getByRole('radio', { name: 'Broadcast' }));
    press('Attach media', form());
    fireEvent.click(within(form()).getByRole('checkbox', { name: /The quay at night/ }));
    press('How it looks', form());
    const face = within(form()).getByRole('article');
    expect(face.dataset['method']).toBe('broadcast');
    expect(within(face).getByAltText('The quay at night, one lamp lit')).toBeTruthy();
    press('Keep for later', form());
    const media = [{ file: 'quay.svg', alt: 'The quay at night, one lamp lit' }];
    await waitFor(() =>
      expect(link.sent).toEqual([
        {
          type: 'inject.write',
          data: { content: { ...content, method: 'broadcast', media }, release: false },
        },
      ]),
    );
  });
});
