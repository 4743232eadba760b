import type { Choice } from '../../../src/core/fact-negotiate.ts';
import { must as present } from '../../../src/core/result.ts';
import type { Board } from '../../../src/core/scenario/schema-negotiation.ts';
import type { DataOf } from '../../support/client.ts';
import { worldOf, stepOf, type Room } from './room.ts';

/** What is on the boards in a planning step: marks, a text, answers; a vote where the text needs one. */
export async function negotiate(room: Room): Promise<void> {
  if (stepOf(room) !== 'plan') return;
  const { chart, boards } = room.state();
  const open = worldOf(room).scenario.boards.filter(
    (board) =>
      board.phases.includes(chart?.phase ?? '') &&
      boards[board.id]?.texts.every(({ status }) => status !== 'adopted') !== false,
  );
  for (const board of open.slice(0, 2)) {
    await mark(room, board);
    const turn = chart?.turn ?? 1;
    if (turn % 2 === 0 || board.adoption === 'consent') await settle(room, board);
  }
  await prepared(room);
}

async function mark(room: Room, board: Board): Promise<void> {
  const turn = room.state().chart?.turn ?? 1;
  for (const [at, clause] of board.clauses.entries()) {
    const option = present(clause.options[at % clause.options.length], 'an option').id;
    for (const [n, team] of board.parties.entries()) {
      // They come nearer to each other from turn to turn; one keeps its red line for a while.
      const reluctant = turn === 1 && (n + at) % 5 === 1;
      const mark = reluctant ? 'redLine' : (n + at) % 2 === 0 ? 'accept' : 'couldLive';
      const data = { board: board.id, clause: clause.id, option, team, mark, open: n % 2 === 0 };
      await room.must(room.at(team), 'position.take', data as never);
    }
    await room.minutes(0.2);
  }
}

async function settle(room: Room, board: Board): Promise<void> {
  const { lead, must } = room;
  const [first = '', ...others] = board.parties;
  const choice: Choice = Object.fromEntries(
    board.clauses.map((clause, at) => [
      clause.id,
      present(clause.options[at % clause.options.length], 'an option').id,
    ]),
  );
  const by = { kind: 'team', team: first } as const;
  const data = { board: board.id, by, choice, note: 'What all of us could live with last night.' };
  await must(room.at(first), 'text.table', data);
  const text = present(room.state().boards[board.id]?.texts.at(-1), 'the text').id;
  for (const team of others)
    await must(room.at(team), 'text.answer', { board: board.id, text, team, answer: 'agree' });
  if (typeof board.adoption === 'object') await vote(room, { kind: 'text', board: board.id, text });
  else await must(lead, 'text.adopt', { board: board.id, text, reason: '' });
}

type Subject = DataOf<'vote.call'>['subject'];

/** The scenario's own questions, each once, where they are open. */
async function prepared(room: Room): Promise<void> {
  const phase = room.state().chart?.phase ?? '';
  const asked = new Set(Object.values(room.state().votes).map((one) => one.prepared));
  const [next] = worldOf(room).scenario.votes.filter(
    ({ id, phases }) => phases.includes(phase) && !asked.has(id),
  );
  if (next !== undefined) await vote(room, { kind: 'prepared', vote: next.id });
}

async function vote(room: Room, subject: Subject): Promise<void> {
  const { lead, must } = room;
  await must(lead, 'vote.call', { subject, ballot: null, minutes: 4 });
  const called = present(Object.values(room.state().votes).at(-1), 'the vote');
  const body = present(
    worldOf(room).scenario.bodies.find(({ id }) => id === called.body),
    'the body',
  );
  for (const [at, member] of body.members.entries()) {
    const caster = member.team === null ? lead : room.at(member.team);
    const choice = at % 6 === 4 ? 'abstain' : at % 9 === 5 ? 'no' : 'yes';
    await must(caster, 'ballot.cast', { vote: called.id, member: member.id, choice });
  }
  await must(lead, 'vote.close', { vote: called.id });
}
