/**
 * Owns: where a rescued file goes, and which second copies there may be of a damaged one. Does not own: the rescue
 * (log), whether a copy is one of the same exercise (log says so).
 */
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileEnding } from '../home.ts';
import type { Rescued } from '../log/rescue.ts';

export type RescuedFile = Rescued & { readonly file: string };

/** Beside the damaged one, or in the other folder where nothing can be written there. */
export function rescuePlace(damaged: string, otherwise: string): string {
  const beside = path.dirname(damaged);
  const folder = isWritable(beside) ? beside : otherwise;
  const base = path.basename(damaged, fileEnding);
  for (let n = 1; ; n += 1) {
    const file = path.join(folder, `${base} (rescued${n === 1 ? '' : ` ${n}`})${fileEnding}`);
    if (!existsSync(file)) return file;
  }
}

/** By the name that a copy of it has, the newest first. */
export function copiesOf(damaged: string, folder: string): string[] {
  const base = path.basename(damaged, fileEnding);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => {
      const rest = name.startsWith(`${base} `) ? name.slice(base.length) : '';
      return /^ [A-Za-z0-9]{0,6} backup\.whitecell$/.test(rest);
    })
    .map((name) => path.join(folder, name))
    .sort((a, b) => changedMs(b) - changedMs(a));
}

function changedMs(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
