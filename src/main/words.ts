/** Owns: in which language menus and dialogs speak: the room's, else the system's, else English. */
import { languages, type Language } from '../core/protocol/words.ts';
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
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Why something was not done, for the person. What the host says is a sentence already. */
export function wordsFor(error: unknown, say: Say): string {
  if (error instanceof HostTroubleError && error.away) return say('hostAway');
  return error instanceof Error ? error.message : String(error);
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
