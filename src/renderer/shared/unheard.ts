interface Slot {
  /** Changed since it was last told. */
  readonly due: boolean;
  /** Since when, by this machine's clock. */
  readonly sinceMs: number;
  /** How often it was told without an answer yet. */
  readonly flying: number;
}

/**
 * Which slots the host has not confirmed. What went into a line that died was heard by nobody: a network that is
 * gone takes messages for a while before anybody notices.
 */
export class Unheard {
  readonly #slots = new Map<string, Slot>();

  /** There is something to tell. Answers since when there is. */
  mark(slot: string, nowMs: number): number {
    const { due = false, sinceMs = nowMs, flying = 0 } = this.#slots.get(slot) ?? {};
    const since = due ? sinceMs : nowMs;
    this.#slots.set(slot, { due: true, sinceMs: since, flying });
    return since;
  }

  has(slot: string): boolean {
    return this.#slots.has(slot);
  }

  due(): string[] {
    return [...this.#slots].flatMap(([slot, { due }]) => (due ? [slot] : []));
  }

  told(slot: string): void {
    const { sinceMs = 0, flying = 0 } = this.#slots.get(slot) ?? {};
    this.#slots.set(slot, { due: false, sinceMs, flying: flying + 1 });
  }

  /** The host has answered once. True: it has all that there is. */
  heard(slot: string): boolean {
    const { due = false, sinceMs = 0, flying = 0 } = this.#slots.get(slot) ?? {};
    if (due || flying > 1) this.#slots.set(slot, { due, sinceMs, flying: Math.max(0, flying - 1) });
    else this.#slots.delete(slot);
    return !this.#slots.has(slot);
  }

  lineLost(): void {
    for (const [slot, { sinceMs }] of this.#slots)
      this.#slots.set(slot, { due: true, sinceMs, flying: 0 });
  }
}
