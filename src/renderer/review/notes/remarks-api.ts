import type { OwnRemark, Remark } from '../../../core/remark.ts';
import { asker, type Told, type Token } from '../host/ask.ts';

/** The remarks of one record, wherever they lie. */
export interface RemarksApi {
  list(): Promise<Told<readonly Remark[]>>;
  put(remark: OwnRemark): Promise<Told<Remark>>;
  /** `leaving`: the page goes; the request has to outlive it. */
  remove(id: string, leaving?: boolean): Promise<Told<null>>;
}

const url = '/api/review/remarks';

export function remarksUrl(file: string | null): string {
  return file === null ? url : `${url}?path=${encodeURIComponent(file)}`;
}

/** The host's remarks: of the open exercise (null), or of a file. */
export function hostRemarks(token: Token, file: string | null, get?: typeof fetch): RemarksApi {
  const ask = asker(token, get);
  return {
    list: () =>
      ask(remarksUrl(file), {}, async (answer) => {
        const { remarks } = (await answer.json()) as { readonly remarks?: readonly Remark[] };
        return remarks ?? [];
      }),
    put: (remark) =>
      ask(url, { method: 'PUT', sent: { path: file, remark } }, async (answer) => {
        return ((await answer.json()) as { readonly remark: Remark }).remark;
      }),
    remove: (id, leaving = false) =>
      ask(url, { method: 'DELETE', sent: { path: file, id }, keepalive: leaving }, () => null),
  };
}
