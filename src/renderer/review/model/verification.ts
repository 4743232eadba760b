/** What the host said about the file's chain of facts. */
export interface Verification {
  readonly ok: boolean;
  readonly count: number;
  readonly head: string;
  readonly firstBadSeq: number | null;
  readonly problem: string;
  /** Genuine seals, oldest first. */
  readonly seals: readonly SealNote[];
  /** So many facts from the first are signed; a file without a seal proves order, not origin. */
  readonly sealedCount: number;
  /** Fingerprint of the key of the installation that reads it here; empty: it has none. */
  readonly ownKey: string;
}

/** Where the record stood as an installation signed it. Hashes are hex. */
export interface SealNote {
  readonly count: number;
  readonly hash: string;
  readonly wallMs: number;
  readonly keyPrint: string;
}

/** Reads the host's verdict; `own` is the fingerprint of its key, `count` what has arrived. */
export function verificationOf(value: unknown, own: unknown, count: number): Verification {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const bad = given['firstBadSeq'];
  return {
    ok: given['ok'] === true,
    count: typeof given['count'] === 'number' ? given['count'] : count,
    head: wordOf(given['head']),
    firstBadSeq: typeof bad === 'number' ? bad : null,
    problem: wordOf(given['problem']),
    seals: sealsOf(given['seals']),
    ownKey: wordOf(own),
    sealedCount: typeof given['sealedCount'] === 'number' ? given['sealedCount'] : 0,
  };
}

function sealsOf(value: unknown): SealNote[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: Partial<SealNote> | null) =>
    typeof one?.count === 'number' &&
    typeof one.hash === 'string' &&
    typeof one.wallMs === 'number' &&
    typeof one.keyPrint === 'string'
      ? [{ count: one.count, hash: one.hash, wallMs: one.wallMs, keyPrint: one.keyPrint }]
      : [],
  );
}

/** Empty where there is none. */
export function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
