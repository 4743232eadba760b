/** How far the record can be trusted that a report is drafted from, as whoever read it found. */
export interface Trust {
  /** False: it was cut short on its way; what arrived is all that there is. */
  readonly complete: boolean;
  /** Null: the check did not come to its end. */
  readonly verdict: Verdict | null;
}

export interface Verdict {
  readonly ok: boolean;
  readonly firstBadSeq: number | null;
  readonly count: number;
  /** So many facts from the first are signed. */
  readonly sealedCount: number;
}
