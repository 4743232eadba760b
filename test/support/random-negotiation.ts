import type { CommandBody } from '../../src/core/command.ts';
import type { Actor } from '../../src/core/ids.ts';
import { teamParty } from '../../src/core/party.ts';
import { marks, type Board } from '../../src/core/scenario/schema-negotiation.ts';
import type { Issued } from './issued.ts';
import { ann, type Table } from './table.ts';

interface Chances {
  readonly team: string;
  readonly asSeat: () => Actor;
  readonly reason: string;
}

/** What might happen at boards, in votes, and to messages on their way; nothing where there are none. */
export function negotiateChoices(
  table: Table,
  random: () => number,
  chances: Chances,
): (() => Issued)[] {
  const { scenario } = table.world;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const more = [
    ...(scenario.boards.length === 0 ? [] : boardChoices(table, random, pick, chances)),
  ];
  if (scenario.bodies.length > 0) more.push(...voteChoices(table, random, pick, chances));
  return [...more, ...postChoices(table, random, chances)];
}

type Pick = <T>(list: readonly T[]) => T;

function boardChoices(
  table: Table,
  random: () => number,
  pick: Pick,
  { team, asSeat, reason }: Chances,
): (() => Issued)[] {
  const spec: Board = pick(table.world.scenario.boards);
  const clause = pick(spec.clauses);
  const board = spec.id;
  const tabled = (table.state.boards[board]?.texts ?? []).filter((one) => one.status === 'tabled');
  const text = pick(tabled)?.id ?? 'none';
  const actorFor = (): { actor: Actor; own: string } => {
    const actor = random() < 0.2 ? ann : asSeat();
    return { actor, own: actor.kind === 'seat' && actor.team !== null ? actor.team : team };
  };
  const by = (make: (own: string) => CommandBody): Issued => {
    const { actor, own } = actorFor();
    return { actor, body: make(own) };
  };
  const control = (body: CommandBody): Issued => ({ actor: ann, body });
  return [
    () => control({ type: random() < 0.6 ? 'board.open' : 'board.close', data: { board } }),
    ...[0, 1, 2].map(
      () => () =>
        by((own) => ({
          type: 'position.take',
          data: {
            board,
            clause: clause.id,
            option: pick(clause.options).id,
            team: own,
            mark: random() < 0.8 ? pick(marks) : null,
            open: random() < 0.5,
          },
        })),
    ),
    () =>
      by((own) => ({
        type: 'option.propose',
        data: {
          board,
          clause: clause.id,
          by: teamParty(own),
          title: 'A middle way',
          text: 'Words of our own.',
        },
      })),
    () =>
      by((own) => ({
        type: 'text.table',
        data: {
          board,
          by: random() < 0.8 ? teamParty(own) : { kind: 'control' },
          choice: { [clause.id]: pick(clause.options).id },
          note: 'A note',
        },
      })),
    ...[0, 1].map(
      () => () =>
        by((own) => ({
          type: 'text.answer',
          data: { board, text, team: own, answer: random() < 0.8 ? 'agree' : 'refuse' },
        })),
    ),
    () => by(() => ({ type: 'text.withdraw', data: { board, text, reason: '' } })),
    () =>
      control({ type: 'text.adopt', data: { board, text, reason: random() < 0.6 ? reason : '' } }),
    () => control({ type: 'text.lapse', data: { board, reason } }),
  ];
}

function voteChoices(
  table: Table,
  random: () => number,
  pick: Pick,
  { team, asSeat, reason }: Chances,
): (() => Issued)[] {
  const { scenario } = table.world;
  const open = Object.values(table.state.votes).filter((vote) => vote.status === 'open');
  const vote = pick(open.length > 0 ? open : Object.values(table.state.votes));
  const id = vote?.id ?? 'none';
  const members = table.world.bodies.get(vote?.body ?? '')?.members ?? [];
  const member = pick(members)?.id ?? 'none';
  const tabled = scenario.boards.flatMap((board) =>
    (table.state.boards[board.id]?.texts ?? []).map((text) => ({
      board: board.id,
      text: text.id,
    })),
  );
  const minutes = random() < 0.5 ? null : 1 + Math.floor(random() * 5);
  const call = (): CommandBody => {
    const subject = pick([
      { kind: 'prepared', vote: pick(scenario.votes).id },
      { kind: 'question', body: pick(scenario.bodies).id, title: 'A question', text: 'Aye?' },
      ...tabled.slice(-3).map((one) => ({ kind: 'text' as const, ...one })),
    ] as const);
    const ballot = random() < 0.5 ? null : random() < 0.5 ? 'open' : 'secret';
    return { type: 'vote.call', data: { subject, ballot, minutes } };
  };
  const cast = (): Issued => ({
    body: {
      type: 'ballot.cast',
      data: { vote: id, member, choice: pick(['yes', 'yes', 'no', 'abstain'] as const) },
    },
    actor: random() < 0.4 ? ann : asSeat(),
  });
  return [
    () => ({ actor: ann, body: call() }),
    ...(open.length > 0 ? [cast, cast, cast, cast] : []),
    () => ({
      body: {
        type: 'proxy.give',
        data: { vote: id, member, to: random() < 0.7 ? team : null },
      },
      actor: random() < 0.4 ? ann : asSeat(),
    }),
    () => ({ actor: ann, body: { type: 'vote.extend', data: { vote: id, minutes } } }),
    () => ({ actor: ann, body: { type: 'vote.close', data: { vote: id } } }),
    () =>
      random() < 0.2
        ? { actor: ann, body: { type: 'vote.cancel', data: { vote: id, reason } } }
        : {
            actor: ann,
            body: { type: 'display.take', data: { card: { kind: 'vote', vote: id } } },
          },
    () => ({
      actor: ann,
      body: {
        type: 'display.take',
        data: { card: { kind: 'board', board: pick(scenario.boards).id } },
      },
    }),
  ];
}

function postChoices(table: Table, random: () => number, { team }: Chances): (() => Issued)[] {
  const messages = Object.values(table.state.messages);
  const held = messages.find((one) => one.status === 'held')?.id ?? 'none';
  const any = messages.at(Math.floor(random() * messages.length))?.id ?? 'none';
  return [
    () => ({ actor: ann, body: { type: 'message.delay', data: { message: held, minutes: 1 } } }),
    () => ({
      actor: ann,
      body: { type: 'message.intercept', data: { message: any, teams: [team] } },
    }),
  ];
}
