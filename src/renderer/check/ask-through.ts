import type { Down } from '../../core/protocol/down.ts';
import { protocolVersion } from '../../core/protocol/version.ts';

/**
 * What came of it: `through` · `stale` a check of an earlier start of the host · `slow` asked too often ·
 * `noLine` the page came, a live connection does not.
 */
export type Outcome = 'through' | 'stale' | 'slow' | 'noLine';

const patienceMs = 8_000;
/** Shorter than this the host takes nothing for a token. */
const tokenCharsMin = 16;

/** Opens a line as a station would, says that it only checks, and waits for the answer. Never rejects. */
export function askThrough(token: string, openSocket: () => WebSocket): Promise<Outcome> {
  if (token.length < tokenCharsMin) return Promise.resolve('stale');
  return new Promise((resolve) => {
    const socket = openSocket();
    const timer = setTimeout(() => done('noLine'), patienceMs);
    const done = (outcome: Outcome) => {
      clearTimeout(timer);
      resolve(outcome);
      socket.close();
    };
    socket.addEventListener('open', () =>
      socket.send(
        JSON.stringify({ t: 'hello', protocol: protocolVersion, as: { role: 'check', token } }),
      ),
    );
    socket.addEventListener('message', (event: MessageEvent) =>
      done(outcomeOf(String(event.data))),
    );
    socket.addEventListener('close', () => done('noLine'));
  });
}

function outcomeOf(text: string): Outcome {
  const message = JSON.parse(text) as Down;
  if (message.t === 'checked') return 'through';
  if (message.t !== 'refused') return 'noLine';
  return message.code === 'join/slow-down' ? 'slow' : 'stale';
}
