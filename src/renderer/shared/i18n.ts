import { createInstance } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { useCallback } from 'react';
import { sharedEn } from './strings/en.ts';
import { playEn } from './strings/play.en.ts';

/*
 * Every string a person reads comes from a catalogue. A screen makes one with `catalogue('station', stationEn)`
 * and uses the typed `useText()` it gets back; another language or a term pack adds a bundle of the same keys.
 */

interface Tree {
  readonly [key: string]: string | Tree;
}
type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutPlural<K extends string> = K extends `${infer Stem}_${Plural}` ? Stem : K;
/** `a.b.c` for every leaf of a catalogue; plural forms count as one. */
export type KeyOf<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${KeyOf<T[K]>}`;
}[keyof T & string];
export type Params = Readonly<Record<string, string | number>>;
export type Text<T> = (key: KeyOf<T>, params?: Params) => string;

const i18n = createInstance();
void i18n.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  resources: {},
  interpolation: { escapeValue: false },
  // Ids of rejections have a slash; no key has a pipe.
  nsSeparator: '|',
});

export interface Catalogue<T> {
  /** For components: re-renders when the language changes. */
  useText(): Text<T>;
  /** For code outside of components. */
  text: Text<T>;
}

export function catalogue<const T extends Tree>(ns: string, en: T): Catalogue<T> {
  i18n.addResourceBundle('en', ns, en, true, true);
  return {
    useText() {
      const { t } = useTranslation(ns, { i18n });
      // The catalogue's own type has checked the key already; i18next's would have to know all catalogues.
      return useCallback((key: string, params?: Params) => t(key, { ...params }), [t]);
    },
    text: (key: string, params?: Params) => i18n.t(key, { ns, ...params }),
  };
}

export const sharedText = catalogue('shared', sharedEn);

/** A rejection in words; a code that has none yet shows the host's own message. */
export function refusedText(refused: {
  readonly code: string;
  readonly message: string;
  readonly detail?: Readonly<Record<string, string | number | boolean>> | null | undefined;
}): string {
  const key = `reject.${refused.code}`;
  if (!i18n.exists(key, { ns: 'shared' })) return refused.message;
  return i18n.t(key, { ns: 'shared', ...refused.detail, ...partOf(refused.detail) });
}

/** A form's parts are named by their keys; its own fields are named by whoever has the form. */
function partOf(detail: Parameters<typeof refusedText>[0]['detail']): { field?: string } {
  const field = detail?.['field'];
  if (typeof field !== 'string' || !Object.hasOwn(playEn.movePart, field)) return {};
  return { field: sharedText.text(`movePart.${field as keyof typeof playEn.movePart}`) };
}
