import type { Language } from '../../../core/protocol/words.ts';

/** Each language by its own name, whatever the page speaks: who looks for theirs must be able to read it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  ar: 'العربية',
};
