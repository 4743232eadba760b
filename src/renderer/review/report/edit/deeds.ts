import {
  sortFor,
  textFor,
  type FindingSort,
  type ReportEdit,
  type ReportEdits,
} from '../../../../core/aar/report/edits.ts';
import type { Typed } from './typed.ts';

/** What somebody did with a press, as it can be sent: what it makes of what stands there by then. */
export type Deed =
  | {
      readonly do: 'change';
      /** Null: there is nothing to do any more. */
      readonly step: (edits: ReportEdits) => Step | null;
      /** Words in the same place that had been typed by then: it takes their place. */
      readonly over?: { readonly key: string; readonly typed: Typed };
    }
  /** A field was left: what was typed there is one thing to undo, once the host has it. */
  | { readonly do: 'left'; readonly key: string }
  | { readonly do: 'undo' };

export interface Step {
  readonly edit: ReportEdit;
  readonly inverse: ReportEdit;
}

/** Puts these words, or the draft's (null), in the place of whatever is there, and of what was being typed. */
export function putting(key: string, text: string | null, typed: Typed | undefined): Deed {
  return {
    do: 'change',
    step: (edits) => {
      const was = textFor(edits, key);
      const before = typed === undefined ? was : typed.to;
      return {
        edit: { do: 'text', key, text, was },
        inverse: { do: 'text', key, text: before, was: text },
      };
    },
    ...(typed === undefined ? {} : { over: { key, typed } }),
  };
}

export function sorting(key: string, sort: FindingSort): Deed {
  return {
    do: 'change',
    step: (edits) => {
      const was = sortFor(edits, key);
      return {
        edit: { do: 'sort', key, sort, was },
        inverse: { do: 'sort', key, sort: was, was: sort },
      };
    },
  };
}

/** Something that reviewers put in rests on one more fact. */
export function resting(key: string, seq: number): Deed {
  return {
    do: 'change',
    step: ({ added }) =>
      added.find((one) => one.key === key)?.seqs.includes(seq) === false
        ? { edit: { do: 'rest', key, seq }, inverse: { do: 'unrest', key, seq } }
        : null,
  };
}
