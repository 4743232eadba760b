/**
 * Owns: the folder where this person's exercises lie, what was opened lately, the words chosen
 * last, the host's secret, and the key it signs with.
 * Does not own: exercise files. Everything here can be missing or read-only: then new exercises cannot
 * be made here, and consoles have to be opened anew after a restart.
 * A crash here leaves: the old list or the new one, never half of one (written aside, then renamed).
 */
import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { roomWordsSchema } from '../core/protocol/words-schema.ts';
import type { RoomWords } from '../core/protocol/words.ts';
import { makingFolderIn, sweepMakings } from './files/making.ts';
import { LogError } from './log/log.ts';
import { signingKey, type SigningKey } from './log/seal.ts';
import { newSecret } from './net/room/credentials.ts';

export const fileEnding = '.whitecell';
const recentMax = 20;
/** Where rehearsals lie until they are closed, which throws them away. */
const rehearsalFolder = 'Rehearsals';
const backupsFolder = 'Backups';

/** Where a person's exercises lie unless they chose another folder (`WHITECELL_HOME`). */
export function defaultHome(
  env: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
): string {
  const chosen = env['WHITECELL_HOME'];
  if (chosen !== undefined && chosen !== '') return path.resolve(chosen);
  const user = homedir();
  if (platform === 'win32')
    return path.join(env['APPDATA'] ?? path.join(user, 'AppData', 'Roaming'), 'Whitecell');
  if (platform === 'darwin') return path.join(user, 'Library', 'Application Support', 'Whitecell');
  return path.join(env['XDG_DATA_HOME'] ?? path.join(user, '.local', 'share'), 'whitecell');
}

export interface RecentFile {
  readonly path: string;
  readonly title: string;
  readonly changedWallMs: number;
  readonly bytes: number;
  /** Left open by a crash, or it would be gone. */
  readonly rehearsal: boolean;
}

export class HomeFolder {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The same at every start, so that a console survives a restart of the host. */
  secret(): string {
    const file = path.join(this.folder, 'host-secret');
    try {
      const kept = readFileSync(file, 'utf8').trim();
      if (kept.length >= 32) return kept;
    } catch {
      // None yet, or not readable: a new one.
    }
    const secret = newSecret();
    this.#write('host-secret', `${secret}\n`);
    return secret;
  }

  /** What this installation signs records with. A folder that keeps nothing gives another at every start. */
  signingKey(): SigningKey {
    const name = 'signing-key.pem';
    try {
      return signingKey(createPrivateKey(readFileSync(path.join(this.folder, name))));
    } catch {
      // None yet, or not readable: a new one.
    }
    const { privateKey } = generateKeyPairSync('ed25519');
    this.#write(name, String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
    return signingKey(privateKey);
  }

