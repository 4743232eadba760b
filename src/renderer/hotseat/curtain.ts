import type { Link } from '../shared/link/connection.ts';

/*
 * Owns: which team the one screen is open for, and that nothing of a team is left when it closes.
 * Does not own: what is drawn. A crash here leaves a page without a team.
 */

type Line = Pick<Link, 'send' | 'forget' | 'subscribe' | 'getState'>;

export class Curtain {
  readonly #listeners = new Set<() => void>();
  readonly #lastWords = new Set<() => void>();
  #link: Line | null = null;
  #team: string | null = null;
  /** The host has been told which team is open on this line. */
  #told: string | null = null;

  attach(link: Line): void {
    this.#link = link;
    link.subscribe(() => this.#follow());
  }

  /** What is said about a team whose curtain is down goes unheard, even if it was under way. */
  wants = (audience: string): boolean => {
    const open = `team:${this.#team ?? ''}`;
    // A seat does not name its team: what comes before the team's own view is of the one before.
    if (audience.startsWith('seat:')) return this.#views().includes(open);
    return !audience.startsWith('team:') || audience === open;
  };

  team = (): string | null => this.#team;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  lift(team: string): void {
    if (this.#team !== null) this.fall();
    this.#team = team;
    this.#follow();
    this.#tell();
  }

  /** Called before the curtain falls, while the host still listens to the team. */
  onLastWords(say: () => void): () => void {
    this.#lastWords.add(say);
    return () => void this.#lastWords.delete(say);
  }

  fall(): void {
    const team = this.#team;
    if (team === null) return;
    for (const say of this.#lastWords) say();
    this.#team = null;
    this.#told = null;
    this.#link?.send({ t: 'curtain', team: null });
    this.#link?.forget(`team:${team}`);
    for (const view of this.#views()) if (view.startsWith('seat:')) this.#link?.forget(view);
    this.#tell();
  }

  #views(): string[] {
    return Object.keys(this.#link?.getState().views ?? {});
  }

  /** After a reconnect the host knows of no open curtain: it has to be told again. */
  #follow(): void {
    if (this.#link === null) return;
    if (this.#link.getState().status !== 'open') {
      this.#told = null;
      return;
    }
    if (this.#team === null || this.#told === this.#team) return;
    this.#told = this.#team;
    this.#link.send({ t: 'curtain', team: this.#team });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
