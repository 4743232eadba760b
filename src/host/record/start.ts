/**
 * Owns: starting a reading process where Node runs (from source, or from the bundled program). The desktop
 * shell starts its own kind. A crash leaves a process that ends by itself as soon as its line is cut.
 */
import { fork } from 'node:child_process';
import path from 'node:path';
import type { ReaderLine } from './protocol.ts';

/** Megabytes of JavaScript heap. */
const heapMb = 256;

export const readerArgv: readonly string[] = [`--max-old-space-size=${heapMb}`];

const isSource = import.meta.filename.endsWith('.ts');

/** The bundled program has each entry in a folder of its own, the source has this file's neighbour. */
const entry = isSource
  ? path.join(import.meta.dirname, 'process.ts')
  : path.join(import.meta.dirname, '..', 'reader', 'reader.js');

export function startReader(file: string = entry): ReaderLine {
  // Nothing of this process's environment and arguments goes along.
  const child = fork(file, [], {
    env: isSource ? compiledBefore() : {},
    execArgv: [...readerArgv],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // As JSON, every quotation mark of a line of JSON would be escaped on the way, and read again.
    serialization: 'advanced',
  });
  let told = false;
  return {
    post: (request) => {
      if (child.connected) child.send(request, () => {});
    },
    onMessage: (listener) => void child.on('message', listener),
    onGone: (listener) => {
      const once = (): void => {
        if (!told) listener();
        told = true;
      };
      child.on('exit', once).on('error', once);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

/** From source a process compiles everything anew, which is half of its beginning, unless it is told where that is kept. */
function compiledBefore(): NodeJS.ProcessEnv {
  const { NODE_COMPILE_CACHE } = process.env;
  return NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE };
}
