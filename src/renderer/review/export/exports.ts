import { createContext, useContext } from 'react';
import type { ExportWish } from '../../../core/export/wish.ts';
import { download } from '../host/download.ts';
import { asker, type Refusal, type Token } from '../host/ask.ts';

/** What became of it: the name under which the browser keeps it, or why there is none. */
export type Taken =
  { readonly ok: true; readonly name: string } | { readonly ok: false; readonly trouble: Refusal };

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
  token: Token,
  path: string,
  { keep = download, get }: ExportMeans = {},
): TakeExport {
  const ask = asker(token, get);
  return async (wish) => {
    const sent = { path, ...wish };
    const told = await ask('/api/review/export', { method: 'POST', sent }, async (answer) => ({
      name: nameIn(answer.headers.get('content-disposition') ?? ''),
      content: await answer.blob(),
    }));
    if (!told.ok) return told;
    keep(told.value.content, told.value.name);
    return { ok: true, name: told.value.name };
  };
}

function nameIn(disposition: string): string {
  const [, coded = ''] = /filename\*=UTF-8''([^;]+)/.exec(disposition) ?? [];
  return coded === '' ? 'export' : decodeURIComponent(coded);
}
