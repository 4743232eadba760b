import { languages, plainWords, type Language, type RoomWords } from '../../core/protocol/words.ts';
import { directionOf } from './direction.ts';
import { speak } from './i18n.ts';
import type { Link } from './link/link.ts';
import { localShelf, type Shelf } from './link/outbox.ts';

/*
 * Owns: which language this page speaks, and whose terms. A device's own choice comes first, then the room's, then
 * what the device is set to, then English; the wall and the hot seat belong to the room and have no choice of
 * their own. Terms are always the room's. Nothing of this is part of an exercise.
 */

export interface Choice {
  /** What somebody chose on this device; null: nobody did. */
  readonly own: Language | null;
  readonly room: RoomWords;
  /** The page speaks so now. */
  readonly language: Language;
}

const key = 'wc.language';
let choice: Choice = { own: null, room: plainWords, language: 'en' };
let shelf: Shelf | null = null;
const listeners = new Set<() => void>();

function isLanguage(text: string | null): text is Language {
  return languages.some((each) => each === text);
}

/** The first of the device's languages that there is a catalogue for. */
export function languageFor(
  { own, room }: Pick<Choice, 'own' | 'room'>,
  device: readonly string[],
): Language {
  const spoken = device.map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return own ?? room.language ?? spoken.find(isLanguage) ?? 'en';
}

export function getChoice(): Choice {
  return choice;
}

export function onChoice(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

async function follow(): Promise<void> {
  const language = languageFor(choice, globalThis.navigator?.languages ?? []);
  await speak(language, choice.room.terms, () => {
    choice = { ...choice, language };
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  });
  for (const listener of listeners) listener();
}

/** This device's own language from now on; null: as the room, or as the device is set. */
export function chooseLanguage(own: Language | null): Promise<void> {
  choice = { ...choice, own };
  try {
    if (own === null) shelf?.removeItem(key);
    else shelf?.setItem(key, own);
  } catch {
    // Without storage the choice holds until the page is closed.
  }
  return follow();
}

/** Control has chosen for the room. */
export function roomSpeaks(room: RoomWords): Promise<void> {
  if (JSON.stringify(room) === JSON.stringify(choice.room)) return Promise.resolve();
  choice = { ...choice, room };
  return follow();
}

/** Words that are not there by then come a little later; a host that is gone must not keep the page blank. */
const blankMsMax = 800;

function soon(work: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, blankMsMax);
    void work.finally(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** The device's own language, before anybody has been heard. `room`: the page has no choice of its own. */
export function firstWords(chooser: 'device' | 'room'): Promise<void> {
  shelf = chooser === 'device' ? localShelf() : null;
  const kept = shelf?.getItem(key) ?? null;
  choice = { ...choice, own: isLanguage(kept) ? kept : null };
  return soon(follow());
}

/** Follows the room's choice. Resolves once it is known and spoken, so that no page begins in the wrong words. */
export function followRoom(link: Link): Promise<void> {
  const welcomed = new Promise<void>((resolve) => {
    const look = (): void => {
      const { status, welcome } = link.getState();
      if (welcome !== null) void roomSpeaks(welcome.words).then(resolve);
      else if (status !== 'connecting') resolve();
    };
    link.subscribe(look);
    look();
  });
  return soon(welcomed);
}
