import { textFor, type ReportEdit, type ReportEdits } from '../../../../core/aar/report/edits.ts';

/** Words that the host has not kept yet. */
export interface Typed {
  readonly text: string;
  /** What is to be kept: the words, or null where they are the draft's again. */
  readonly to: string | null;
  /** What they are written over; null: the draft. */
  readonly was: string | null;
  /** What has been sent from here and not been answered: it may stand there by now, and is one's own. */
  readonly sent: readonly (string | null)[];
}

export type AllTyped = ReadonlyMap<string, Typed>;

const sentKept = 4;

export function underway(typed: Typed): Typed {
  return {
    ...typed,
    sent: [...typed.sent.filter((one) => one !== typed.to), typed.to].slice(-sentKept),
  };
}

export function editOf([key, { to, was }]: readonly [string, Typed]): ReportEdit {
  return { do: 'text', key, text: to, was };
}

/** The host has made these edits, `sent` with them as they were typed. What was typed since is written over them. */
export function answered(typed: AllTyped, edits: readonly ReportEdit[], sent: AllTyped): AllTyped {
  const left = new Map(typed);
  for (const edit of edits) {
    if (edit.do !== 'text') continue;
    const { key, text } = edit;
    const now = left.get(key);
    if (now === undefined) continue;
    if (now === sent.get(key)) left.delete(key);
    else if (sent.has(key) || now.was === edit.was) left.set(key, { ...now, was: text, sent: [] });
  }
  return left;
}

/** What of it stands there already, what can be written over what stands there, and what is in somebody's way. */
export function met(
  typed: AllTyped,
  edits: ReportEdits,
): { readonly typed: AllTyped; readonly clashing: ReadonlySet<string> } {
  const left = new Map(typed);
  const clashing = new Set<string>();
  for (const [key, one] of typed) {
    const there = textFor(edits, key);
    if (there === one.to) left.delete(key);
    else if (there === one.was) continue;
    else if (one.sent.includes(there)) left.set(key, { ...one, was: there });
    else clashing.add(key);
  }
  return { typed: left, clashing };
}

export function without<T>(all: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  return new Map([...all].filter(([one]) => one !== key));
}
