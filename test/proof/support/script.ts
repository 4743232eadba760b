import type { CommandBody } from '../../../src/core/command.ts';
import type { Fact } from '../../../src/core/fact.ts';
import type { LogSeed } from '../../../src/host/log/seed.ts';
import { harbourSeed, moveText } from '../../host/support/harbour.ts';

/** One line of the scripted exercise: what is asked, and how it is recognised in the record. */
export interface Line {
  /** The idempotency key. */
  readonly id: string;
  readonly body: CommandBody;
  /** The fact that it makes, and something of its content. */
  readonly makes: Fact['type'];
  readonly marker: string;
}

/** What the scripted process is given, as JSON: an exercise without media, and what to do in it. */
export interface Plan {
  readonly seed: Omit<LogSeed, 'media'>;
  readonly lines: readonly Line[];
}

export function planOf(lines: readonly Line[]): Plan {
  const { media: _, ...seed } = harbourSeed();
  const scenario = { ...seed.scenario, injects: seed.scenario.injects.map((row) => ({ ...row })) };
  return { seed: { ...seed, scenario }, lines };
}

/**
 * A morning in the harbour by control alone, then `more` changes of an indicator: the same commands, in the same
 * order, every time.
 */
export function scriptOf(more: number): Line[] {
  const lines: Omit<Line, 'id'>[] = [
    { body: { type: 'exercise.start', data: {} }, makes: 'exercise.started', marker: '' },
    {
      body: { type: 'inject.release', data: { eventNo: 'E01' } },
      makes: 'inject.released',
      marker: 'E01',
    },
    {
      body: { type: 'step.next', data: { expectTotalTurn: 1, expectStep: 'brief' } },
      makes: 'step.entered',
      marker: 'plan',
    },
    ...(['ferry', 'port'] as const).map((team, at) => ({
      body: {
        type: 'move.submit' as const,
        data: { team, text: moveText(at + 1) },
      },
      makes: 'move.submitted' as const,
      marker: `Do thing ${at + 1}`,
    })),
    {
      body: { type: 'bookmark.set', data: { text: 'first moves are in' } },
      makes: 'bookmark.set',
      marker: 'first moves',
    },
  ];
  for (let n = 0; n < more; n += 1) {
    const reason = `change ${n} of the script`;
    lines.push({
      body: {
        type: 'indicator.set',
        data: { indicator: 'calm', to: 10 + (n % 2), reason },
      },
      makes: 'indicator.changed',
      marker: reason,
    });
  }
  return lines.map((line, at) => ({ ...line, id: `script-${String(at).padStart(5, '0')}` }));
}
