import type { CommandBody } from '../../src/core/command.ts';
import type { Actor } from '../../src/core/ids.ts';
import { rulingModes } from '../../src/core/ruling.ts';
import { outcomes } from '../../src/core/scenario/primitives.ts';
import type { MoveState } from '../../src/core/state-move.ts';
import type { Issued } from './issued.ts';
import { ann, move, ruling, type Table } from './table.ts';

const bob: Actor = { kind: 'control', name: 'Bob' };

/** What two facilitators might do with a move, sensible and senseless. */
export function adjudicateChoices(
  table: Table,
  random: () => number,
  anyMove: MoveState | null,
): (() => Issued)[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const id = anyMove?.id ?? 'none';
  const reason = 'A reason';
  const one = (body: CommandBody): Issued => ({ body, actor: random() < 0.7 ? ann : bob });
  const drawn = anyMove?.draws.at(-1)?.made?.outcome ?? null;
  const delayed = table.state.delayed.at(-1)?.id ?? 'none';
  const answer = (): Issued => {
    const data = { move: id, expectVersion: anyMove?.version ?? 1, text: move('As we meant it') };
    return { body: { type: 'move.edit', data }, actor: ann };
  };
  return [
    () => one({ type: 'move.return', data: { move: id, question: 'What do you mean?' } }),
    () => (random() < 0.5 ? one({ type: 'move.accept', data: { move: id } }) : answer()),
    () => one({ type: 'move.expose', data: { move: id, reason } }),
    () => one({ type: 'ruling.claim', data: { move: id, over: random() < 0.3 } }),
    () => one({ type: 'ruling.letGo', data: { move: id } }),
    () =>
      one({
        type: 'odds.show',
        data: {
          move: id,
          method: random() < 0.5 ? 'd100' : '2d6',
          likelihood: random() < 0.9 ? 65 : null,
          source: random() < 0.7 ? 'software' : 'physical',
        },
      }),
    () => one({ type: 'draw.make', data: { move: id, dice: random() < 0.7 ? null : [3, 4] } }),
    () => {
      const outcome = random() < 0.6 && drawn !== null ? drawn : pick(outcomes);
      const override = drawn !== null && drawn !== outcome ? { of: drawn, reason } : null;
      const made = ruling({
        mode: pick(rulingModes),
        outcome,
        override: random() < 0.8 ? override : null,
        signOff: random() < 0.5,
        agreedBy: random() < 0.5 ? [] : ['north'],
        quotes: table.state.statements.slice(0, 1).map((statement) => statement.id),
        openToAll: random() < 0.6,
        effects: [
          { indicator: 'trust', by: 2, after: { turns: 1 } },
          { indicator: 'trust', by: -1, after: { when: 'indicator.trust > 45.0' } },
        ],
      });
      return one({ type: 'move.rule', data: { move: id, ruling: made } });
    },
    () => one({ type: 'ruling.sign', data: { move: id, alone: random() < 0.3 ? reason : '' } }),
    () =>
      random() < 0.5
        ? one({ type: 'ruling.return', data: { move: id, note: reason } })
        : one({ type: 'ruling.reopen', data: { move: id, reason } }),
    () => one({ type: 'effect.cancel', data: { delayed, reason } }),
  ];
}
