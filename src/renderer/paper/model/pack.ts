import { paperSizes, type PaperSize } from '../../../core/paper/pack.ts';
import { roomWordsSchema } from '../../../core/protocol/words-schema.ts';
import type { RoomWords } from '../../../core/protocol/words.ts';
import { scenarioSchema, type Scenario } from '../../../core/scenario/schema.ts';

/** What the host has given to print. */
export interface Pack {
  readonly title: string;
  readonly mode: 'live' | 'rehearsal';
  /** Null: nobody has chosen. */
  readonly size: PaperSize | null;
  /** Null: as this device. */
  readonly words: RoomWords | null;
  readonly scenario: Scenario;
}

export type PackTrouble = 'noKey' | 'refused' | 'offline' | 'unreadable' | 'noSheet';

export class PackError extends Error {
  override readonly name = 'PackError';
  readonly trouble: PackTrouble;

  constructor(trouble: PackTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

export async function fetchPack(key: string, get: typeof fetch = fetch): Promise<Pack> {
  if (key === '') throw new PackError('noKey');
  const answer = await get('/api/paper/pack', {
    headers: { Authorization: `Bearer ${key}` },
    cache: 'no-store',
  }).catch(() => {
    throw new PackError('offline');
  });
  if (!answer.ok) throw new PackError('refused');
  const told = (await answer.json().catch(() => null)) as Record<string, unknown> | null;
  const scenario = scenarioSchema.safeParse(told?.['scenario']);
  if (told === null || !scenario.success) throw new PackError('unreadable');
  return {
    title: String(told['title']),
    mode: told['mode'] === 'rehearsal' ? 'rehearsal' : 'live',
    size: paperSizes.find((one) => one === told['size']) ?? null,
    words: roomWordsSchema.safeParse(told['words']).data ?? null,
    scenario: scenario.data,
  };
}
