import { teamParty } from '../../../src/core/party.ts';
import type { Scenario } from '../../../src/core/scenario/schema.ts';
import type { State } from '../../../src/core/state.ts';
import { atBoard, inVote } from './marked-negotiation.ts';
import { controlOnly } from './who.ts';
import type { Rule } from './markers.ts';
import { watcherOf, type Seated, type Table, type Watcher } from './talk.ts';

/** Everything that can be secret at boards, in votes and about messages on their way, once, in order. */
export async function negotiateChapter(
  table: Table,
  scenario: Scenario,
  [north, south, ferry]: readonly [Seated, Seated, Seated],
  display: Watcher,
): Promise<void> {
  const [one, two, three] = [north, south, ferry].map(watcherOf) as [Watcher, Watcher, Watcher];
  await boards(table, scenario, [north, south], [one, three, display]);
  await votes(table, scenario, [north, ferry], [one, two, display]);
  await post(table, north, [one, two, display]);
}

const closed = 'toll';

function boardRule(scenario: Scenario, id: string): Rule {
  const board = scenario.boards.find((one) => one.id === id);
  return board === undefined ? controlOnly : atBoard(board);
}

/** Tables a text with a note of its own; gives its id. */
async function tabled(
  table: Table,
  scenario: Scenario,
  by: Seated,
  board: string,
  choice: Readonly<Record<string, string>>,
): Promise<string> {
  const note = table.mark(`note to a text on ${board}`, boardRule(scenario, board));
  await table.act('text.table', { board, by: teamParty(by.team), choice, note }, by.line);
  return table.state().boards[board]?.texts.at(-1)?.id ?? 'none';
}

async function boards(
  table: Table,
  scenario: Scenario,
  [north, south]: readonly [Seated, Seated],
  others: readonly Watcher[],
): Promise<void> {
  const data = { board: closed, clause: 'payer', option: 'both', team: 'south', mark: 'couldLive' };
  await table.unseen('a private mark', others, () =>
    table.act('position.take', { ...data, open: false }, south.line),
  );
  await table.unseen('a private change of mind', others, () =>
    table.act('position.take', { ...data, mark: 'redLine', open: false }, south.line),
  );
  await table.act('position.take', { ...data, open: true }, south.line);
  const words = {
    board: closed,
    clause: 'payer',
    by: teamParty('north'),
    title: table.mark('title of an added option', boardRule(scenario, closed)),
    text: table.mark('text of an added option', boardRule(scenario, closed)),
  };
  await table.act('option.propose', words, north.line);
  const text = await tabled(table, scenario, north, closed, { payer: 'both' });
  const reason = table.mark('why a text is put into force', controlOnly);
  await table.act('text.adopt', { board: closed, text, reason });
  await table.act('text.lapse', {
    board: closed,
    reason: table.mark('why a text lapses', controlOnly),
  });
  await tabled(table, scenario, north, 'watch', { guard: 'mixed' });
  const away = await tabled(table, scenario, north, closed, { payer: 'southPays' });
  const why = table.mark('why a text is taken off the table', controlOnly);
  await table.act('text.withdraw', { board: closed, text: away, reason: why }, north.line);
}

async function votes(
  table: Table,
  scenario: Scenario,
  [north, ferry]: readonly [Seated, Seated],
  others: readonly Watcher[],
): Promise<void> {
  const jury = scenario.bodies.find((body) => body.id === 'jury');
  const rule = jury === undefined ? controlOnly : inVote(jury, null);
  const asked = {
    kind: 'question',
    body: 'jury',
    title: table.mark('title of a question', rule),
    text: table.mark('text of a question', rule),
  };
  await table.act('vote.call', { subject: asked, ballot: null, minutes: null });
  const vote = Object.keys(table.state().votes).at(-1) ?? 'none';
  const cast = (choice: string) => (): Promise<unknown> =>
    table.act('ballot.cast', { vote, member: 'ferryJuror', choice }, ferry.line);
  await cast('yes')();
  await table.unseen('how a juror votes', others, cast('no'));
  await table.act('ballot.cast', { vote, member: 'northJuror', choice: 'yes' }, north.line);
  await table.act('vote.close', { vote });
  const council = { kind: 'prepared', vote: 'mandate' };
  await table.act('vote.call', { subject: council, ballot: 'open', minutes: 5 });
  const second = Object.keys(table.state().votes).at(-1) ?? 'none';
  const mayor = (choice: string) => (): Promise<unknown> =>
    table.act('ballot.cast', { vote: second, member: 'northMayor', choice }, north.line);
  await mayor('yes')();
  await table.unseen('how a mayor votes while it is open', others.slice(1), mayor('no'));
  const reason = table.mark('why a vote is called off', controlOnly);
  await table.act('vote.cancel', { vote: second, reason });
}

