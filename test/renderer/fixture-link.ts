import type { Down } from '../../src/core/protocol/down.ts';
import type { Up } from '../../src/core/protocol/up.ts';
import type { View } from '../../src/core/view/schema.ts';
import type { Answer, Identity, Link } from '../../src/renderer/shared/link/link.ts';
import {
  emptyLink,
  forgetAudience,
  receive,
  type LinkState,
} from '../../src/renderer/shared/link/state.ts';

/** A line to no host: what it knows is given, what a screen sends is written down. */
export interface FixtureLink extends Link {
  readonly sent: Up[];
  readonly commands: { id: string; type: string; data: unknown }[];
  readonly identities: (Identity | null)[];
  /** As if the host had said it. */
  readonly tell: (message: Down) => void;
  readonly set: (part: Partial<LinkState>) => void;
  /** Answers the oldest command that has none. */
  readonly answer: (answer?: { code: string; message: string }) => void;
}

export function welcome(
  part: Partial<NonNullable<LinkState['welcome']>> = {},
): NonNullable<LinkState['welcome']> {
  return {
    session: 'exercise-1',
    role: 'seat',
    audiences: [],
    serverWallMs: 0,
    seat: null,
    name: null,
    mediaToken: 'media-token',
    words: { language: null, terms: 'hseep' },
    ...part,
  };
}

export function numbered(...views: View[]): LinkState['views'] {
  return Object.fromEntries(views.map((view) => [view.audience, { n: view.n, view }]));
}

export function fixtureLink(start: Partial<LinkState> = {}): FixtureLink {
  let state: LinkState = { ...emptyLink, status: 'open', ...start };
  const listeners = new Set<() => void>();
  const messageListeners = new Set<(message: Down) => void>();
  const waiting: { id: string; resolve: (answer: Answer) => void }[] = [];
  const sent: Up[] = [];
  const commands: FixtureLink['commands'] = [];
  const identities: (Identity | null)[] = [];
  const set = (part: Partial<LinkState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const tell = (message: Down): void => {
    set(receive(state, message).state);
    for (const listener of messageListeners) listener(message);
  };
  const promise = (id: string): Promise<Answer> =>
    new Promise((resolve) => waiting.push({ id, resolve }));
  return {
    sent,
    commands,
    identities,
    tell,
    set,
    answer: (refusal) => {
      const next = waiting.shift();
      if (next === undefined) throw new Error('no command waits for an answer');
      const { id, resolve } = next;
      if (refusal === undefined) {
        const receipt = { label: 'Delta Republic-5', wallMs: Date.parse('2026-11-23T10:32:00Z') };
        resolve({ ok: true, id, receipt });
        tell({ t: 'ack', id, receipt });
      } else {
        resolve({ ok: false, id, rejection: { ...refusal, detail: null } });
        tell({ t: 'reject', id, ...refusal, detail: null });
      }
    },
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onMessage: (listener) => {
      messageListeners.add(listener);
      return () => void messageListeners.delete(listener);
    },
    identify: (as) => void identities.push(as),
    command: (type, data, id = `command-${commands.length + 1}`) => {
      commands.push({ id, type, data });
      return promise(id);
    },
    send: (message) => {
      if (state.status !== 'open') return false;
      sent.push(message);
      return true;
    },
    ask: () => promise('ask'),
    forget: (audience) => set(forgetAudience(state, audience)),
  };
}
