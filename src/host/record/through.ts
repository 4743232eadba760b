/**
 * Owns: reading processes that somebody else starts for this one, and the messages with which that is asked for.
 * Does not own: those processes. They end with whoever keeps them.
 */
import { z } from 'zod';
import type { ReaderRequest, StartReader } from './protocol.ts';

/**
 * Only the desktop shell can start a process under Electron, so it starts the readers for the host and hands on
 * what they say. `id` is the host's.
 */
export type ReaderOrder =
  | { readonly reader: number; readonly do: 'start' }
  | { readonly reader: number; readonly do: 'post'; readonly message: ReaderRequest }
  | { readonly reader: number; readonly do: 'kill' };
export const readerNewsSchema = z.discriminatedUnion('is', [
  z.strictObject({ reader: z.int(), is: z.literal('message'), message: z.unknown() }),
  z.strictObject({ reader: z.int(), is: z.literal('gone') }),
]);
export type ReaderNews = z.infer<typeof readerNewsSchema>;

/** Readers that the parent keeps for this process. */
export function readersThrough(post: (order: ReaderOrder) => void): {
  readonly startReader: StartReader;
  readonly hear: (news: ReaderNews) => void;
  /** The parent is gone, and its readers with it. */
  readonly parentGone: () => void;
} {
  const listening = new Map<number, { hear: (message: unknown) => void; gone: () => void }>();
  let started = 0;
  let isOrphan = false;
  return {
    startReader() {
      started += 1;
      const reader = started;
      const ears = { hear: (_: unknown): void => {}, gone: (): void => {} };
      listening.set(reader, ears);
      post({ reader, do: 'start' });
      return {
        post: (message) => post({ reader, do: 'post', message }),
        onMessage: (listener) => (ears.hear = listener),
        onGone: (listener) => {
          ears.gone = listener;
          if (isOrphan) listener();
        },
        kill: () => post({ reader, do: 'kill' }),
      };
    },
    parentGone() {
      isOrphan = true;
      for (const { gone } of listening.values()) gone();
      listening.clear();
    },
    hear(news) {
      const ears = listening.get(news.reader);
      switch (news.is) {
        case 'message':
          ears?.hear(news.message);
          return;
        case 'gone':
          listening.delete(news.reader);
          ears?.gone();
      }
    },
  };
}
