import type { Fact } from '../../../core/fact.ts';
import { verificationOf, type Verification } from './verification.ts';

/**
 * The host's answer, one JSON object a line, as it arrives. Facts wait here as text until somebody has time for
 * them; the verdict, which comes last, is read at once. A line that cannot be read ends the readable part.
 */
export class Feed {
  head: Record<string, unknown> | null = null;
  scenario: unknown = undefined;
  #verdict: unknown = null;
  #lines: string[] = [];
  #taken = 0;
  #count = 0;
  #half: string[] = [];
  #closed = false;
  #ended = false;
  #unreadable = false;
  #wake: (() => void)[] = [];

  /** Head and scenario are here. */
  get isOpened(): boolean {
    return this.head !== null && this.scenario !== undefined;
  }

  /** Nothing will arrive any more; what did may still wait to be taken. */
  get isClosed(): boolean {
    return this.#closed;
  }

  get isEmpty(): boolean {
    return this.#taken >= this.#lines.length;
  }

  /** Whether all that was sent has come. */
  get complete(): boolean {
    return this.#ended && !this.#unreadable;
  }

  /** Null: it has not come. */
  get verification(): Verification | null {
    if (this.#verdict === null) return null;
    return verificationOf(this.#verdict, this.head?.['ownKey'], this.#count);
  }

  push(text: string): void {
    const parts = text.split('\n');
    if (parts.length === 1) {
      this.#half.push(text);
      return;
    }
    parts[0] = this.#half.join('') + (parts[0] ?? '');
    this.#half = [parts.pop() ?? ''];
    for (const line of parts) this.#hear(line);
    this.#tell();
  }

  close(): void {
    const last = this.#half.join('');
    this.#half = [];
    if (last !== '') this.#hear(last);
    this.#closed = true;
    this.#tell();
  }

  /** Facts in order, a few dozen at least; more while there is time, `until` on the clock of `performance`. */
  take(until: number): Fact[] {
    const facts: Fact[] = [];
    while (!this.isEmpty && !this.#unreadable) {
      const line = this.#lines[this.#taken] ?? '';
      this.#taken += 1;
      const fact = objectOf(line)?.['fact'];
      if (!isFact(fact)) this.#unreadable = true;
      else facts.push(fact);
      if (facts.length % 64 === 0 && performance.now() >= until) break;
    }
    this.#count += facts.length;
    if (this.isEmpty || this.#unreadable) {
      this.#lines = [];
      this.#taken = 0;
    }
    return facts;
  }

  /** Resolves as soon as something has come, or the end. */
  news(): Promise<void> {
    return new Promise((resolve) => this.#wake.push(resolve));
  }

  #hear(line: string): void {
    if (line.trim() === '' || this.#unreadable) return;
    if (this.isOpened && line.startsWith('{"kind":"fact"')) {
      this.#lines.push(line);
      return;
    }
    const one = objectOf(line);
    switch (one?.['kind']) {
      case 'head':
        this.head = one;
        return;
      case 'scenario':
        this.scenario = one['scenario'];
        return;
      case 'verdict':
        this.#verdict = one['verify'];
        return;
      case 'end':
        this.#ended = true;
        return;
      default:
        this.#lines.push(line);
    }
  }

  #tell(): void {
    const waiting = this.#wake;
    this.#wake = [];
    for (const each of waiting) each();
  }
}

/** Null where it is no JSON object. */
export function objectOf(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The host has read every fact through its schema; this only tells a fact from something cut in half. */
function isFact(value: unknown): value is Fact {
  if (typeof value !== 'object' || value === null) return false;
  const { seq, type, data } = value as Partial<Fact>;
  return typeof seq === 'number' && typeof type === 'string' && typeof data === 'object';
}
