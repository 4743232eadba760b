import type { Audience, TeamId } from '../../ids.ts';
import type { PatchOp } from '../../view/delta.ts';
import type { TimelineEntry, View } from '../../view/schema.ts';
import type { Chapter } from '../chapters.ts';
import type { RecordItem } from '../record.ts';
import type { Told } from '../told.ts';

/*
 * A replay that can be handed to somebody: the views of one audience or of a few, as they were, and nothing
 * that they were made from. Places are moments of the hand-out: 0 is before the first, and a moment comes with
 * each fact that reached one of its audiences. With one audience that is the audience's own counter `n`.
 */

export const handOutFormat = 'whitecell-replay';
export const handOutVersion = 1;

export interface HandOut {
  readonly format: typeof handOutFormat;
  readonly version: typeof handOutVersion;
  readonly title: string;
  /** Of each moment, from the first on. */
  readonly wallMs: readonly number[];
  readonly clockMs: readonly number[];
  /** Of each moment the first one of what happened together with it. */
  readonly begins: readonly number[];
  readonly phases: readonly HandedPhase[];
  /** The way taken, whenever it became another. */
  readonly paths: readonly HandedPath[];
  readonly audiences: readonly HandedAudience[];
}

export interface HandedPhase {
  readonly at: number;
  readonly phase: string;
  readonly title: string;
  readonly kind: 'play' | 'end';
}

export interface HandedPath {
  readonly at: number;
  readonly path: readonly { readonly phase: string; readonly title: string }[];
}

/** What one audience saw and was told. */
export interface HandedAudience {
  readonly audience: Audience;
  /** Its view at 0; whole ones in between would be most of what is handed out. */
  readonly view: View;
  readonly changes: readonly HandedChange[];
  readonly lines: readonly HandedLine[];
  readonly turns: readonly HandedTurn[];
  /** Without what would name more than this audience was told. */
  readonly chapters: readonly HandedChapter[];
  /** Whenever one of the indicators that it sees became another. */
  readonly indicators: readonly HandedValues[];
}

/** What turns the view before (RFC 6902) into the audience's view from this moment on. */
export interface HandedChange {
  readonly at: number;
  readonly patch: readonly PatchOp[];
}

export interface HandedLine {
  readonly at: number;
  readonly entry: TimelineEntry;
  /** Whose move it is about; null: it is about none. */
  readonly team: TeamId | null;
}

export interface HandedTurn {
  readonly at: number;
  readonly phase: string | null;
  readonly turn: number;
  readonly totalTurn: number;
  readonly items: readonly HandedItem[];
}

export interface HandedItem {
  readonly kind: RecordItem['kind'];
  /** The same number wherever it is about the same matter; it says nothing else. */
  readonly subject: number;
  /** Where its lines stand among the audience's lines. */
  readonly lines: readonly number[];
  /** What came of a move, as far as this audience was told. */
  readonly told: (Omit<Told, 'seq'> & { readonly at: number }) | null;
}

export type HandedChapter = Omit<Chapter, 'seq' | 'note'> & { readonly at: number };

export interface HandedValues {
  readonly at: number;
  readonly values: Readonly<Record<string, number | boolean>>;
}
