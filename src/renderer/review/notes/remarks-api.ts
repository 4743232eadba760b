import type { OwnRemark, Remark } from '../../../core/remark.ts';

/** What was refused: the code and the host's own sentence. */
export interface RemarkTrouble {
  readonly code: string;
  readonly message: string;
}
export type Told<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: RemarkTrouble };

/** The remarks of one record, wherever they lie. */
export interface RemarksApi {
  list(): Promise<Told<readonly Remark[]>>;
  put(remark: OwnRemark): Promise<Told<Remark>>;
  /** `leaving`: the page goes; the request has to outlive it. */
  remove(id: string, leaving?: boolean): Promise<Told<null>>;
}

const url = '/api/review/remarks';

/** The host's remarks: of the open exercise (null), or of a file. */
export function hostRemarks(
  token: () => Promise<string> | string,
  file: string | null,
  get: typeof fetch = (...asked) => fetch(...asked),
): RemarksApi {
  const ask = async <T>(
    init: RequestInit,
    read: (body: Record<string, unknown>) => T,
    query = '',
  ): Promise<Told<T>> => {
    try {
      const answer = await get(`${url}${query}`, {
        cache: 'no-store',
        ...init,
        headers: {
          authorization: `Bearer ${await token()}`,
          ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
      });
      const body = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
      if (answer.ok) return { ok: true, value: read(body) };
      const { code, message } = body;
      return {
        ok: false,
        trouble: {
          code: typeof code === 'string' ? code : `http/${answer.status}`,
          message: typeof message === 'string' ? message : '',
        },
      };
    } catch {
      return { ok: false, trouble: { code: 'client/offline', message: '' } };
    }
  };
  return {
    list: () =>
      ask(
        {},
        ({ remarks }) => (Array.isArray(remarks) ? (remarks as Remark[]) : []),
        file === null ? '' : `?path=${encodeURIComponent(file)}`,
      ),
    put: (remark) =>
      ask(
        { method: 'PUT', body: JSON.stringify({ path: file, remark }) },
        (body) => body['remark'] as Remark,
      ),
    remove: (id, leaving = false) =>
      ask(
        { method: 'DELETE', body: JSON.stringify({ path: file, id }), keepalive: leaving },
        () => null,
      ),
  };
}
