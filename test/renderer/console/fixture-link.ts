import type { Link, Answer } from '../../../src/renderer/shared/link/link.ts';
import { emptyLink, type LinkState } from '../../../src/renderer/shared/link/state.ts';
import type { ControlView } from '../../../src/core/view/schema.ts';
import type { Up } from '../../../src/core/protocol/up.ts';
import { busyView, presence, room, scenario, timeline } from './fixture.ts';

/** A line to nobody: holds a state that a test sets, and keeps what went up. */
export class FixtureLink implements Link {
  readonly sent: { type: string; data: unknown }[] = [];
  readonly messages: Up[] = [];
  /** What the host would answer; a test may hold the answer back. */
  answer: () => Promise<Answer> = () => Promise.resolve({ ok: true, id: 'x', receipt: null });
  #state: LinkState;
  readonly #listeners = new Set<() => void>();

  constructor(state: Partial<LinkState> = {}) {
    this.#state = { ...emptyLink, ...state };
  }

  getState = (): LinkState => this.#state;
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  set(part: Partial<LinkState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
  identify(): void {}
  forget(): void {}
  command: Link['command'] = async (type, data) => {
    this.sent.push({ type, data });
    const waiting = { id: `c${this.sent.length}`, type, data, session: null };
    this.set({ unanswered: [...this.#state.unanswered, waiting] });
    const answer = await this.answer();
    this.set({ unanswered: this.#state.unanswered.filter((one) => one !== waiting) });
    return answer;
  };
  send(message: Up): boolean {
    this.messages.push(message);
    return true;
  }
  ask(what: Extract<Up, { t: 'home' }>['do']): Promise<Answer> {
    this.sent.push({ type: `home.${what.act}`, data: what });
    return this.answer();
  }
  onMessage(): () => void {
    return () => undefined;
  }
}

/** The state of a console that looks at this view. */
export function stateFor(view: ControlView = busyView()): Partial<LinkState> {
  return {
    status: 'open',
    welcome: {
      session: 'S',
      role: 'control',
      audiences: ['control'],
      serverWallMs: Date.now(),
      seat: null,
      mediaToken: 'm',
      words: { language: null, terms: 'hseep' },
      name: 'Ana',
    },
    views: { control: { n: view.n, view } },
    scenario,
    room,
    presence: presence(view),
    timelines: { control: timeline() },
    offsetMs: Date.UTC(2031, 2, 4, 10, 33) - Date.now(),
    file: { path: '/exercises/harbour.whitecell', trouble: 'none', message: '' },
  };
}
