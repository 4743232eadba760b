import { isBoardOpen, notAgreed, optionsOf, proposedFor, seesBoard } from '../board.ts';
import type { Command, CommandOf } from '../command.ts';
import { isVoteType, negotiateCommands, type VoteType } from '../command-negotiate.ts';
import type { FactOf } from '../fact.ts';
import { limits } from '../limits.ts';
import { partyKey, type Party } from '../party.ts';
import { assertNever, must, ok, reject, type Result } from '../result.ts';
import type { Board } from '../scenario/schema-negotiation.ts';
import type { Scratch } from '../scratch.ts';
import { inForce, markKey, type BoardState, type TabledText } from '../state-negotiate.ts';
import { findBoard } from '../state.ts';
import { applyEffects } from './effects.ts';
import { entry, seatOf } from './entry.ts';
import { notRunning } from './finish.ts';

/**
 * Owns negotiation boards: marks, added options, texts that are tabled, answered and come into force. Not
 * here: votes (`vote.ts`), who sees what (`view`). A text and its effects are one command's facts, so a
 * crash leaves it in force with all of them or not at all.
 */
export type BoardCommand = CommandOf<Exclude<keyof typeof negotiateCommands, VoteType>>;

export function isBoard(command: Command): command is BoardCommand {
  return Object.hasOwn(negotiateCommands, command.type) && !isVoteType(command.type);
}

export function decideBoard(scratch: Scratch, command: BoardCommand): Result<void> {
  if (scratch.state.exercise.status !== 'running') return notRunning();
  const found = findTable(scratch, command.data.board);
  if (!found.ok) return found;
  const table = found.value;
  switch (command.type) {
    case 'board.open':
    case 'board.close':
      return switchBoard(scratch, table, command.type === 'board.open');
    case 'option.propose':
      return proposeOption(scratch, table, command.data);
    case 'position.take':
      return takePosition(scratch, table, command.data);
    case 'text.table':
      return tableText(scratch, table, command.data);
    case 'text.answer':
      return answerText(scratch, table, command.data);
    case 'text.withdraw':
      return withdrawText(scratch, table, command.data);
    case 'text.adopt':
      return adoptByControl(scratch, table, command.data.text, command.data.reason);
    case 'text.lapse':
      return lapse(scratch, table, command.data.reason);
    default:
      return assertNever(command);
  }
}

interface Table {
  readonly board: Board;
  readonly now: BoardState;
}

/** A board that the asker may know of. To a stranger a closed table looks like none. */
function findTable({ world, state, command }: Scratch, id: string): Result<Table> {
  const board = world.boards.get(id);
  const now = findBoard(state, id);
  const team = command.actor.kind === 'seat' ? command.actor.team : null;
  const hidden = command.actor.kind === 'seat' && board !== undefined && !seesBoard(board, team);
  if (board === undefined || now === null || hidden)
    return reject('board/unknown', 'there is no such board');
  if (team !== null && !board.parties.includes(team))
    return reject('board/not-a-party', 'this team is no party to it');
  return ok({ board, now });
}

/** Whether something may be entered now for this party. */
function sits(scratch: Scratch, { board }: Table, party: Party): Result<void> {
  const { actor } = scratch.command;
  const free = entry(scratch);
  if (!free.ok) return free;
  if (actor.kind === 'seat' && partyKey(party) !== `team:${actor.team}`)
    return reject('board/not-yours', 'a seat speaks for its own team');
  if (party.kind === 'team' && !board.parties.includes(party.team))
    return reject('board/not-a-party', 'this team is no party to it');
  return isBoardOpen(board, scratch.state)
    ? ok(undefined)
    : reject('board/closed', 'this board is not open now');
}

function switchBoard(scratch: Scratch, { board }: Table, open: boolean): Result<void> {
  if (isBoardOpen(board, scratch.state) === open)
    return open
      ? reject('board/open', 'it is open already')
      : reject('board/closed', 'it is closed already');
  const data = { board: board.id };
  scratch.emit(open ? { type: 'board.opened', data } : { type: 'board.closed', data });
  return ok(undefined);
}

function proposeOption(
  scratch: Scratch,
  table: Table,
  data: CommandOf<'option.propose'>['data'],
): Result<void> {
  const free = sits(scratch, table, data.by);
  if (!free.ok) return free;
  if (!table.board.clauses.some((clause) => clause.id === data.clause))
    return reject('board/no-such-clause', 'there is no such clause');
  const share = limits.optionsPerPartyMax;
  const own = proposedFor(table.now, data.clause).filter(
    (option) => partyKey(option.by) === partyKey(data.by),
  );
  if (own.length >= share)
    return reject('board/too-many-options', `a party adds ${share} options to a clause`, {
      max: share,
    });
  const max = limits.optionsPerClauseMax;
  if (optionsOf(table.board, table.now, data.clause).length >= max)
    return reject('board/too-many-options', `a clause has ${max} options at most`, { max });
  scratch.emit({
    type: 'option.proposed',
    data: { ...data, option: scratch.newId(), seat: seatOf(scratch) },
  });
  return ok(undefined);
}

function takePosition(
  scratch: Scratch,
  table: Table,
  data: CommandOf<'position.take'>['data'],
): Result<void> {
  const free = sits(scratch, table, { kind: 'team', team: data.team });
  if (!free.ok) return free;
  const known = hasOption(table, data.clause, data.option);
  if (!known.ok) return known;
  const before = table.now.marks[markKey(data.clause, data.option)]?.[data.team];
  // A mark that was taken back is neither open nor private.
  const open = data.mark !== null && data.open;
  if ((before?.mark ?? null) === data.mark && (before?.open ?? false) === open)
    return ok(undefined);
  if ((before?.changes ?? 0) >= limits.marksPerOptionMax)
    return reject('board/too-many-changes', 'this mark has been changed too often');
  scratch.emit({ type: 'position.taken', data: { ...data, open, seat: seatOf(scratch) } });
  return ok(undefined);
}

