import type { Scenario } from '../../../src/core/scenario/schema.ts';
import { controlOnly, insiders, teamOnly } from './who.ts';
import type { Markers, Rule } from './markers.ts';

type Part = Pick<
  Scenario,
  'boards' | 'bodies' | 'votes' | 'tables' | 'templates' | 'runningOrders'
>;

/** Whoever is told of a board: its parties, or everybody who is in. */
export function atBoard(board: Scenario['boards'][number]): Rule {
  return (reader, state) =>
    reader === 'control' ||
    (board.seenBy === 'public'
      ? insiders(reader, state)
      : board.parties.some((team) => reader === `team:${team}`));
}

/** Whoever is told of a vote of this body, once one has been called; also who casts by proxy. */
export function inVote(body: Scenario['bodies'][number], prepared: string | null): Rule {
  return (reader, state) => {
    if (reader === 'control') return true;
    return Object.values(state.votes).some((vote) => {
      if (vote.body !== body.id || (prepared !== null && vote.prepared !== prepared)) return false;
      if (body.seenBy === 'public') return insiders(reader, state);
      const sits = body.members.some(({ team }) => reader === `team:${team}`);
      return sits || Object.values(vote.proxies).some((team) => reader === `team:${team}`);
    });
  };
}

function namesBody(base: Scenario, body: string): Rule {
  return (reader, state) =>
    base.boards.some(
      (board) =>
        typeof board.adoption === 'object' &&
        board.adoption.vote === body &&
        atBoard(board)(reader, state),
    );
}

/** Boards, bodies, votes, tables, forms and running orders with a mark in every text. */
export function markedNegotiation(base: Scenario, markers: Markers): Part {
  const mark = (what: string, rule: Rule): string => markers.mint(what, rule);
  return {
    boards: base.boards.map((board) => ({
      ...board,
      title: mark(`title of board ${board.id}`, atBoard(board)),
      about: mark(`about board ${board.id}`, atBoard(board)),
      clauses: board.clauses.map((clause) => ({
        ...clause,
        title: mark(`title of clause ${clause.id}`, atBoard(board)),
        text: mark(`text of clause ${clause.id}`, atBoard(board)),
        options: clause.options.map((option) => ({
          ...option,
          title: mark(`title of option ${option.id}`, atBoard(board)),
          text: mark(`text of option ${option.id}`, atBoard(board)),
        })),
      })),
    })),
    bodies: base.bodies.map((body) => ({
      ...body,
      // Whoever sees a board is told which body puts its texts into force.
      name: mark(
        `name of body ${body.id}`,
        (reader, state) =>
          inVote(body, null)(reader, state) || namesBody(base, body.id)(reader, state),
      ),
      about: mark(`about body ${body.id}`, controlOnly),
      members: body.members.map((member) => ({
        ...member,
        name: mark(`name of member ${member.id}`, inVote(body, null)),
      })),
    })),
    votes: base.votes.map((vote) => {
      const body = base.bodies.find((one) => one.id === vote.body);
      const rule = body === undefined ? controlOnly : inVote(body, vote.id);
      return {
        ...vote,
        title: mark(`title of vote ${vote.id}`, rule),
        text: mark(`text of vote ${vote.id}`, rule),
      };
    }),
    tables: base.tables.map((table) => ({
      ...table,
      title: mark(`title of table ${table.id}`, controlOnly),
      rows: table.rows.map((row) => ({ ...row, text: mark('row of a table', controlOnly) })),
    })),
    templates: base.templates.map((template) => ({
      ...template,
      title: mark(`title of form ${template.id}`, teamOnly(template.teams?.[0] ?? '')),
    })),
    runningOrders: base.runningOrders.map((order) => ({
      ...order,
      title: mark(`title of order ${order.id}`, controlOnly),
      about: mark(`about order ${order.id}`, controlOnly),
    })),
  };
}
