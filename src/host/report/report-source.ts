/**
 * Owns: what a report is written from: the record and what was said of it, of the open exercise or of a file. Does
 * not own: reading either (`exercises.ts`). A crash leaves nothing here.
 */
import type { Reading } from '../reading.ts';
import { LogError } from '../log/log.ts';
import type { Session } from '../session/session.ts';
import type { ReportSource } from './reports.ts';

/** Null: no file is named and nothing is open. */
export function reportSource(
  reading: Pick<Reading, 'record' | 'remarks'>,
  open: () => Session | null,
  file: string | null,
): ReportSource | null {
  if (file === null && (open()?.meta.path ?? null) === null) return null;
  const gone = (): LogError => new LogError('io', 'The exercise was closed meanwhile.');
  return {
    record: async () => {
      const record = await reading.record(file, open());
      if (record === null) throw gone();
      return record;
    },
    remarks: async () => {
      const done = await reading.remarks(file, open(), { do: 'list' });
      if (done === null) throw gone();
      if (!done.ok) throw new LogError('io', done.error.message);
      return done.value;
    },
  };
}
