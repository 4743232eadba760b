/**
 * Owns: what the person is asked and told when the host does not run, or runs without its exercise. Nothing
 * that was acknowledged is lost by then. Does not own: starting it (`host-process.ts`).
 */
import type { MessageBoxOptions } from 'electron';
import type { Electron } from './electron.ts';
import type { HostFailure, Remedy } from './host-process.ts';
import type { Say } from './words.ts';

export interface HostCareOptions {
  readonly dialog: Pick<Electron['dialog'], 'showMessageBox'>;
  readonly say: () => Say;
  readonly note: (what: string, more: Readonly<Record<string, string>>) => void;
  readonly openAgain: (file: string) => Promise<unknown>;
}

export class HostCare {
  readonly #options: HostCareOptions;

  constructor(options: HostCareOptions) {
    this.#options = options;
  }

  /** Going on without the exercise helps where it is the exercise over which the host ends. */
  async failed(failure: HostFailure, file: string | null): Promise<Remedy> {
    const { say, note } = this.#options;
    const words = say();
    const sentence = failure.kind === 'ends' ? words('hostEnds') : failure.sentence;
    note('host failed', { sentence });
    const ways: (readonly [Remedy, label: string])[] = [
      ['again', words('tryAgain')],
      ...(file === null ? [] : [['empty', words('withoutExercise')] as const]),
      ['end', words('quit')],
    ];
    const response = await this.#ask({
      message: words('hostDead'),
      detail: [sentence, ...(file === null ? [] : [file])].join('\n\n'),
      buttons: ways.map(([, label]) => label),
      cancelId: ways.length - 1,
    });
    return ways[response]?.[0] ?? 'end';
  }

  async unopened(file: string, sentence: string): Promise<void> {
    const { say, note, openAgain } = this.#options;
    const words = say();
    note('file not opened', { file, sentence });
    const response = await this.#ask({
      message: words('cannotOpen'),
      detail: `${sentence}\n\n${file}`,
      buttons: [words('ok'), words('tryAgain')],
      cancelId: 0,
    });
    if (response === 1) await openAgain(file);
  }

  async #ask(
    wish: Required<Pick<MessageBoxOptions, 'buttons' | 'cancelId' | 'detail' | 'message'>>,
  ): Promise<number> {
    const { dialog } = this.#options;
    const box = { ...wish, type: 'error' as const, defaultId: 0, noLink: true };
    return (await dialog.showMessageBox(box)).response;
  }
}
