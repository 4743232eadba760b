/**
 * Owns: where a pack lies and what its files are called. What stands there already is never touched: a
 * changed file of somebody's stays, and the next pack gets a folder with a number.
 * A crash here leaves: at most a hidden folder that nobody opens.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../error-code.ts';
import type { PaperDocument, PaperSheet } from '../../core/paper/pack.ts';
import type { Scenario } from '../../core/scenario/schema.ts';
import { fileEnding } from '../home.ts';
import { PrintTrouble } from './printer.ts';

const names: Readonly<Record<PaperDocument, string>> = {
  runSheet: '1 Run sheet',
  injectCards: '2 Inject cards',
  teamBriefs: '3 Team brief',
  moveCards: '4 Move cards',
  evaluationGuide: '5 Evaluation guide',
  feedbackForm: '6 Feedback form',
};

/** `3 Team brief U United States.pdf`: one word of the system's letters after the other, in reading order. */
export function fileNameOf(sheet: PaperSheet, scenario: Scenario): string {
  const team = scenario.teams.find(({ id }) => id === sheet.team);
  const whose = team === undefined ? '' : ` ${team.letter} ${plain(team.name)}`;
  return `${names[sheet.document]}${whose.trimEnd()}.pdf`;
}

function plain(name: string): string {
  const words = name.normalize('NFC').replace(/[^\p{L}\p{N} _-]+/gu, ' ');
  return words.replace(/\s+/g, ' ').trim().slice(0, 60);
}

/** Beside the exercise's file, called after it. */
export function packFolderFor(file: string): string {
  return path.join(path.dirname(file), `${path.basename(file, fileEnding)} paper`);
}

/** A folder that fills up unseen and gets its name when it is whole. */
export class PackFolder {
  readonly #wanted: string;
  readonly #aside: string;

  /** Throws `PrintTrouble` where nothing can be written. */
  constructor(wanted: string) {
    this.#wanted = path.resolve(wanted);
    const hidden = `.${path.basename(this.#wanted)}.${randomBytes(4).toString('hex')}`;
    this.#aside = path.join(path.dirname(this.#wanted), hidden);
    this.#attempt(() => mkdirSync(this.#aside));
  }

  write(name: string, content: Uint8Array): void {
    this.#attempt(() => writeFileSync(path.join(this.#aside, name), content));
  }

  /** Gives the folder its name, and says which one it got. */
  finish(): string {
    for (let n = 1; ; n += 1) {
      const folder = n === 1 ? this.#wanted : `${this.#wanted} (${n})`;
      if (existsSync(folder)) continue;
      this.#attempt(() => renameSync(this.#aside, folder));
      return folder;
    }
  }

  /** Nothing came of it. Harmless after `finish`. */
  drop(): void {
    rmSync(this.#aside, { recursive: true, force: true });
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      const code = codeOf(error);
      const why = code === 'ENOSPC' ? 'the disk is full' : `it cannot be written (${code})`;
      throw new PrintTrouble(
        'failed',
        `Nothing was put into ${path.dirname(this.#wanted)}: ${why}.`,
      );
    }
  }
}
