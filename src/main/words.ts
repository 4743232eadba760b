/** Owns: in which language menus and dialogs speak: the room's, else the system's, else English. */
import { languages, type Language } from '../core/protocol/words.ts';
import type { LogErrorKind } from '../host/log/log.ts';
import { HostTroubleError } from './host-line.ts';
import { shellAr } from './strings.ar.ts';
import { shellEn, type ShellWords } from './strings.en.ts';
import { shellFr } from './strings.fr.ts';

const catalogues: Readonly<Record<Language, ShellWords>> = {
  en: shellEn,
  fr: shellFr,
  ar: shellAr,
};

export type Say = (
  key: keyof ShellWords,
  values?: Readonly<Record<string, string | number | boolean>>,
) => string;

type HostCode =
  `log/${LogErrorKind}` | `host/${'away' | 'closed' | 'fault' | 'no-address' | 'no-port'}`;

const refusals: Readonly<Record<HostCode, keyof ShellWords>> = {
  'log/corrupt': 'fileDamaged',
  'log/notOurs': 'fileForeign',
  'log/fromFuture': 'fileNewer',
  'log/readOnly': 'fileReadOnly',
  'log/full': 'diskFull',
  'log/busy': 'fileBusy',
  'log/io': 'diskFails',
  'log/gone': 'fileGone',
  'log/locked': 'fileLocked',
  'log/linked': 'fileLinked',
  'host/away': 'hostAway',
  'host/closed': 'hostAway',
  'host/fault': 'hostFault',
  'host/no-address': 'noAddress',
  'host/no-port': 'noPort',
};

/** Why something was not done, for the person. What the host has no code for here is its own sentence. */
export function wordsFor(error: unknown, say: Say): string {
  if (!(error instanceof HostTroubleError))
    return error instanceof Error ? error.message : String(error);
  const { code, detail, message } = error;
  return isKnown(code) ? say(refusals[code], detail) : message;
}

function isKnown(code: string): code is HostCode {
  return Object.hasOwn(refusals, code);
}

/** `locale`: as the system says it, `fr-CA`. */
export function languageOf(room: Language | null, locale: string): Language {
  const base = locale.toLowerCase().split('-')[0];
  return room ?? languages.find((each) => each === base) ?? 'en';
}

export function sayIn(language: Language): Say {
  const words = catalogues[language];
  return (key, values = {}) =>
    words[key].replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}