function hasOption({ board, now }: Table, clause: string, option: string): Result<void> {
  return optionsOf(board, now, clause).some((one) => one.id === option)
    ? ok(undefined)
    : reject('board/no-such-option', 'there is no such option');
}

function tableText(
  scratch: Scratch,
  table: Table,
  data: CommandOf<'text.table'>['data'],
): Result<void> {
  const { board, now } = table;
  const free = sits(scratch, table, data.by);
  if (!free.ok) return free;
  if (scratch.command.actor.kind === 'seat' && board.tabledBy === 'control')
    return reject('board/control-tables', 'control tables the texts of this board');
  const choice = Object.entries(data.choice);
  if (choice.length === 0) return reject('text/empty', 'a text settles one clause at least');
  for (const [clause, option] of choice) {
    const known = hasOption(table, clause, option);
    if (!known.ok) return known;
  }
  const own = now.texts.filter((text) => partyKey(text.by) === partyKey(data.by));
  if (now.texts.length >= limits.textsPerBoardMax || own.length >= limits.textsPerPartyMax)
    return reject('text/too-many', 'there is no room for more texts', {
      max: limits.textsPerPartyMax,
    });
  scratch.emit({
    type: 'text.tabled',
    data: { ...data, text: scratch.newId(), seat: seatOf(scratch) },
  });
  return ok(undefined);
}

function onTable({ now }: Table, id: string): Result<TabledText> {
  const text = now.texts.find((one) => one.id === id);
  if (text === undefined) return reject('text/unknown', 'there is no such text');
  return text.status === 'tabled'
    ? ok(text)
    : reject('text/not-tabled', 'this text is not on the table any more');
}

function answerText(
  scratch: Scratch,
  table: Table,
  data: CommandOf<'text.answer'>['data'],
): Result<void> {
  const free = sits(scratch, table, { kind: 'team', team: data.team });
  if (!free.ok) return free;
  const text = onTable(table, data.text);
  if (!text.ok) return text;
  if (text.value.answers[data.team] === data.answer) return ok(undefined);
  if ((text.value.changes[data.team] ?? 0) >= limits.marksPerOptionMax)
    return reject('board/too-many-changes', 'this answer has been changed too often');
  scratch.emit({ type: 'text.answered', data: { ...data, seat: seatOf(scratch) } });
  return ok(undefined);
}

function withdrawText(
  scratch: Scratch,
  table: Table,
  data: CommandOf<'text.withdraw'>['data'],
): Result<void> {
  const text = onTable(table, data.text);
  if (!text.ok) return text;
  const { actor } = scratch.command;
  if (actor.kind === 'seat') {
    const free = sits(scratch, table, { kind: 'team', team: actor.team ?? '' });
    if (!free.ok) return free;
    if (partyKey(text.value.by) !== `team:${actor.team}`)
      return reject('text/not-yours', 'somebody else has tabled it');
  }
  scratch.emit({ type: 'text.withdrawn', data });
  return ok(undefined);
}

function adoptByControl(scratch: Scratch, table: Table, id: string, reason: string): Result<void> {
  const text = onTable(table, id);
  if (!text.ok) return text;
  const { adoption } = table.board;
  if (adoption === 'control') return adopt(scratch, table, id, 'control', reason);
  const missing = adoption === 'consent' ? notAgreed(table.board, text.value) : [];
  if (adoption === 'consent' && missing.length === 0)
    return adopt(scratch, table, id, 'consent', '');
  if (reason !== '') return adopt(scratch, table, id, 'override', reason);
  return adoption === 'consent'
    ? reject('text/not-agreed', 'not every party has agreed', {
        missing: missing.map((team) => scratch.world.teams.get(team)?.name ?? team).join(', '),
      })
    : reject('text/needs-vote', 'this text comes into force by a vote');
}

/** A text that a vote has carried; the vote was on exactly this one. */
export function adoptByVote(scratch: Scratch, board: string, text: string): void {
  const spec = must(scratch.world.boards.get(board), `board ${board}`);
  const now = must(findBoard(scratch.state, board), `board ${board}`);
  // Somebody took it off the table while it was voted on: then there is nothing to put into force.
  if (now.texts.find((one) => one.id === text)?.status !== 'tabled') return;
  adopt(scratch, { board: spec, now }, text, 'vote', '');
}

/** Puts a text into force; then the effects of every option that was not in force before. */
function adopt(
  scratch: Scratch,
  { board, now }: Table,
  text: string,
  how: FactOf<'text.adopted'>['data']['how'],
  reason: string,
): Result<void> {
  const before = inForce(now) ?? {};
  const version = now.versions.length + 1;
  scratch.emit({ type: 'text.adopted', data: { board: board.id, text, version, how, reason } });
  const after = inForce(must(findBoard(scratch.state, board.id), 'the board')) ?? {};
  for (const clause of board.clauses) {
    const option = clause.options.find((one) => one.id === after[clause.id]);
    if (option === undefined || before[clause.id] === option.id) continue;
    applyEffects(scratch, option.effects, { kind: 'text', ref: `${board.id}.${clause.id}` });
  }
  return ok(undefined);
}

function lapse(scratch: Scratch, { board, now }: Table, reason: string): Result<void> {
  if (inForce(now) === null) return reject('text/not-in-force', 'no text is in force');
  scratch.emit({ type: 'text.lapsed', data: { board: board.id, reason } });
  return ok(undefined);
}
