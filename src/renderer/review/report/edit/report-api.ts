import { noEdits, type ReportEdit, type ReportEdits } from '../../../../core/aar/report/edits.ts';
import type { ReportWish } from '../../../../core/aar/report/wish.ts';
import type { Remark } from '../../../../core/remark.ts';
import type { RemarkTrouble, Told } from '../../notes/remarks-api.ts';

/** What is kept, and whether more can be. */
export interface Kept {
  readonly edits: ReportEdits;
  /** The file, or the folder in which it lies, cannot be written. */
  readonly readOnly: boolean;
}

/** What reviewers make of the report of one record, wherever it is kept, and the files that it becomes. */
export interface ReportApi {
  read(): Promise<Told<Kept>>;
  /** All of them or none. `leaving`: the page goes; the request has to outlive it. */
  edit(edits: readonly ReportEdit[], leaving?: boolean): Promise<Told<ReportEdits>>;
  /** A key for one page of ours that makes one file. */
  open(wish: ReportWish): Promise<Told<string>>;
  /** What that page has made. */
  take(key: string): Promise<Told<Blob>>;
  /** Has a browser of the host's machine make it, which a PDF needs. */
  print(wish: ReportWish, stop: AbortSignal): Promise<Told<Blob>>;
}

const url = '/api/review/report';
const remarksUrl = '/api/review/remarks';
/** What a page may still send as it goes; more than that no browser takes. */
const leavingBytesMax = 60_000;

/** The host's, of one file. */
export function hostReport(
  token: () => Promise<string> | string,
  file: string,
  by: () => string,
  get: typeof fetch = fetch,
): ReportApi {
  const request = async <T>(
    to: string,
    how: Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> },
    read: (answer: Response) => Promise<T>,
  ): Promise<Told<T>> => {
    try {
      const headers = { authorization: `Bearer ${await token()}`, ...how.headers };
      const answer = await get(to, { cache: 'no-store', ...how, headers });
      if (answer.ok) return { ok: true, value: await read(answer) };
      return { ok: false, trouble: troubleIn(await answer.json().catch(() => ({})), answer) };
    } catch {
      return { ok: false, trouble: { code: 'client/offline', message: '' } };
    }
  };
  const ask = <T>(
    to: string,
    sent: unknown,
    read: (answer: Response) => Promise<T>,
    how: Pick<RequestInit, 'keepalive' | 'signal'> = {},
  ): Promise<Told<T>> => {
    const body = JSON.stringify(sent);
    const keepalive =
      how.keepalive === true && new TextEncoder().encode(body).length < leavingBytesMax;
    const headers = { 'content-type': 'application/json' };
    return request(`${url}/${to}`, { method: 'POST', headers, body, ...how, keepalive }, read);
  };
  return {
    read: () =>
      request(`${remarksUrl}?path=${encodeURIComponent(file)}`, {}, async (answer) => {
        const told = (await answer.json()) as {
          readonly remarks: readonly Remark[];
          readonly readOnly: boolean;
        };
        const edits = told.remarks.find((one) => one.kind === 'report') ?? noEdits;
        return { edits, readOnly: told.readOnly };
      }),
    edit: (edits, leaving = false) =>
      ask(
        'edits',
        { path: file, by: by(), edits },
        async (answer) => ((await answer.json()) as { readonly report: ReportEdits }).report,
        { keepalive: leaving },
      ),
    open: (wish) =>
      ask(
        'open',
        { path: file, wish },
        async (answer) => ((await answer.json()) as { readonly key: string }).key,
      ),
    take: (key) => ask('made', { key }, (answer) => answer.blob()),
    print: (wish, signal) =>
      ask('print', { path: file, wish }, (answer) => answer.blob(), { signal }),
  };
}

function troubleIn(body: unknown, answer: Response): RemarkTrouble {
  const { code, message } = body as { readonly code?: unknown; readonly message?: unknown };
  return {
    code: typeof code === 'string' ? code : `http/${answer.status}`,
    message: typeof message === 'string' ? message : '',
  };
}
