// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from './console-page.tsx';
import { busyView, room } from './fixture.ts';
import { kitPage } from '../kit-page.ts';

kitPage();

const fingerprint = 'a1b2'.repeat(16);

function door(shown: string | null) {
  const link = open(busyView(), { room: { ...room, fingerprint: shown } });
  fireEvent.click(screen.getByRole('tab', { name: /Room/ }));
  return { link, card: within(screen.getByRole('region', { name: 'How to join' })) };
}

async function confirm(title: string, word: string): Promise<void> {
  const dialog = await screen.findByRole('dialog', { name: title });
  fireEvent.click(within(dialog).getByRole('button', { name: word }));
}

test('[CON52] without encryption the way in says who can read along, and can be encrypted after a question', async () => {
  const { link, card } = door(null);
  expect(card.getByText(/^Not encrypted: whoever can listen/)).toBeDefined();
  expect(card.queryByText(/Fingerprint/)).toBeNull();
  fireEvent.click(card.getByRole('button', { name: 'Encrypt …' }));
  await confirm('Encrypt the room’s network?', 'Encrypt');
  expect(link.sent.at(-1)?.data).toEqual({ act: 'encrypt', on: true });
});

test('[CON52] encrypted, it shows the whole fingerprint to compare, and can be taken back', async () => {
  const { link, card } = door(fingerprint);
  expect(card.queryByText(/Not encrypted/)).toBeNull();
  expect(card.getByText(/it is ours where they show this fingerprint/)).toBeDefined();
  expect(card.getByText('A1 B2 '.repeat(16).trim())).toBeDefined();
  fireEvent.click(card.getByRole('button', { name: 'No longer encrypt …' }));
  await confirm('No longer encrypt?', 'Do not encrypt');
  expect(link.sent.at(-1)?.data).toEqual({ act: 'encrypt', on: false });
});
