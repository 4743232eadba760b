import { createContext, useContext } from 'react';
import type { ExportWish } from '../../../core/export/wish.ts';

/** What became of it: the name under which the browser keeps it, or the host's own sentence. */
export type Taken =
  { readonly ok: true; readonly name: string } | { readonly ok: false; readonly why: string };

export type TakeExport = (wish: ExportWish) => Promise<Taken>;

/** Null: this page has no host that could make one. */
const ExportsContext = createContext<TakeExport | null>(null);
export const ExportsProvider = ExportsContext.Provider;

export function useExports(): TakeExport | null {
  return useContext(ExportsContext);
}

export interface ExportMeans {
  readonly keep?: (content: Blob, name: string) => void;
  readonly get?: typeof fetch;
}

/** Asks the host for an export of the record on this page, and hands it to the browser as a download. */
export function hostExports(
  token: () => Promise<string>,
  path: string,
  { keep = download, get = fetch }: ExportMeans = {},
): TakeExport {
  return async (wish) => {
    try {
      const answer = await get('/api/review/export', {
        method: 'POST',
        headers: { Authorization: `Bearer ${await token()}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ path, ...wish }),
        cache: 'no-store',
      });
      if (!answer.ok) {
        const told = (await answer.json()) as { readonly message?: string };
        return { ok: false, why: told.message ?? String(answer.status) };
      }
      const name = nameIn(answer.headers.get('content-disposition') ?? '');
      keep(await answer.blob(), name);
      return { ok: true, name };
    } catch (error) {
      return { ok: false, why: error instanceof Error ? error.message : String(error) };
    }
  };
}

function nameIn(disposition: string): string {
  const [, coded = ''] = /filename\*=UTF-8''([^;]+)/.exec(disposition) ?? [];
  return coded === '' ? 'export' : decodeURIComponent(coded);
}

function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of it once this turn is over.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
