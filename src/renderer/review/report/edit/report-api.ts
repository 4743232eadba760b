import { noEdits, type ReportEdit, type ReportEdits } from '../../../../core/aar/report/edits.ts';
import type { ReportWish } from '../../../../core/aar/report/wish.ts';
import type { Remark } from '../../../../core/remark.ts';
import { asker, type Told, type Token } from '../../host/ask.ts';
import { remarksUrl } from '../../notes/remarks-api.ts';

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
/** What a page may still send as it goes; more than that no browser takes. */
const leavingBytesMax = 60_000;

/** The host's, of one file. */
export function hostReport(
  token: Token,
  file: string,
  by: () => string,
  get?: typeof fetch,
): ReportApi {
  const ask = asker(token, get);
  const post = <T>(
    to: string,
    sent: unknown,
    read: (answer: Response) => Promise<T>,
    how: Pick<RequestInit, 'keepalive' | 'signal'> = {},
  ): Promise<Told<T>> => ask(`${url}/${to}`, { method: 'POST', sent, ...how }, read);
  return {
    read: () =>
      ask(remarksUrl(file), {}, async (answer) => {
        const told = (await answer.json()) as {
          readonly remarks: readonly Remark[];
          readonly readOnly: boolean;
        };
        const edits = told.remarks.find((one) => one.kind === 'report') ?? noEdits;
        return { edits, readOnly: told.readOnly };
      }),
    edit: (edits, leaving = false) => {
      const sent = { path: file, by: by(), edits };
      return post(
        'edits',
        sent,
        async (answer) => ((await answer.json()) as { readonly report: ReportEdits }).report,
        { keepalive: leaving && bytesOf(sent) < leavingBytesMax },
      );
    },
    open: (wish) =>
      post(
        'open',
        { path: file, wish },
        async (answer) => ((await answer.json()) as { readonly key: string }).key,
      ),
    take: (key) => post('made', { key }, (answer) => answer.blob()),
    print: (wish, signal) =>
      post('print', { path: file, wish }, (answer) => answer.blob(), { signal }),
  };
}

/** As they go over the line, where a letter may take four. */
function bytesOf(sent: unknown): number {
  return new TextEncoder().encode(JSON.stringify(sent)).length;
}
