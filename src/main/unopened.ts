/**
 * Owns: what the person is told of a file that could not be opened, and the ways on from there: once more, or what is
 * whole of it in a new file. Does not own: opening, the rescue (host), whether a rescue makes sense (its code says so).
 * The file stays as it is whatever is pressed.
 */
import type { MessageBoxOptions } from 'electron';
import { mayBeRescued } from '../core/protocol/rescue.ts';
import type { RescuedFile } from '../host/files/rescue-place.ts';
import type { Electron } from './electron.ts';
import { HostTroubleError } from './host-line.ts';
import { wordsFor, type Say } from './words.ts';

export interface UnopenedOptions {
  readonly dialog: Pick<Electron['dialog'], 'showMessageBox'>;
  readonly say: () => Say;
  readonly note: (what: string, more: Readonly<Record<string, string>>) => void;
  /** Rejects with why not. */
  readonly rescue: (file: string) => Promise<RescuedFile>;
  /** Says itself what keeps a file from being opened. */
  readonly open: (file: string) => Promise<unknown>;
}

type Way = 'again' | 'leave' | 'rescue';

export class Unopened {
  readonly #options: UnopenedOptions;

  constructor(options: UnopenedOptions) {
    this.#options = options;
  }

  async tell(file: string, why: unknown): Promise<void> {
    const { note, open } = this.#options;
    note('file not opened', { file, sentence: why instanceof Error ? why.message : String(why) });
    switch (await this.#wayOn(file, why)) {
      case 'rescue':
        return this.#rescue(file);
      case 'again':
        await open(file);
        return;
      case 'leave':
    }
  }

  async #wayOn(file: string, why: unknown): Promise<Way> {
    const say = this.#options.say();
    // What the shell itself refused is no exercise at all: nothing of it will ever be.
    const isHosts = why instanceof HostTroubleError;
    const ways: readonly (readonly [Way, label: string])[] = [
      ['leave', say('ok')],
      ...(isHosts ? [['again', say('tryAgain')] as const] : []),
      ...(isHosts && mayBeRescued(why.code) ? [['rescue', say('rescue')] as const] : []),
    ];
    const help = ways.some(([way]) => way === 'rescue') ? [say('rescueHelp')] : [];
    const response = await this.#ask({
      type: 'error',
      message: say('cannotOpen'),
      detail: [wordsFor(why, say), ...help, file].join('\n\n'),
      buttons: ways.map(([, label]) => label),
    });
    return ways[response]?.[0] ?? 'leave';
  }

  async #rescue(file: string): Promise<void> {
    const { say, note, rescue, open } = this.#options;
    let made: RescuedFile;
    try {
      made = await rescue(file);
    } catch (error) {
      const words = say();
      note('file not rescued', { file, sentence: String(error) });
      const why =
        error instanceof HostTroubleError && error.code === 'log/corrupt'
          ? words('rescueUnreadable')
          : wordsFor(error, words);
      await this.#ask({
        type: 'error',
        message: words('notRescued'),
        detail: [why, file].join('\n\n'),
        buttons: [words('ok')],
      });
      return;
    }
    note('file rescued', { file, to: made.file, facts: String(made.count) });
    const words = say();
    const opens = made.problem === '';
    const response = await this.#ask({
      type: 'info',
      message: words('rescued', { title: made.title }),
      detail: saidOf(made, words).join('\n\n'),
      buttons: [words('ok'), ...(opens ? [words('openRescued')] : [])],
      ...(opens ? { defaultId: 1 } : {}),
    });
    if (response === 1) await open(made.file);
  }

  async #ask(
    box: Required<Pick<MessageBoxOptions, 'buttons' | 'detail' | 'message' | 'type'>> &
      Pick<MessageBoxOptions, 'defaultId'>,
  ): Promise<number> {
    const { dialog } = this.#options;
    return (await dialog.showMessageBox({ defaultId: 0, cancelId: 0, noLink: true, ...box }))
      .response;
  }
}

function saidOf({ count, fromCopy, missing, problem, file }: RescuedFile, say: Say): string[] {
  const facts = say('rescuedFacts', { count });
  return [
    fromCopy === 0 ? facts : `${facts} ${say('rescuedFromCopy', { count: fromCopy })}`,
    ...(missing === null
      ? []
      : [say(missing.from === missing.to ? 'rescuedMissingOne' : 'rescuedMissing', missing)]),
    ...(problem === '' ? [] : [say('rescuedLookOnly')]),
    ...(missing === null && problem === '' ? [say('rescuedWhole')] : []),
    file,
  ];
}
