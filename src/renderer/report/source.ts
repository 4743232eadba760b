import { reportOrderSchema, type ReportWish } from '../../core/aar/report/wish.ts';
import type { Remark } from '../../core/remark.ts';
import { readSource, type Source } from '../review/model/source.ts';

/** What the host gave this page to write about. */
export interface ReportOrder {
  readonly wish: ReportWish;
  readonly remarks: readonly Remark[];
  readonly source: Source;
}

/** Rejects where the key opens nothing, or nothing of the record can be read. */
export async function fetchOrder(key: string, get: typeof fetch = fetch): Promise<ReportOrder> {
  const answer = await get('/api/report/source', {
    headers: { Authorization: `Bearer ${key}` },
    cache: 'no-store',
  });
  if (!answer.ok) throw new Error(`the host answered ${answer.status}`);
  const text = await answer.text();
  const end = text.indexOf('\n');
  const { wish, remarks } = reportOrderSchema.parse(JSON.parse(text.slice(0, end)));
  return { wish, remarks, source: readSource(text.slice(end + 1)) };
}

/** Hands the file to the host, which gives it to whoever asked. */
export async function handIn(key: string, file: Uint8Array<ArrayBuffer>): Promise<void> {
  const answer = await fetch('/api/report/made', {
    method: 'PUT',
    headers: { Authorization: `Bearer ${key}`, 'content-type': 'application/octet-stream' },
    body: file,
  });
  if (!answer.ok) throw new Error(`the host answered ${answer.status}`);
}
