/**
 * Owns: what of a half-typed move is kept, handed in at the bell, and forgotten once it is a fact.
 * Does not own: whether the bell hands it in (the scenario and core). A crash leaves every saved draft.
 */
import type { Command, Draft } from '../../core/command.ts';
import type { Fact } from '../../core/fact.ts';
import { limits } from '../../core/limits.ts';
import { ok, reject, type Result } from '../../core/result.ts';
import { findMove, type State } from '../../core/state.ts';
import type { World } from '../../core/world.ts';
import type { DraftKey, StoredDraft } from '../log/log.ts';

export const newSlot = 'new';

/** Whether a draft may be kept here at all. */
export function draftAllowed(
  world: World,
  state: State,
  key: DraftKey,
  text: StoredDraft['text'],
): Result<null> {
  if (!world.teams.has(key.team)) return reject('draft/team', 'there is no such team');
  if (state.exercise.status === 'ended') return reject('draft/ended', 'the exercise has ended');
  if (key.slot !== newSlot && findMove(state, key.slot)?.team !== key.team) {
    return reject('draft/slot', 'this team has no such move');
  }
  if (Buffer.byteLength(JSON.stringify(text)) > limits.draftBytesMax) {
    return reject('draft/too-long', 'this draft is too long to keep');
  }
  return ok(null);
}

/** At the bell of `plan` the command carries what lies unsent; core decides what becomes of it. */
export function withDrafts(
  command: Command,
  state: State,
  list: () => readonly StoredDraft[],
): Command {
  if (command.type !== 'step.next' && command.type !== 'timer.stepDue') return command;
  if (state.chart?.step !== 'plan') return command;
  const drafts = list().flatMap((draft): Draft[] => {
    const seat = state.seats[draft.seat];
    const text = wholeText(draft.text);
    const theirs = seat?.status === 'admitted' && seat.team === draft.team;
    if (draft.slot !== newSlot || text === null || !theirs) return [];
    return [{ seat: draft.seat, team: draft.team, text }];
  });
  return { ...command, drafts };
}

/** A move out of what was typed; what is missing is made of the rest. Null: there is nothing yet. */
function wholeText(text: StoredDraft['text']): StoredDraft['text'] | null {
  const title = text.title?.trim() ?? '';
  const action = text.action?.trim() ?? '';
  if (title === '' && action === '') return null;
  return {
    ...text,
    title: title === '' ? firstWords(action) : title,
    action: action === '' ? title : action,
    reasons: (text.reasons ?? []).filter((reason) => reason.trim() !== ''),
  };
}

function firstWords(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}

/** Drafts that these facts have used up. Forgotten in the same transaction, so none is sent twice. */
export function usedDrafts(state: State, facts: readonly Fact[]): DraftKey[] {
  return facts.flatMap((fact): DraftKey[] => {
    if (fact.type === 'move.submitted') {
      const { seat, team } = fact.data;
      return seat === null ? [] : [{ seat, team, slot: newSlot }];
    }
    if (fact.type === 'move.edited' || fact.type === 'move.withdrawn') {
      const team = findMove(state, fact.data.move)?.team;
      const { seat, move } = fact.data;
      return seat === null || team === undefined ? [] : [{ seat, team, slot: move }];
    }
    return [];
  });
}
