import { scenarioSchema, type Scenario } from '../../../core/scenario/schema.ts';
import type { Fact } from '../../../core/fact.ts';

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

/** An exercise as the host handed it over. */
export interface Source {
  readonly title: string;
  readonly file: string;
  readonly live: boolean;
  readonly verification: Verification;
  readonly scenario: Scenario;
  readonly facts: readonly Fact[];
  /** False: the answer was cut short; what arrived is shown. */
  readonly complete: boolean;
}

export type SourceTrouble = 'notAllowed' | 'noExercise' | 'unreadable' | 'unreachable';

/** Something that leaves nothing to show. `detail` is the host's own sentence. */
export class SourceError extends Error {
  readonly trouble: SourceTrouble;
  readonly detail: string;

  constructor(trouble: SourceTrouble, detail: string) {
    super(`${trouble}: ${detail}`);
    this.trouble = trouble;
    this.detail = detail;
  }
}

interface Lines {
  head: Record<string, unknown> | null;
  scenario: unknown;
  verdict: unknown;
  facts: Fact[];
  ended: boolean;
}

/**
 * Reads the host's answer, one JSON object a line. A line that cannot be read ends the readable part;
 * only a missing head or scenario leaves nothing to show.
 */
export function readSource(text: string): Source {
  const lines = collect(text);
  if (lines.head === null) throw new SourceError('unreadable', 'the answer has no head');
  const scenario = scenarioSchema.safeParse(lines.scenario);
  if (!scenario.success) {
    throw new SourceError('unreadable', scenario.error.issues[0]?.message ?? 'no scenario');
  }
  const { head } = lines;
  return {
    title: wordOf(head['title']),
    file: wordOf(head['path']),
    live: head['live'] === true,
    verification: verificationOf(lines.verdict, head['ownKey'], lines.facts.length),
    scenario: scenario.data,
    facts: lines.facts,
    complete: lines.ended,
  };
}

function collect(text: string): Lines {
  const lines: Lines = { head: null, scenario: null, verdict: null, facts: [], ended: false };
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const one = objectOf(line);
    if (one === null) return lines;
    if (one['kind'] === 'head') lines.head = one;
    else if (one['kind'] === 'scenario') lines.scenario = one['scenario'];
    else if (one['kind'] === 'verdict') lines.verdict = one['verify'];
    else if (one['kind'] === 'end') lines.ended = true;
    else if (one['kind'] === 'fact') {
      if (!isFact(one['fact'])) return lines;
      lines.facts.push(one['fact']);
    }
  }
  return lines;
}

function objectOf(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The host has read every fact through its schema; this only tells a fact from something cut in half. */
function isFact(value: unknown): value is Fact {
  if (typeof value !== 'object' || value === null) return false;
  const { seq, type, data } = value as Partial<Fact>;
  return typeof seq === 'number' && typeof type === 'string' && typeof data === 'object';
}

function verificationOf(value: unknown, own: unknown, count: number): Verification {
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

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Asks the host for the open exercise, or for a file that it may read. */
export async function fetchSource(
  token: string,
  file: string | null,
  get: typeof fetch = fetch,
): Promise<Source> {
  const query = file === null ? '' : `?path=${encodeURIComponent(file)}`;
  const answer = await get(`/api/review/exercise${query}`, {
    headers: { Authorization: `Bearer ${token}` },
    cache: 'no-store',
  }).catch((error: unknown) => {
    throw new SourceError('unreachable', error instanceof Error ? error.message : String(error));
  });
  const text = await arrived(answer);
  if (answer.ok) return readSource(text);
  const told = objectOf(text) ?? {};
  throw new SourceError(troubleOf(answer.status), wordOf(told['message']));
}

function troubleOf(status: number): SourceTrouble {
  if (status === 401 || status === 403) return 'notAllowed';
  return status === 409 ? 'noExercise' : 'unreadable';
}

/** What came before the end, or before the line broke: half a record is better than none. */
async function arrived(answer: Response): Promise<string> {
  if (answer.body === null) return '';
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text;
      text += value;
    }
  } catch {
    return text;
  }
}
