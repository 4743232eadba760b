import { useState } from 'react';
import type { Shelf } from '../../shared/link/outbox.ts';
import { deskParts, type DeskPart } from './DeskTabs.tsx';
import { boxes, type Box } from './talk/MailPart.tsx';
import { talkBoxes, type TalkBox } from './talks/TalksPart.tsx';

/** Where on the desk somebody is. */
export interface Place {
  readonly part: DeskPart;
  readonly box: Box;
  readonly talkBox: TalkBox;
}

/** One seat's place in one exercise. There is one entry for all of them: a device sits in one seat at a time. */
export interface Places {
  readonly shelf: Shelf;
  readonly owner: string;
}

const key = 'wc.place';

function oneOf<T extends string>(all: readonly T[], value: unknown): T | undefined {
  return all.find((each) => each === value);
}

/** What was kept, as far as this page still knows such places. */
function keptPlace({ shelf, owner }: Places): Partial<Place> {
  try {
    const value: unknown = JSON.parse(shelf.getItem(key) ?? 'null');
    if (typeof value !== 'object' || value === null) return {};
    const kept = value as Record<string, unknown>;
    if (kept['owner'] !== owner) return {};
    const part = oneOf(deskParts, kept['part']);
    const box = oneOf(boxes, kept['box']);
    const talkBox = oneOf(talkBoxes, kept['talkBox']);
    return { ...(part && { part }), ...(box && { box }), ...(talkBox && { talkBox }) };
  } catch {
    return {};
  }
}

/** The place, and the way to another: after a reload the person is back at what was half typed. */
export function usePlace(
  places: Places | undefined,
  start: () => Place,
): [Place, (to: Partial<Place>) => void] {
  const [place, setPlace] = useState<Place>(() => ({
    ...start(),
    ...(places === undefined ? {} : keptPlace(places)),
  }));
  const go = (to: Partial<Place>) => {
    const next = { ...place, ...to };
    setPlace(next);
    try {
      places?.shelf.setItem(key, JSON.stringify({ owner: places.owner, ...next }));
    } catch {
      // A full shelf: a reload starts at the inbox.
    }
  };
  return [place, go];
}
