// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ExportWish } from '../../../src/core/export/wish.ts';
import { ExportDialog } from '../../../src/renderer/review/export/ExportDialog.tsx';
import {
  ExportsProvider,
  hostExports,
  type Taken,
} from '../../../src/renderer/review/export/exports.ts';
import { kitPage } from '../kit-page.ts';

kitPage();

function show(answer: Taken): ExportWish[] {
  const wishes: ExportWish[] = [];
  const take = (wish: ExportWish) => {
    wishes.push(wish);
    return Promise.resolve(answer);
  };
  render(
    <MantineProvider env="test">
      <ExportsProvider value={take}>
        <ExportDialog opened onClose={() => undefined} />
      </ExportsProvider>
    </MantineProvider>,
  );
  return wishes;
}

const choose = (name: RegExp) => fireEvent.click(screen.getByLabelText(name));
const press = () => fireEvent.click(screen.getByRole('button', { name: 'Make the file' }));

test('[EXP11] the dialog asks for what and for whom, and says that secrets are inside', async () => {
  const wishes = show({ ok: true, name: 'x.msel.xlsx' });
  screen.getByText(/secrets of every team/);
  choose(/^Events list/);
  press();
  await screen.findByText(/x\.msel\.xlsx/);
  choose(/^For others/);
  screen.getByText(/Names inside of what people typed/);
  choose(/^Leave out what people typed/);
  expect(screen.queryByText(/Names inside of what people typed/)).toBeNull();
  choose(/^Count times/);
  press();
  // Who goes back to “for ourselves” gets everything.
  await screen.findByText(/x\.msel\.xlsx/);
  choose(/^For ourselves/);
  press();
  await screen.findByText(/x\.msel\.xlsx/);
  const plain = { names: 'real', texts: 'kept', times: 'wall' };
  expect(wishes).toEqual([
    { as: 'msel', privacy: plain },
    { as: 'msel', privacy: { names: 'pseudonyms', texts: 'leftOut', times: 'fromZero' } },
    { as: 'msel', privacy: plain },
  ]);
});

test('[EXP11, EXP12] a bundle takes what was said afterwards along if asked, for others only without words', async () => {
  const wishes = show({ ok: true, name: 'x.bundle.zip' });
  const box = () => screen.getByLabelText(/^With what was said afterwards/);
  press();
  await screen.findByText(/x\.bundle\.zip/);
  fireEvent.click(box());
  press();
  await screen.findByText(/x\.bundle\.zip/);
  choose(/^For others/);
  expect(box()).toHaveProperty('disabled', true);
  press();
  await screen.findByText(/x\.bundle\.zip/);
  choose(/^Leave out what people typed/);
  expect(box()).toHaveProperty('disabled', false);
  press();
  await screen.findByText(/x\.bundle\.zip/);
  choose(/^Events list/);
  expect(screen.queryByLabelText(/^With what was said afterwards/)).toBeNull();
  expect(wishes.map(({ remarks }) => remarks)).toEqual([undefined, true, undefined, true]);
});

test('[EXP11] what was refused is said in words of the page; only what has none there in the host’s', async () => {
  show({ ok: false, trouble: { code: 'log/locked', message: 'This file is locked.' } });
  press();
  await screen.findByText(/Another Whitecell has this file open/);
  cleanup();
  show({ ok: false, trouble: { code: 'log/odd', message: 'Fact 57 was changed.' } });
  press();
  await screen.findByText(/Fact 57 was changed\./);
});

test('[EXP10] the page hands the answer to the browser under the host’s name, with its key', async () => {
  const kept: string[] = [];
  const seen: RequestInit[] = [];
  const headers = { 'content-disposition': "attachment; filename*=UTF-8''a%20b.facts.csv" };
  const take = hostExports(() => Promise.resolve('key-of-control'), '/a b.whitecell', {
    keep: (content, name) => kept.push(`${name} ${content.size}`),
    get: (_path, init) => {
      seen.push(init ?? {});
      return Promise.resolve(new Response('12345', { headers }));
    },
  });
  const wish: ExportWish = { as: 'csv', privacy: { names: 'real', texts: 'kept', times: 'wall' } };
  expect(await take(wish)).toEqual({ ok: true, name: 'a b.facts.csv' });
  expect(kept).toEqual(['a b.facts.csv 5']);
  expect(seen[0]?.headers).toMatchObject({ authorization: 'Bearer key-of-control' });
  expect(JSON.parse(seen[0]?.body as string)).toEqual({ path: '/a b.whitecell', ...wish });
});
