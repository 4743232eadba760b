import { scenarioSchema, type Scenario } from '../../../core/scenario/schema.ts';
import type { Fact } from '../../../core/fact.ts';
import { Feed, objectOf } from './feed.ts';
import { wordOf, type Verification } from './verification.ts';

/** An exercise as the host handed it over. */
export interface Source {
  readonly title: string;
  readonly file: string;
  readonly live: boolean;
  /** Null: the host is still checking. */
  readonly verification: Verification | null;
  readonly scenario: Scenario;
  /** Those that have arrived, without those of `rest`. */
  readonly facts: readonly Fact[];
  /** False: the answer was cut short; what arrived is shown. */
  readonly complete: boolean;
  /** So many facts the file says it holds. */
  readonly claimed?: number;
  /** What is still arriving. */
  readonly rest?: Feed;
}

export type SourceTrouble = 'notAllowed' | 'noExercise' | 'unreadable' | 'unreachable';

/** Something that leaves nothing to show. `detail` is the host's own sentence. */
export class SourceError extends Error {
  readonly trouble: SourceTrouble;
  readonly detail: string;
  /** The host's; empty: it was not the host that refused. */
  readonly code: string;

  constructor(trouble: SourceTrouble, detail: string, code = '') {
    super(`${trouble}: ${detail}`);
    this.trouble = trouble;
    this.detail = detail;
    this.code = code;
  }
}

/** A whole answer. Only a missing head or scenario leaves nothing to show. Throws `SourceError`. */
export function readSource(text: string): Source {
  const feed = new Feed();
  feed.push(text);
  feed.close();
  const facts = feed.take(Infinity);
  return { ...begun(feed), facts, verification: feed.verification, complete: feed.complete };
}

/** An answer with all that is still arriving: its facts, the verdict, and whether it came to its end. */
export async function wholeSource({ rest, ...begun }: Source): Promise<Source> {
  if (rest === undefined) return begun;
  const facts = [...begun.facts];
  for (;;) {
    for (const fact of rest.take(Infinity)) facts.push(fact);
    if (rest.isClosed && rest.isEmpty)
      return { ...begun, facts, verification: rest.verification, complete: rest.complete };
    await rest.news();
  }
}

/** An answer of which head and scenario have arrived. */
function begun(feed: Feed): Source {
  const { head } = feed;
  if (head === null) throw new SourceError('unreadable', 'the answer has no head');
  const scenario = scenarioSchema.safeParse(feed.scenario);
  if (!scenario.success) {
    throw new SourceError('unreadable', scenario.error.issues[0]?.message ?? 'no scenario');
  }
  return {
    title: wordOf(head['title']),
    file: wordOf(head['path']),
    live: head['live'] === true,
    verification: null,
    scenario: scenario.data,
    facts: [],
    complete: true,
    claimed: Math.max(0, Number(head['claimed'] ?? 0) || 0),
  };
}

/**
 * Asks the host for the open exercise, or for a file that it may read; answers once it is known what it is,
 * while the facts still arrive. Throws `SourceError`.
 */
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
  if (!answer.ok) {
    const told = objectOf(await answer.text().catch(() => '')) ?? {};
    throw new SourceError(troubleOf(answer.status), wordOf(told['message']), wordOf(told['code']));
  }
  const feed = new Feed();
  void drain(answer, feed);
  while (!feed.isOpened && !feed.isClosed) await feed.news();
  return { ...begun(feed), rest: feed };
}

function troubleOf(status: number): SourceTrouble {
  if (status === 401 || status === 403) return 'notAllowed';
  return status === 409 ? 'noExercise' : 'unreadable';
}

/** Until the end, or until the line breaks: half a record is better than none. */
async function drain(answer: Response, feed: Feed): Promise<void> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const next = await reader?.read();
      if (next === undefined || next.done) break;
      feed.push(next.value);
    }
  } catch {
    // Without its last line the answer counts as cut short.
  }
  feed.close();
}
