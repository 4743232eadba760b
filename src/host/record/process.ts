/**
 * The entry of a process that reads one file, or writes what lies beside its facts. A file may come from anybody: whatever it does, it does
 * it here, and the host kills this process when it takes too long or too much. It is ended from outside when all
 * has been heard: ending by itself, it would take along what is still on its way.
 */
import { asLogError } from '../log/errors.ts';
import { hotCopy } from '../log/hot-copy.ts';
import { parentPort } from '../parent-port.ts';
import { exportPieces } from './export.ts';
import { kinLines } from './kin.ts';
import { openLines, plain, plainly, type Piece } from './lines.ts';
import { Outbox } from './outbox.ts';
import { packagePieces } from './package.ts';
import { openPage } from './page.ts';
import { readerRequestSchema, type ReaderReply, type ReaderRequest } from './protocol.ts';
import { remarkPieces } from './remarks.ts';
import { forkFile, rescueTo, tryFile } from './work.ts';

const port = parentPort();

function post(reply: ReaderReply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window's
  if (port !== null) port.postMessage(reply);
  else process.send?.(reply);
}

function listen(hear: (request: ReaderRequest) => void): void {
  const heard = (message: unknown): void => {
    const request = readerRequestSchema.safeParse(message);
    if (request.success) hear(request.data);
  };
  if (port !== null) port.on('message', ({ data }) => heard(data));
  else process.on('message', heard);
  process.on('disconnect', () => process.exit(0));
}

const outbox = new Outbox(({ text, isVerdict }) =>
  post(isVerdict ? { t: 'verdict', text } : { t: 'lines', text }),
);

async function answer(
  path: string,
  pieces: () => Iterable<Piece> | Promise<Iterable<Piece>>,
): Promise<void> {
  try {
    for (const piece of await pieces()) await outbox.put(piece);
    await outbox.emptied();
    post({ t: 'done' });
  } catch (error) {
    const { kind, message } = asLogError(error, path);
    await outbox.emptied();
    post({ t: 'refused', kind, message });
  }
}

/** The work is done when its answer is asked for. */
function* said(work: () => unknown): Generator<Piece> {
  yield plain(JSON.stringify(work()));
}

listen((request) => {
  switch (request.t) {
    case 'read':
      void answer(request.path, () => openLines(request));
      return;
    case 'handOut':
      void answer(request.path, () => plainly(openPage(request)));
      return;
    case 'export':
      void answer(request.path, async () => plainly(await exportPieces(request)));
      return;
    case 'remarks':
      void answer(request.path, () => plainly(remarkPieces(request)));
      return;
    case 'package':
      void answer(request.path, async () => plainly(await packagePieces(request)));
      return;
    case 'copy':
      void answer(request.to, async () => plainly([JSON.stringify(await hotCopy(request))]));
      return;
    case 'try':
      void answer(request.path, () => said(() => (tryFile(request.path), null)));
      return;
    case 'fork': {
      const { t: _, ...task } = request;
      void answer(task.source, () => said(() => forkFile(task)));
      return;
    }
    case 'rescue':
      void answer(request.path, () => said(() => rescueTo(request)));
      return;
    case 'kin':
      void answer('', () => plainly(kinLines(request.paths)));
      return;
    case 'more':
      outbox.allowOne();
  }
});
