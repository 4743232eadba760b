/**
 * Owns: `whitecell --cli COMMAND …` of the installed program, which cannot be run as Node (a fuse sees to that):
 * the command line runs in a utility process with this process's own input, output and folder. No window opens and
 * a running Whitecell is left alone.
 */
import path from 'node:path';
import type { ReaderNews, ReaderOrder } from '../host/record/through.ts';
import type { Electron } from './electron.ts';
import { Readers, type ReaderChild } from './readers.ts';

/** Gives its exit code. */
export function runCommandLine(options: {
  readonly electron: Pick<Electron, 'app' | 'fork'>;
  readonly dist: string;
  readonly args: readonly string[];
  readonly forkReader: () => ReaderChild;
}): Promise<number> {
  const { electron, dist, args, forkReader } = options;
  const child = electron.fork(path.join(dist, 'cli', 'main.js'), [...args], {
    stdio: 'inherit',
    serviceName: 'Whitecell command line',
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window's
  const readers = new Readers(forkReader, (news: ReaderNews) => child.postMessage(news));
  child.on('message', (order: ReaderOrder) => readers.obey(order));
  let over = false;
  electron.app.on('before-quit', (event) => {
    if (over) return;
    // It closes its file before it ends.
    event.preventDefault();
    child.kill();
  });
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      over = true;
      readers.endAll();
      resolve(code);
    });
  });
}
