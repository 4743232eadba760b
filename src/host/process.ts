/**
 * The entry of the host's own process: connects `child.ts` to whoever started it, the desktop shell
 * (a message port) or Node (a forked child).
 */
import { serve, type ParentLine } from './child.ts';

/** Electron's port in a utility process; Node's types do not know it. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

function line(): ParentLine {
  const { parentPort } = process as { parentPort?: ParentPort };
  // A moment for the last message to get out.
  const exit = (code: number): void => void setTimeout(() => process.exit(code), 50);
  if (parentPort !== undefined) {
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window's
      post: (reply) => parentPort.postMessage(reply),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)),
      // Electron ends its utility processes itself.
      onGone: () => {},
      exit,
    };
  }
  return {
    post: (reply) => void process.send?.(reply),
    onMessage: (listener) => process.on('message', listener),
    onGone: (listener) => process.on('disconnect', listener),
    exit,
  };
}

serve(line());
