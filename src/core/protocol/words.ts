/** In which words screens speak. What they say in each is theirs; only these keys travel and are kept. */

export const languages = ['en', 'fr', 'ar'] as const;
export type Language = (typeof languages)[number];

/** Whose terms labels use. `hseep` is what the catalogues themselves say. */
export const termPacks = ['hseep', 'uk', 'nato'] as const;
export type TermPack = (typeof termPacks)[number];

/** What control chose for the room. Not part of the exercise: it may change at any time, and replays in other words. */
export interface RoomWords {
  /** null: each device by its own settings */
  readonly language: Language | null;
  readonly terms: TermPack;
}

export const plainWords: RoomWords = { language: null, terms: 'hseep' };
