// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Answer } from '../../../src/renderer/shared/link/link.ts';
import type { BackupNews } from '../../../src/core/protocol/backup.ts';
import { open } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';
import { busyView } from './fixture.ts';

kitPage();

const news: BackupNews = {
  folder: '/home/ana/Whitecell/Backups',
  file: '/home/ana/Whitecell/Backups/harbour 4711ab backup.whitecell',
  count: 153,
  atWallMs: Date.UTC(2031, 2, 4, 10, 30),
  trouble: null,
};

function card(part: Partial<BackupNews> = {}): HTMLElement {
  open(busyView(), { backup: { ...news, ...part } });
  fireEvent.click(screen.getByRole('tab', { name: /Room/ }));
  return screen.getByRole('region', { name: 'Backup' });
}

test('[BACK5] the console shows how far the copy goes and where it lies', () => {
  const shown = card();
  expect(within(shown).getByRole('status').textContent).toMatch(/^Copied at .*, with 153 facts$/);
  expect(shown.textContent).toContain(news.file);
});

test('[BACK5] before the first copy it says so, and names the folder', () => {
  const shown = card({ file: '', count: 0, atWallMs: null });
  expect(within(shown).getByRole('status').textContent).toContain('No copy yet');
  expect(shown.textContent).toContain(news.folder);
});

test('[BACK5] a copy that failed says why, and of when the last one is', () => {
  const shown = card({ trouble: 'gone' });
  expect(within(shown).getByRole('status').textContent).toContain('that folder is not there');
  expect(shown.textContent).toMatch(/The last copy is of .*, with 153 facts/);
});

test('[BACK5] another folder is asked for, and what was typed stays until the host has it', async () => {
  const link = open(busyView(), { backup: news });
  fireEvent.click(screen.getByRole('tab', { name: /Room/ }));
  const shown = screen.getByRole('region', { name: 'Backup' });
  fireEvent.click(within(shown).getByRole('button', { name: 'Keep it elsewhere …' }));
  const field = within(shown).getByLabelText('Folder for backups');
  fireEvent.change(field, { target: { value: '/media/stick' } });
  fireEvent.submit(field);
  expect(link.sent.at(-1)?.data).toEqual({ act: 'backup', folder: '/media/stick' });
  await within(shown).findByRole('button', { name: 'Keep it elsewhere …' });
});

test('[BACK5] a folder that the host refuses is said so beside what was typed, and the buttons wait for the answer', async () => {
  const link = open(busyView(), { backup: news });
  fireEvent.click(screen.getByRole('tab', { name: /Room/ }));
  const shown = screen.getByRole('region', { name: 'Backup' });
  fireEvent.click(within(shown).getByRole('button', { name: 'Keep it elsewhere …' }));
  const field = within(shown).getByLabelText('Folder for backups');
  fireEvent.change(field, { target: { value: 'stick' } });
  let answer: (told: Answer) => void = () => {};
  link.answer = () => new Promise((resolve) => (answer = resolve));
  fireEvent.submit(field);
  expect(within(shown).getByRole('button', { name: 'Use it' })).toHaveProperty('disabled', true);
  await act(async () => {
    const rejection = { code: 'backup/relative', message: 'no', detail: null };
    answer({ ok: false, id: 'x', rejection });
    await Promise.resolve();
  });
  expect(within(shown).getByRole('alert').textContent).toContain('whole path');
  expect(field).toHaveProperty('value', 'stick');
});
