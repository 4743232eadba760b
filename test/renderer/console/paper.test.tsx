// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { PackNews } from '../../../src/core/paper/news.ts';
import { emptyView } from './fixture.ts';
import { open, press } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';

kitPage();

const files = [
  { document: 'runSheet', team: null, name: '1 Run sheet.pdf' },
  { document: 'teamBriefs', team: 'us', name: '3 Team brief U United States.pdf' },
] as const;

/** A host that tells its news as the test lets it. */
function host() {
  let tell: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (tell = controller) });
  const asked = vi.fn(() => Promise.resolve(new Response(body)));
  vi.stubGlobal('fetch', asked);
  const news = (piece: PackNews) =>
    act(async () => {
      tell.enqueue(new TextEncoder().encode(`${JSON.stringify(piece)}\n`));
      await Promise.resolve();
    });
  return { asked, news, cut: () => act(async () => tell.close()) };
}

async function openDialog(): Promise<HTMLElement> {
  open(emptyView());
  press('Menu');
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Paper pack …' }));
  return screen.findByRole('dialog', { name: 'Paper pack' });
}

test('[PAPER21] one press makes the pack; the dialog says how far it is, and where it lies', async () => {
  const { asked, news } = host();
  const dialog = await openDialog();
  press('Make the PDFs', dialog);
  const [address, request] = asked.mock.calls[0] as unknown as [string, RequestInit];
  expect(address).toBe('/api/paper');
  expect(JSON.parse(request.body as string)).toEqual({
    size: 'letter',
    words: { language: 'en', terms: 'hseep' },
  });
  await news({ kind: 'begun', files: [...files] });
  await within(dialog).findByText('Printing 1 Run sheet.pdf …');
  await news({ kind: 'printed', no: 0, bytes: 10 });
  await within(dialog).findByText('1 of 2');
  await news({ kind: 'printed', no: 1, bytes: 10 });
  await news({ kind: 'done', key: 'k/1', folder: '/home/ann/Bridge day paper' });
  await within(dialog).findByText('PDFs in this folder: 2');
  expect(within(dialog).getByText('/home/ann/Bridge day paper')).toBeTruthy();
  const link = within(dialog).getByRole('link', { name: '3 Team brief U United States.pdf' });
  expect(link.getAttribute('href')).toBe(
    '/paper/file/k%2F1/3%20Team%20brief%20U%20United%20States.pdf',
  );
});

test('[PAPER21] a refusal and a line that breaks are sentences; printing by hand stays open', async () => {
  const { news, cut } = host();
  const dialog = await openDialog();
  press('Make the PDFs', dialog);
  const message = 'No Chromium, Chrome or Edge was found to print with.';
  await news({ kind: 'failed', code: 'paper/noBrowser', message });
  await within(dialog).findByText(message);
  expect(within(dialog).getByRole('button', { name: 'Print from the browser' })).toBeTruthy();
  await cut();
  const again = host();
  press('Make the PDFs', dialog);
  await again.news({ kind: 'begun', files: [...files] });
  await again.cut();
  await within(dialog).findByText(/stopped answering before the pack was whole/);
});

test('[PAPER21] printing can be stopped', async () => {
  let stopped = false;
  vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        stopped = true;
        reject(new Error('stopped'));
      });
    });
  });
  const dialog = await openDialog();
  press('Make the PDFs', dialog);
  press('Stop printing', dialog);
  await waitFor(() => expect(within(dialog).getByText('Make the PDFs')).toBeTruthy());
  expect(stopped).toBe(true);
});
