import { createInstance } from 'i18next';
import { useSyncExternalStore } from 'react';
import type { Language, TermPack } from '../../core/protocol/words.ts';
import { anchored, directionOf, isolated } from './direction.ts';
import { sharedEn } from './strings/en.ts';
import { playEn } from './strings/play.en.ts';
import { inTerms, loadTerms } from './terms.ts';
import {
  withForms,
  type Phrases,
  type Plural,
  type Translation,
  type Tree,
} from './translation.ts';

/*
 * Every string a person reads comes from a catalogue. A screen makes one with `catalogue('station', stationEn, …)`
 * and uses the typed `useText()` it gets back. English is part of the page; other languages are fetched when
 * somebody speaks them (`speak`), and a key that one of them lacks is said in English.
 */

type WithoutPlural<K extends string> = K extends `${infer Stem}_${Plural}` ? Stem : K;
/** `a.b.c` for every leaf of a catalogue; plural forms count as one. */
export type KeyOf<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${KeyOf<T[K]>}`;
}[keyof T & string];
export type Params = Readonly<Record<string, string | number>>;
export type Text<T> = (key: KeyOf<T>, params?: Params) => string;

let spoken: { readonly language: Language; readonly phrases: Phrases } = {
  language: 'en',
  phrases: [],
};

const i18n = createInstance();
void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  resources: {},
  interpolation: {
    escapeValue: true,
    // Nothing is escaped, React does that. A command to be copied says `{{- path}}` and has none of this.
    escape: (piece) => (directionOf(spoken.language) === 'rtl' ? isolated(piece) : piece),
  },
  // Ids of rejections have a slash; no key has a pipe.
  nsSeparator: '|',
});

type AnyText = (key: string, params?: Params) => string;

/** How each catalogue is said now; another function once its words are others. */
const said = new Map<string, AnyText>();
const listeners = new Set<() => void>();

i18n.on('languageChanged', () => {
  said.clear();
  for (const tell of listeners) tell();
});
// A part of the page that is fetched later brings its words with it.
i18n.store.on('added', (_: string, ns: string) => {
  said.delete(ns);
  for (const tell of listeners) tell();
});

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function sayingOf(ns: string): AnyText {
  const had = said.get(ns);
  if (had !== undefined) return had;
  const made = saying(ns);
  said.set(ns, made);
  return made;
}

/** What has nothing to be filled in is worked out once: drawing a moment says hundreds of words, most of them again. */
function saying(ns: string): AnyText {
  const plain = new Map<string, string>();
  return (key, params) => {
    if (params !== undefined) return i18n.t(key, { ns, ...params });
    const had = plain.get(key);
    if (had !== undefined) return had;
    const text = i18n.t(key, { ns });
    plain.set(key, text);
    return text;
  };
}

export interface Catalogue<T> {
  /** For components: re-renders when the language changes. */
  useText(): Text<T>;
  /** For code outside of components. */
  text: Text<T>;
}

type Loaders<T> = Readonly<
  Partial<Record<Exclude<Language, 'en'>, () => Promise<Translation<T> & Tree>>>
>;
interface Known {
  readonly ns: string;
  readonly load: (language: Language) => Promise<Tree | null>;
}

const known: Known[] = [];

export function catalogue<const T extends Tree>(
  ns: string,
  en: T,
  loaders: Loaders<T>,
): Catalogue<T> {
  const entry: Known = {
    ns,
    load: async (language) => (language === 'en' ? en : ((await loaders[language]?.()) ?? null)),
  };
  known.push(entry);
  i18n.addResourceBundle('en', ns, en, true, true);
  if (spoken.language !== 'en' || spoken.phrases.length > 0) void catchUp(entry);
  return {
    useText: () => useSyncExternalStore(listen, () => sayingOf(ns)),
    text: (key: string, params?: Params) => sayingOf(ns)(key, params),
  };
}

function put(ns: string, tree: Tree | null, { language, phrases }: typeof spoken): void {
  if (tree === null) return;
  const words = inTerms(withForms(tree, language), phrases);
  const whole = directionOf(language) === 'rtl' ? anchored(words) : words;
  i18n.addResourceBundle(language, ns, whole, true, true);
}

async function catchUp({ ns, load }: Known): Promise<void> {
  const now = spoken;
  try {
    put(ns, await load(now.language), now);
  } catch {
    // Without the line this part speaks English until the language is asked for again.
  }
}

let asked = 0;

/**
 * From now on this page speaks so, unless its words cannot be had or something else is asked for meanwhile. Nothing
 * changes before all words are there; `ready` comes before anything is drawn anew, for dates and numbers ask the page.
 */
export async function speak(language: Language, terms: TermPack, ready: () => void): Promise<void> {
  asked += 1;
  const mine = asked;
  try {
    const phrases = await loadTerms(language, terms);
    const trees = await Promise.all(
      known.map(async ({ ns, load }) => ({ ns, tree: await load(language) })),
    );
    if (mine !== asked) return;
    spoken = { language, phrases };
    for (const { ns, tree } of trees) put(ns, tree, spoken);
  } catch {
    return;
  }
  ready();
  await i18n.changeLanguage(language);
}

export const sharedText = catalogue('shared', sharedEn, {
  fr: async () => (await import('./strings/fr.ts')).sharedFr,
  ar: async () => (await import('./strings/ar.ts')).sharedAr,
});

/** A rejection in words; a code that has none yet shows the host's own message. */
export function refusedText(refused: {
  readonly code: string;
  readonly message: string;
  readonly detail?: Readonly<Record<string, string | number | boolean>> | null | undefined;
}): string {
  const key = `reject.${refused.code}`;
  // Those that only control and evaluators meet stand in the desk's own words (`desk-words.ts`).
  const ns = ['shared', 'desk'].find((one) => i18n.exists(key, { ns: one }));
  if (ns === undefined) return refused.message;
  return i18n.t(key, { ns, ...refused.detail, ...partOf(refused.detail) });
}

/** A form's parts are named by their keys; its own fields are named by whoever has the form. */
function partOf(detail: Parameters<typeof refusedText>[0]['detail']): { field?: string } {
  const field = detail?.['field'];
  if (typeof field !== 'string' || !Object.hasOwn(playEn.movePart, field)) return {};
  return { field: sharedText.text(`movePart.${field as keyof typeof playEn.movePart}`) };
}
