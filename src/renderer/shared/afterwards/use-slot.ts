import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SentRemark } from '../../../core/remark.ts';
import { useLink, useLinkState } from '../link/hooks.tsx';
import type { Refused } from '../link/connection.ts';
import { textOf, type Kept } from './kept.ts';

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
  readonly slot: string;
  readonly empty: W;
  readonly anonymous: boolean;
  readonly remarkOf: (id: string, anonymous: boolean, words: W) => SentRemark;
}

/** One thing that somebody writes after the end, kept with every keystroke and sent by a press. */
export function useSlot<W>({
  kept,
  slot,
  empty,
  remarkOf,
  ...start
}: SlotOptions<W>): SlotHandle<W> {
  const link = useLink();
  const open = useLinkState((state) => state.status === 'open');
  const all = useSyncExternalStore(kept.subscribe, kept.look, kept.look);
  const has = all[slot];
  const words = (has?.words ?? empty) as W;
  const anonymous = has?.anonymous ?? start.anonymous;
  const [underway, setUnderway] = useState<{ id: string; text: string } | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  useEffect(
    () =>
      link.onMessage((message) => {
        if (underway === null || (message.t !== 'ack' && message.t !== 'reject')) return;
        if (message.id !== underway.id) return;
        if (message.t === 'ack') kept.arrived(underway.id, underway.text);
        else setRefused({ code: message.code, message: message.message, detail: message.detail });
        setUnderway(null);
      }),
    [link, kept, underway],
  );
  // A line that died took the answer with it; sent again, the words only replace themselves.
  const pending = underway !== null && open;
  return {
    words,
    anonymous,
    status:
      has?.sent === undefined || has.sent === null
        ? 'new'
        : has.sent === textOf(has)
          ? 'sent'
          : 'changed',
    pending,
    refused,
    change: (next) => kept.change(slot, next, anonymous),
    nameless: (next) => kept.change(slot, words, next),
    send: () => {
      kept.change(slot, words, anonymous);
      const now = kept.look()[slot];
      if (now === undefined) return;
      setRefused(null);
      const went = link.send({ t: 'remark', remark: remarkOf(now.id, anonymous, words) });
      if (went) setUnderway({ id: now.id, text: textOf(now) });
      else setRefused({ code: 'client/offline', message: '', detail: null });
    },
  };
}
