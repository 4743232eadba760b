import { useSyncExternalStore } from 'react';
import type { SentRemark } from '../../../core/remark.ts';
import type { Refused } from '../link/link.ts';
import { textOf, type Kept } from './kept.ts';
import type { Post } from './use-post.ts';

export interface SlotHandle<W> {
  readonly words: W;
  readonly anonymous: boolean;
  /** `sent`: the host has just these words; `changed`: it has others. */
  readonly status: 'new' | 'sent' | 'changed';
  readonly pending: boolean;
  /** Why the last sending came to nothing. */
  readonly refused: Refused | null;
  change(words: W): void;
  nameless(anonymous: boolean): void;
  send(): void;
}

export interface SlotOptions<W> {
  readonly kept: Kept;
  readonly post: Post;
  readonly slot: string;
  readonly empty: W;
  readonly anonymous: boolean;
  readonly remarkOf: (id: string, anonymous: boolean, words: W) => SentRemark;
}

/** One thing that somebody writes after the end, kept with every keystroke and sent by a press. */
export function useSlot<W>({
  kept,
  post,
  slot,
  empty,
  remarkOf,
  ...start
}: SlotOptions<W>): SlotHandle<W> {
  const all = useSyncExternalStore(kept.subscribe, kept.look, kept.look);
  const has = all[slot];
  const words = (has?.words ?? empty) as W;
  const anonymous = has?.anonymous ?? start.anonymous;
  const way = post.wayOf(has?.id);
  return {
    words,
    anonymous,
    status:
      has?.sent === undefined || has.sent === null
        ? 'new'
        : has.sent === textOf(has)
          ? 'sent'
          : 'changed',
    pending: way === 'underway',
    refused: way === 'underway' ? null : way,
    change: (next) => kept.change(slot, next, anonymous),
    nameless: (next) => kept.change(slot, words, next),
    send: () => {
      kept.change(slot, words, anonymous);
      const now = kept.look()[slot];
      if (now !== undefined) post.send(remarkOf(now.id, anonymous, words), textOf(now));
    },
  };
}
