/**
 * Owns: that the machine stays awake while an exercise is played, and that the exercise clock hears of sleep when
 * the machine says so. Does not own: what sleep does to the clock (the host records a pause).
 */
import type { HostNews } from '../host/news.ts';
import type { Electron } from './electron.ts';

export class Power {
  readonly #blocker: Electron['powerSaveBlocker'];
  #blocking: number | null = null;

  constructor(options: {
    readonly electron: Pick<Electron, 'powerMonitor' | 'powerSaveBlocker'>;
    /** The machine goes to sleep, or wakes. */
    readonly slept: (what: 'suspend' | 'resume') => void;
    /** It is switched off: there are seconds left. */
    readonly shutdown: () => void;
  }) {
    const { powerMonitor, powerSaveBlocker } = options.electron;
    this.#blocker = powerSaveBlocker;
    powerMonitor.on('suspend', () => options.slept('suspend'));
    // Some systems sleep before they let anybody say so.
    powerMonitor.on('resume', () => options.slept('resume'));
    powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
      // Otherwise the system goes on at once, and the file is not closed. Electron's types do not know the event.
      event?.preventDefault();
      options.shutdown();
    });
  }

  /** A room on hold still looks at its wall. */
  follow({ status }: Pick<HostNews, 'status'>): void {
    if (status === 'running') this.#blocking ??= this.#blocker.start('prevent-display-sleep');
    else this.release();
  }

  release(): void {
    if (this.#blocking !== null) this.#blocker.stop(this.#blocking);
    this.#blocking = null;
  }
}