/** What its parties never notice: that a message waits longer, or that others read along. */
async function post(table: Table, north: Seated, parties: readonly Watcher[]): Promise<void> {
  const found = (state: State) => Object.values(state.messages).find((one) => one.text === text);
  const text: string = table.mark('a message that others read', (reader, state) => {
    if (reader === 'control' || reader === 'team:north') return true;
    const message = found(state);
    const delivered = message?.status === 'delivered' && reader === 'team:south';
    return delivered || (message?.intercepts.some((team) => reader === `team:${team}`) ?? false);
  });
  const data = { from: teamParty('north'), to: [teamParty('south')], text, replyTo: null };
  await table.act('message.send', { ...data, request: false }, north.line);
  const message = found(table.state())?.id ?? 'none';
  await table.unseen('that a message is delayed', parties, () =>
    table.act('message.delay', { message, minutes: 90 }),
  );
  await table.unseen('that others read a message', parties, () =>
    table.act('message.intercept', { message, teams: ['ferry'] }),
  );
}

/** What control does with a move before its result, of which nobody else may notice more than is told. */
export async function judgeChapter(
  table: Table,
  move: string,
  others: readonly Watcher[],
): Promise<void> {
  const own: Rule = (reader) => reader === 'control' || reader === 'team:south';
  const question = table.mark('a question to the author of a move', own);
  await table.act('move.return', { move, question });
  await table.act('move.accept', { move });
  const all = others;
  await table.unseen('who has a move in hand', all, () =>
    table.act('ruling.claim', { move, over: false }),
  );
  await table.act('odds.show', { move, method: 'd100', likelihood: 42, source: 'software' });
  await table.unseen('what was drawn', all, () => table.act('draw.make', { move, dice: null }));
}

/** One thing that somebody might do at a board or in a vote next. */
export async function dealOne(
  table: Table,
  scenario: Scenario,
  seat: Seated,
  pick: <T>(list: readonly T[]) => T | undefined,
): Promise<void> {
  const state = table.state();
  const board = pick(scenario.boards);
  const clause = pick(board?.clauses ?? []);
  const option = pick(clause?.options ?? [])?.id ?? 'none';
  if (board === undefined || clause === undefined) return;
  const text = pick(state.boards[board.id]?.texts ?? [])?.id ?? 'none';
  const vote = pick(Object.keys(state.votes)) ?? 'none';
  const body = scenario.bodies.find((one) => one.id === state.votes[vote]?.body);
  const member = pick(body?.members ?? [])?.id ?? 'none';
  const message = pick(Object.keys(state.messages)) ?? 'none';
  const move =
    pick(Object.values(state.turns).flatMap((turn) => Object.keys(turn.moves))) ?? 'none';
  const at = { board: board.id, clause: clause.id, option, team: seat.team };
  const deeds: (() => Promise<unknown>)[] = [
    () => table.act('position.take', { ...at, mark: 'accept', open: true }, seat.line),
    () => table.act('position.take', { ...at, mark: 'redLine', open: false }, seat.line),
    () => tabled(table, scenario, seat, board.id, { [clause.id]: option }),
    () =>
      table.act(
        'text.answer',
        { board: board.id, text, team: seat.team, answer: 'agree' },
        seat.line,
      ),
    () => {
      const reason = table.mark('why a text is put into force', controlOnly);
      return table.act('text.adopt', { board: board.id, text, reason });
    },
    () =>
      table.act('vote.call', {
        subject: { kind: 'prepared', vote: pick(scenario.votes)?.id },
        ballot: null,
        minutes: null,
      }),
    () => table.act('ballot.cast', { vote, member, choice: 'yes' }, seat.line),
    () => table.act('proxy.give', { vote, member, to: pick(scenario.teams)?.id }, seat.line),
    () => table.act('vote.close', { vote }),
    () => table.act('display.take', { card: { kind: 'board', board: board.id } }),
    () => table.act('display.take', { card: { kind: 'vote', vote } }),
    () => table.act('message.intercept', { message, teams: [seat.team] }),
    () => {
      const reason = table.mark('how a secret came out', controlOnly);
      return table.act('move.expose', { move, reason });
    },
    () => table.act('odds.show', { move, method: 'd100', likelihood: 50, source: 'software' }),
    () => table.act('draw.make', { move, dice: null }),
  ];
  await pick(deeds)?.();
}
