import { parentPort } from '../host/parent-port.ts';
import { readerNewsSchema, readersThrough } from '../host/record/through.ts';
import type { StartReader } from '../host/record/protocol.ts';

/** In the installed program only its shell can start a process; elsewhere Node does. */
export function parentReaders(): { readonly startReader?: StartReader } {
  const port = parentPort();
  if (port === null) return {};
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window's
  const { startReader, hear } = readersThrough((order) => port.postMessage(order));
  port.on('message', ({ data }) => {
    const news = readerNewsSchema.safeParse(data);
    if (news.success) hear(news.data);
  });
  return { startReader };
}
