import { checkForm, templateFor } from '../adjudicate/form.ts';
import type { CommandOf } from '../command.ts';
import type { TeamId } from '../ids.ts';
import { limits } from '../limits.ts';
import type { MoveText } from '../move-text.ts';
import { ok, reject, type Result } from '../result.ts';
import type { Scratch } from '../scratch.ts';
import type { MoveState } from '../state-move.ts';
import { findMove } from '../state.ts';
import { seatName } from '../view/parts.ts';
import { isEntryOpen } from '../view/situation.ts';
import { entry, seatOf } from './entry.ts';
import { notRunning } from './finish.ts';
import { isFlooded, isOffered, movesOf, movesPerTurn } from './turn.ts';

/**
 * Owns what teams enter: a seat for its own team, or control for any team. Not here: locking and revealing
 * (`turn.ts`), judging (`adjudicate.ts`), drafts (the host's). A crash leaves every acknowledged move.
 */
export function decideMove(
  scratch: Scratch,
  command: CommandOf<'move.submit' | 'move.edit' | 'move.withdraw'>,
): Result<void> {
  switch (command.type) {
    case 'move.submit':
      return submit(scratch, command.data.team, command.data.text);
    case 'move.edit':
      return edit(scratch, command.data.move, command.data.expectVersion, command.data.text);
    case 'move.withdraw': {
      const { move, expectVersion, reason } = command.data;
      const found = changeable(scratch, move, expectVersion);
      if (!found.ok) return found;
      scratch.emit({ type: 'move.withdrawn', data: { move, seat: seatOf(scratch), reason } });
      return ok(undefined);
    }
  }
}

function submit(scratch: Scratch, team: TeamId, text: MoveText): Result<void> {
  const open = mayEnter(scratch, team);
  if (!open.ok) return open;
  const fitting = fits(scratch, team, text);
  if (!fitting.ok) return fitting;
  const max = movesPerTurn(scratch);
  if (movesOf(scratch.state, team).length >= max) {
    return reject('move/too-many', `a team has ${max} moves a turn`, { max });
  }
  if (isFlooded(scratch.state, team)) {
    const most = limits.movesRecordedPerTeamPerTurnMax;
    return reject('move/too-many', 'this team has withdrawn too many moves', { max: most });
  }
  scratch.emit({
    type: 'move.submitted',
    data: { move: scratch.newId(), team, seat: seatOf(scratch), text, atBell: false },
  });
  return ok(undefined);
}

function edit(scratch: Scratch, id: string, expectVersion: number, text: MoveText): Result<void> {
  const found = changeable(scratch, id, expectVersion);
  if (!found.ok) return found;
  const fitting = fits(scratch, found.value.team, text);
  if (!fitting.ok) return fitting;
  const max = limits.moveVersionsMax;
  if (found.value.version >= max)
    return reject('move/too-many-versions', `a move has ${max} versions at most`, { max });
  const data = { move: id, version: found.value.version + 1, seat: seatOf(scratch), text };
  scratch.emit({ type: 'move.edited', data });
  return ok(undefined);
}

/** A move of one's own team, of this turn, in the version that the sender saw: first write wins. */
function changeable(scratch: Scratch, id: string, expectVersion: number): Result<MoveState> {
  const move = findMove(scratch.state, id);
  const { actor } = scratch.command;
  // A stranger learns nothing about other teams' moves, not even that they exist.
  if (move === null || (actor.kind === 'seat' && actor.team !== move.team))
    return reject('move/unknown', 'there is no such move');
  if (scratch.state.exercise.status !== 'running') return notRunning();
  // Who was asked something answers whenever entry is not held, also after the lock.
  const open = move.status === 'returned' ? entry(scratch) : mayEnter(scratch, move.team);
  if (!open.ok) return open;
  if (move.totalTurn !== scratch.state.chart?.totalTurn)
    return reject('move/other-turn', 'that turn is over');
  if (move.status === 'withdrawn') return reject('move/withdrawn', 'this move was withdrawn');
  if (move.status !== 'submitted' && move.status !== 'returned')
    return reject('move/locked', 'this move is locked');
  if (move.version !== expectVersion) {
    const by = seatName(scratch.state, move.seat);
    return reject('move/version-conflict', 'somebody else changed this move first', {
      version: move.version,
      by,
    });
  }
  return ok(move);
}

function mayEnter(scratch: Scratch, team: TeamId): Result<void> {
  const { state, world } = scratch;
  const { actor } = scratch.command;
  if (!world.teams.has(team)) return reject('team/unknown', 'there is no such team');
  if (actor.kind === 'seat' && actor.team !== team)
    return reject('move/not-your-team', 'a seat moves for its own team');
  if (state.exercise.status !== 'running') return notRunning();
  // The facilitator can always enter a move for a team that cannot; players only while entry is open.
  if (actor.kind === 'control') {
    return state.chart?.step === 'plan'
      ? ok(undefined)
      : reject('move/phase-closed', 'moves are entered in the planning step');
  }
  if (state.stop !== null) return reject('stop/on', 'there is a real-world stop');
  if (state.hold !== null) return reject('hold/on', 'the exercise is on hold: your text is kept');
  if (!isEntryOpen(state))
    return reject('move/phase-closed', 'moves are entered in the planning step');
  return ok(undefined);
}

/** What a move names exists and is on offer, and its form is filled in. */
function fits(scratch: Scratch, team: TeamId, text: MoveText): Result<void> {
  if (text.targets.some((target) => !scratch.world.teams.has(target)))
    return reject('team/unknown', 'there is no such team');
  const phase = scratch.state.chart?.phase ?? '';
  const filled = checkForm(templateFor(scratch.world, team, phase), text);
  if (!filled.ok) return filled;
  return text.option === null || isOffered(scratch, team, text.option)
    ? ok(undefined)
    : reject('move/option-not-offered', 'this prepared move is not on offer now');
}
