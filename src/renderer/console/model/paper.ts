import { packNewsSchema, type PackFile, type PackNews } from '../../../core/paper/news.ts';
import type { PaperSize } from '../../../core/paper/pack.ts';
import type { RoomWords } from '../../../core/protocol/words.ts';

/** How far a pack is, as its dialog shows it. */
export type PaperState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'printing'; readonly files: readonly PackFile[]; readonly done: number }
  | {
      readonly kind: 'done';
      readonly files: readonly PackFile[];
      readonly folder: string;
      readonly key: string;
    }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

export const noPaper: PaperState = { kind: 'idle' };
export const startingPaper: PaperState = { kind: 'printing', files: [], done: 0 };

export function withNews(state: PaperState, news: PackNews): PaperState {
  const files = state.kind === 'printing' ? state.files : [];
  switch (news.kind) {
    case 'begun':
      return { kind: 'printing', files: news.files, done: 0 };
    case 'printed':
      return { kind: 'printing', files, done: news.no + 1 };
    case 'done':
      return { kind: 'done', files, folder: news.folder, key: news.key };
    case 'failed':
      return { kind: 'failed', code: news.code, message: news.message };
  }
}

/** A finished PDF on this machine; the key in it opens this pack alone. */
export function paperAddress(key: string, file: PackFile): string {
  return `/paper/file/${encodeURIComponent(key)}/${encodeURIComponent(file.name)}`;
}

export interface PaperWish {
  readonly size: PaperSize;
  readonly words: RoomWords;
}

/** Asks the host for a pack and gives its news line by line. Stopping early stops the printing. */
export async function* askForPaper(
  token: string,
  wish: PaperWish,
  signal: AbortSignal,
  get: typeof fetch = fetch,
): AsyncGenerator<PackNews> {
  const answer = await get('/api/paper', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(wish),
    signal,
  });
  if (!answer.ok || answer.body === null) {
    yield { kind: 'failed', ...(await refusalOf(answer)) };
    return;
  }
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let unread = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (unread + value).split('\n');
    unread = lines.pop() ?? '';
    for (const line of lines) yield packNewsSchema.parse(JSON.parse(line));
  }
}

async function refusalOf(answer: Response): Promise<{ code: string; message: string }> {
  const told = (await answer.json().catch(() => null)) as Record<string, unknown> | null;
  const word = (key: string): string => (typeof told?.[key] === 'string' ? told[key] : '');
  return { code: word('code'), message: word('message') };
}
