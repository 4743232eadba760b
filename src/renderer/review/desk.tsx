import { createContext, useContext } from 'react';
import type { Audience } from '../../core/ids.ts';
import type { Home } from '../../core/protocol/down.ts';
import type { Told } from './host/ask.ts';
import type { Language } from '../../core/protocol/words.ts';

/*
 * Owns: what the review may ask of the host besides the record: which files there are, a fork of one, and
 * that an exercise be opened for play. Does not own: how it is asked (the page's entry does).
 */

export type ReviewFile = Home['recent'][number];

export interface ForkWish {
  readonly source: string;
  readonly at: number;
  readonly title: string;
  readonly mode: 'live' | 'rehearsal';
}

export interface HandOutWish {
  readonly source: string;
  readonly audiences: readonly Audience[];
  readonly language: Language;
  readonly spoilerSafe: boolean;
}

export interface ReviewDesk {
  files(): Promise<Told<readonly ReviewFile[]>>;
  fork(wish: ForkWish): Promise<Told<{ readonly file: string; readonly seq: number }>>;
  /** A replay as a page to be kept and handed to somebody. */
  handOut(wish: HandOutWish): Promise<Told<Blob>>;
  /** Opens an exercise for play; another one that is open is closed. */
  open(file: string): Promise<Told<null>>;
  /** The address of a console that may be opened. */
  console(): Promise<Told<string>>;
}

const DeskContext = createContext<ReviewDesk | null>(null);
export const ReviewDeskProvider = DeskContext.Provider;

export function useReviewDesk(): ReviewDesk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useReviewDesk outside of its provider');
  return desk;
}

/** A file's review, and several of them over each other. Both keep the window's key. */
export function reviewAddress(file: string): string {
  return `/review?path=${encodeURIComponent(file)}`;
}

export function compareAddress(files: readonly string[]): string {
  return `/review?${files.map((file) => `compare=${encodeURIComponent(file)}`).join('&')}`;
}
