import { hostExports, type TakeExport } from './export/exports.ts';
import { hostRemarks, type RemarksApi } from './notes/remarks-api.ts';
import { hostReport, type ReportApi } from './report/edit/report-api.ts';

/** What a host keeps beside one record, and makes of it; what is missing has no place there. */
export interface Beside {
  readonly remarks?: RemarksApi;
  readonly report?: ReportApi;
  readonly takeExport?: TakeExport;
}

/**
 * The host's, for each record by its file. “Whatever is open” is no address for what somebody writes: an exercise
 * that is opened while one looks back at another would get it. The same file has the same one, so that a page that
 * reads again keeps its undo.
 */
export function hostBeside(
  token: () => Promise<string>,
  by: () => string,
  get: typeof fetch = (...asked) => fetch(...asked),
): (file: string) => Beside {
  const known = new Map<string, Beside>();
  return (file) => {
    const beside = known.get(file) ?? {
      remarks: hostRemarks(token, file, get),
      report: hostReport(token, file, by, get),
      takeExport: hostExports(token, file, { get }),
    };
    known.set(file, beside);
    return beside;
  };
}

/** A record that is read again is the one that was read first, whatever else was opened since. */
export function samePlace<T extends { readonly file: string }>(
  asked: string | null,
  read: (file: string | null) => Promise<T>,
): () => Promise<T> {
  let file = asked;
  return async () => {
    const source = await read(file);
    file = source.file;
    return source;
  };
}
