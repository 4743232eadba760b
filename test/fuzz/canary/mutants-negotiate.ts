import { boardView, voteView } from '../../../src/core/view/negotiate.ts';
import { drawView } from '../../../src/core/view/draw.ts';
import { idOf, moveOf, ofPublic, ofTeams, saying, withMail, type Mutant } from './mutants.ts';

const control = { kind: 'control' } as const;

/** What is negotiated, voted on, drawn and kept back, told to those who may not know it. */
export const negotiating: readonly Mutant[] = [
  ofTeams('private marks of the other party', (view, world, state) => ({
    ...view,
    boards: view.boards.map((seen) => {
      const board = world.boards.get(seen.id);
      return board === undefined ? seen : boardView(world, board, state, control);
    }),
  })),
  ofTeams('boards of others', (view, world, state) => ({
    ...view,
    boards: world.scenario.boards.map((board) => boardView(world, board, state, control)),
  })),
  ofPublic('a board behind closed doors', (view, world, state) => ({
    ...view,
    boards: world.scenario.boards.map((board) =>
      boardView(world, board, state, { kind: 'public' }),
    ),
  })),
  ofTeams('why a text was put into force', (view, _world, state) =>
    saying(
      view,
      Object.values(state.boards)
        .flatMap((board) => board.versions)
        .map((version) => version.lapsed ?? '')
        .join(' '),
    ),
  ),
  ofTeams('how others vote', (view, world, state) => ({
    ...view,
    votes: view.votes.map((seen) => {
      const vote = state.votes[seen.id];
      const whole = vote === undefined ? null : voteView(world, vote, control);
      return whole === null ? seen : { ...whole, members: whole.members };
    }),
  })),
  ofTeams('votes of a body that the team is not in', (view, world, state) => ({
    ...view,
    votes: Object.values(state.votes).flatMap((vote) => voteView(world, vote, control) ?? []),
  })),
  ofPublic('how a vote stands while it is open', (view, world, state) => ({
    ...view,
    votes: view.votes.map((seen) => {
      const vote = state.votes[seen.id];
      return (vote === undefined ? null : voteView(world, vote, control)) ?? seen;
    }),
  })),
  ofTeams('why a vote was called off', (view, _world, state) =>
    saying(
      view,
      Object.values(state.votes)
        .map((vote) => vote.cancelledReason)
        .join(' '),
    ),
  ),
  ofTeams('what was drawn before the result', (view, _world, state) => ({
    ...view,
    moves: view.moves.map((own) => {
      const draw = moveOf(state, own.id)?.draws.at(-1);
      return draw === undefined ? own : { ...own, odds: drawView(draw, true) };
    }),
  })),
  ofTeams('who has a move in hand', (view, _world, state) => ({
    ...view,
    moves: view.moves.map((own) => {
      const by = moveOf(state, own.id)?.review.claimedBy ?? '';
      return { ...own, by: own.by + by };
    }),
  })),
  ofTeams('a question to the author of another move', (view, _world, state) =>
    saying(
      view,
      Object.values(state.turns)
        .flatMap((turn) => Object.values(turn.moves))
        .filter((move) => move.team !== idOf(view))
        .map((move) => move.question ?? '')
        .join(' '),
    ),
  ),
  ofTeams('to the parties that others read along', (view, _world, state) => ({
    ...view,
    messages: view.messages.map((one) => {
      const sent = Object.values(state.messages).find((message) => message.text === one.text);
      return { ...one, intercepted: (sent?.intercepts.length ?? 0) > 0 };
    }),
  })),
  ofTeams('a message that waits for its time', (view, _world, state) =>
    withMail(
      view,
      Object.values(state.messages).filter((one) => one.dueAtClockMs !== null),
    ),
  ),
  ofTeams('the form of another team', (view, world) =>
    saying(view, world.scenario.templates.map((template) => template.title).join(' ')),
  ),
  ofTeams('what a table says', (view, world) =>
    saying(
      view,
      world.scenario.tables.flatMap((table) => table.rows.map((row) => row.text)).join(' '),
    ),
  ),
  ofTeams('outcomes that were considered', (view, _world, state) =>
    saying(
      view,
      Object.values(state.turns)
        .flatMap((turn) => Object.values(turn.moves))
        .flatMap((move) => move.ruling?.alternatives ?? [])
        .join(' '),
    ),
  ),
];
