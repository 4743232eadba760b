import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReportWish } from '../../../../core/aar/report/wish.ts';
import type { Refusal } from '../../host/ask.ts';
import { saveAs } from '../../host/download.ts';
import type { ReportApi } from '../edit/report-api.ts';
import type { Frame } from './frame.ts';
import { makeFile, printHere } from './make-file.ts';

/** How the making of a file goes. */
export type FileCourse =
  | { readonly is: 'asked' }
  | { readonly is: 'making'; readonly wish: ReportWish }
  | { readonly is: 'made'; readonly name: string }
  | { readonly is: 'failed'; readonly trouble: Refusal };

export interface FileMaking {
  readonly course: FileCourse;
  make(wish: ReportWish): Promise<void>;
  /** With the dialog for printing of this very window. */
  printHere(wish: ReportWish): Promise<void>;
  stop(): void;
}

export function useFile(api: ReportApi, name: string): FileMaking {
  const [course, setCourse] = useState<FileCourse>({ is: 'asked' });
  const running = useRef<AbortController | null>(null);
  const frame = useRef<Frame | null>(null);
  const stop = useCallback(() => {
    running.current?.abort();
    frame.current?.close();
    frame.current = null;
    setCourse({ is: 'asked' });
  }, []);
  useEffect(() => stop, [stop]);
  return useMemo((): FileMaking => {
    const begin = (wish: ReportWish): AbortSignal => {
      stop();
      const next = new AbortController();
      running.current = next;
      setCourse({ is: 'making', wish });
      return next.signal;
    };
    return {
      course,
      stop,
      async make(wish) {
        const signal = begin(wish);
        const told = await makeFile(api, wish, signal);
        if (signal.aborted) return;
        if (!told.ok) return setCourse({ is: 'failed', trouble: told.trouble });
        setCourse({ is: 'made', name: saveAs(told.value, name, wish.format) });
      },
      async printHere(wish) {
        const signal = begin(wish);
        const told = await printHere(api, wish, signal);
        if (signal.aborted) return;
        if (!told.ok) return setCourse({ is: 'failed', trouble: told.trouble });
        // It stays until the dialog is done with it, which nobody is told.
        frame.current = told.value;
        setCourse({ is: 'asked' });
      },
    };
  }, [api, name, course, stop]);
}