  /** Exercises of this folder and those opened from elsewhere, latest first. Titles are file names. */
  recent(): RecentFile[] {
    const here = [this.folder, this.#rehearsals].flatMap((folder) => exerciseFiles(folder));
    const known = new Set([...this.#remembered(), ...here]);
    return [...known]
      .flatMap((file) => {
        const found = statSync(file, { throwIfNoEntry: false });
        if (found?.isFile() !== true) return [];
        const title = path.basename(file, fileEnding);
        const changedWallMs = Math.round(found.mtimeMs);
        const rehearsal = this.isRehearsal(file);
        return [{ path: file, title, changedWallMs, bytes: found.size, rehearsal }];
      })
      .sort((a, b) => b.changedWallMs - a.changedWallMs)
      .slice(0, recentMax);
  }

  remember(file: string): void {
    const list = [file, ...this.#remembered().filter((other) => other !== file)].slice(
      0,
      recentMax,
    );
    this.#write('recent.json', `${JSON.stringify(list, null, 2)}\n`);
  }

  /** The language and terms that control chose last; null: never any. */
  words(): RoomWords | null {
    try {
      const file = path.join(this.folder, 'words.json');
      const kept = roomWordsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
      return kept.success ? kept.data : null;
    } catch {
      return null;
    }
  }

  /** Where second copies of exercises go: a folder that was chosen, on another disk if possible, or one in here. */
  backupFolder(): string {
    try {
      const chosen = readFileSync(path.join(this.folder, 'backup-folder'), 'utf8').trim();
      if (path.isAbsolute(chosen)) return chosen;
    } catch {
      // None was chosen.
    }
    return path.join(this.folder, backupsFolder);
  }

  /** Empty: the usual one. */
  rememberBackupFolder(folder: string): void {
    this.#write('backup-folder', `${folder}\n`);
  }

  /** Only the usual folder is made: where a stick is missing, nothing is written in its place. Throws `LogError`. */
  readyForBackups(folder: string): void {
    if (folder === path.join(this.folder, backupsFolder)) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return;
    }
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
      throw new LogError('gone', `The folder ${folder} is not there.`);
  }

  /** A small text of the host's own; null: there is none. */
  read(name: string): string | null {
    try {
      return readFileSync(path.join(this.folder, name), 'utf8');
    } catch {
      return null;
    }
  }

  /** Readable by its owner only. */
  write(name: string, content: string): void {
    this.#write(name, content);
  }

  rememberWords(words: RoomWords): void {
    this.#write('words.json', `${JSON.stringify(words)}\n`);
  }

  /** A free file name for a new exercise. Makes the folder. Throws what the system says. */
  newFile(title: string, day: string, mode: 'live' | 'rehearsal'): string {
    const folder = mode === 'live' ? this.folder : this.#rehearsals;
    makeFolder(folder);
    const words = title.normalize('NFC').replace(/[^\p{L}\p{N} _-]+/gu, ' ');
    const base = words.replace(/\s+/g, ' ').trim().slice(0, 60) || 'Exercise';
    for (let n = 1; ; n += 1) {
      const name = `${base} ${day}${n === 1 ? '' : ` (${n})`}${fileEnding}`;
      const file = path.join(folder, name);
      if (!existsSync(file)) return file;
    }
  }

  /** A hidden folder for a file that is not whole yet. Whoever asks throws it away. Throws what the system says. */
  workFolder(): string {
    makeFolder(this.folder);
    return makingFolderIn(this.folder);
  }

  /** Throws away what a crash left half made. */
  sweep(): void {
    for (const folder of [this.folder, this.#rehearsals]) sweepMakings(folder);
  }

  get #rehearsals(): string {
    return path.join(this.folder, rehearsalFolder);
  }

  /** Whether this is a rehearsal that was made here; one that somebody put elsewhere is theirs. */
  isRehearsal(file: string): boolean {
    return path.dirname(file) === this.#rehearsals;
  }

  /** Throws a closed rehearsal away, with whatever SQLite left beside it. */
  discard(file: string): void {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
  }

  /** Puts a closed rehearsal among the exercises and answers with its new path. Throws what the system says. */
  keep(file: string): string {
    const name = path.basename(file, fileEnding);
    for (let n = 1; ; n += 1) {
      const kept = path.join(this.folder, `${name}${n === 1 ? '' : ` (${n})`}${fileEnding}`);
      if (existsSync(kept)) continue;
      renameSync(file, kept);
      this.remember(kept);
      return kept;
    }
  }

  #remembered(): string[] {
    try {
      const list: unknown = JSON.parse(readFileSync(path.join(this.folder, 'recent.json'), 'utf8'));
      return Array.isArray(list) ? list.filter((file) => typeof file === 'string') : [];
    } catch {
      return [];
    }
  }

  #write(name: string, text: string): void {
    const aside = path.join(this.folder, `.${name}.${randomBytes(4).toString('hex')}`);
    try {
      makeFolder(this.folder);
      writeFileSync(aside, text, { mode: 0o600 });
      renameSync(aside, path.join(this.folder, name));
    } catch {
      // A convenience: without it everything still works until the host is closed.
    }
  }
}

/**
 * Step by step: Node's own way of making a whole path never ends on a file system that refuses new folders
 * as if their parent were missing. Throws what the system says.
 */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another Whitecell was quicker.
    if (!existsSync(folder)) throw error;
  }
}

function exerciseFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(fileEnding) && !name.startsWith('.'))
      .map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}
