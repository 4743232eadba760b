/**
 * The entry of the host's own process: connects `child.ts` to whoever started it, the desktop shell
 * (a message port) or Node (a forked child).
 */
import { serve, type ParentLine } from './child.ts';
import { collectEarly } from './memory.ts';
import { parentPort } from './parent-port.ts';

function line(): ParentLine {
  const port = parentPort();
  // A moment for the last message to get out.
  const exit = (code: number): void => void setTimeout(() => process.exit(code), 50);
  if (port !== null) {
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window's
      post: (reply) => port.postMessage(reply),
      onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
      // Electron ends its utility processes itself.
      onGone: () => {},
      exit,
    };
  }
  return {
    post: (reply) => {
      // A parent that has just gone is told nothing; `onGone` closes the file then.
      process.send?.(reply, undefined, {}, () => {});
    },
    onMessage: (listener) => process.on('message', listener),
    onGone: (listener) => process.on('disconnect', listener),
    exit,
  };
}

collectEarly();
serve(line());
