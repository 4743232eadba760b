/**
 * Owns: printing by whoever started this process: the desktop shell is a browser itself, and no other one has to be
 * installed beside it. Does not own: the windows it prints with. A crash leaves what the printer gave so far.
 */
import { z } from 'zod';
import { PrintTrouble, type Printer } from './printer.ts';

export type PrintOrder =
  | { readonly print: number; readonly do: 'start'; readonly addresses: readonly string[] }
  | { readonly print: number; readonly do: 'stop' };

export const printNewsSchema = z.discriminatedUnion('is', [
  /** One page as a PDF, in base64: not every line carries bytes. */
  z.strictObject({ print: z.int(), is: z.literal('pdf'), data: z.string() }),
  z.strictObject({ print: z.int(), is: z.literal('done') }),
  z.strictObject({
    print: z.int(),
    is: z.literal('trouble'),
    kind: z.enum(['slow', 'failed']),
    message: z.string(),
  }),
]);
export type PrintNews = z.infer<typeof printNewsSchema>;

export function printerThrough(post: (order: PrintOrder) => void): {
  readonly printer: Printer;
  readonly hear: (news: PrintNews) => void;
} {
  const listening = new Map<number, (news: PrintNews) => void>();
  let started = 0;
  return {
    printer: {
      async *print(addresses) {
        started += 1;
        const print = started;
        const heard: PrintNews[] = [];
        let wake = (): void => {};
        listening.set(print, (news) => {
          heard.push(news);
          wake();
        });
        try {
          post({ print, do: 'start', addresses });
          for (;;) {
            const news = heard.shift();
            if (news === undefined) await new Promise<void>((resolve) => (wake = resolve));
            else if (news.is === 'pdf') yield Buffer.from(news.data, 'base64');
            else if (news.is === 'done') return;
            else throw new PrintTrouble(news.kind, news.message);
          }
        } finally {
          listening.delete(print);
          post({ print, do: 'stop' });
        }
      },
    },
    hear: (news) => listening.get(news.print)?.(news),
  };
}
