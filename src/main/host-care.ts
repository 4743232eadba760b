/**
 * Owns: what the person is asked when the host does not run. Nothing that was acknowledged is lost by then. Does not
 * own: starting it (`host-process.ts`), what is told of a file (`unopened.ts`).
 */
import type { Electron } from './electron.ts';
import type { HostFailure, Remedy } from './host-process.ts';
import { wordsFor, type Say } from './words.ts';

export interface HostCareOptions {
  readonly dialog: Pick<Electron['dialog'], 'showMessageBox'>;
  readonly say: () => Say;
  readonly note: (what: string, more: Readonly<Record<string, string>>) => void;
}

export class HostCare {
  readonly #options: HostCareOptions;

  constructor(options: HostCareOptions) {
    this.#options = options;
  }

  /** Going on without the exercise helps where it is the exercise over which the host ends. */
  async failed(failure: HostFailure, file: string | null): Promise<Remedy> {
    const { dialog, say, note } = this.#options;
    const words = say();
    const sentence = failure.kind === 'ends' ? words('hostEnds') : wordsFor(failure.why, words);
    note('host failed', { why: failure.kind === 'ends' ? 'ends' : failure.why.message });
    const ways: (readonly [Remedy, label: string])[] = [
      ['again', words('tryAgain')],
      ...(file === null ? [] : [['empty', words('withoutExercise')] as const]),
      ['end', words('quit')],
    ];
    const { response } = await dialog.showMessageBox({
      type: 'error',
      message: words('hostDead'),
      detail: [sentence, ...(file === null ? [] : [file])].join('\n\n'),
      buttons: ways.map(([, label]) => label),
      defaultId: 0,
      cancelId: ways.length - 1,
      noLink: true,
    });
    return ways[response]?.[0] ?? 'end';
  }
}
