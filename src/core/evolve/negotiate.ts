import type { Fact, FactOf } from '../fact.ts';
import { negotiateFacts } from '../fact-negotiate.ts';
import { assertNever, must } from '../result.ts';
import { markKey, type BoardState, type TabledText, type VoteState } from '../state-negotiate.ts';
import type { State } from '../state.ts';

export type NegotiateFact = Extract<Fact, { type: keyof typeof negotiateFacts }>;
export type VoteFact = Extract<
  NegotiateFact,
  { type: `vote.${string}` | `ballot.${string}` | `proxy.${string}` }
>;
export type BoardFact = Exclude<NegotiateFact, VoteFact>;

export function isNegotiate(fact: Fact): fact is NegotiateFact {
  return Object.hasOwn(negotiateFacts, fact.type);
}

export function isVoteFact(fact: NegotiateFact): fact is VoteFact {
  return /^(vote|ballot|proxy)\./.test(fact.type);
}

/** Negotiation boards and votes. */
export function evolveNegotiate(state: State, fact: NegotiateFact): State {
  if (isVoteFact(fact)) return { ...evolveVote(state, fact), lastTableSeq: fact.seq };
  const board = must(state.boards[fact.data.board], 'the board');
  const next = { ...evolveBoard(state, board, fact), lastSeq: fact.seq };
  return { ...state, boards: { ...state.boards, [board.id]: next }, lastTableSeq: fact.seq };
}

function evolveBoard(state: State, board: BoardState, fact: BoardFact): BoardState {
  switch (fact.type) {
    case 'board.opened':
      return { ...board, opened: true };
    case 'board.closed':
      return { ...board, opened: false };
    case 'option.proposed': {
      const { clause, option, by, title, text } = fact.data;
      const added = [...(board.proposed[clause] ?? []), { id: option, by, title, text }];
      return { ...board, proposed: { ...board.proposed, [clause]: added } };
    }
    case 'position.taken': {
      const { clause, option, team, mark, open } = fact.data;
      const key = markKey(clause, option);
      const taken = board.marks[key] ?? {};
      const changes = (taken[team]?.changes ?? 0) + 1;
      const marks = { ...board.marks, [key]: { ...taken, [team]: { mark, open, changes } } };
      return { ...board, marks };
    }
    case 'text.tabled':
      return { ...board, texts: [...board.texts, tabled(state, fact)] };
    case 'text.answered': {
      const { text, team, answer } = fact.data;
      return changeText(board, text, (t) => ({
        ...t,
        answers: { ...t.answers, [team]: answer },
        changes: { ...t.changes, [team]: (t.changes[team] ?? 0) + 1 },
      }));
    }
    case 'text.withdrawn':
      return changeText(board, fact.data.text, (t) => ({ ...t, status: 'withdrawn' }));
    case 'text.adopted':
      return adopted(state, board, fact);
    case 'text.lapsed': {
      const versions = board.versions.map((version, at) =>
        at === board.versions.length - 1 ? { ...version, lapsed: fact.data.reason } : version,
      );
      return { ...board, versions };
    }
    default:
      return assertNever(fact);
  }
}

function tabled(state: State, fact: FactOf<'text.tabled'>): TabledText {
  const { text, by, choice, note } = fact.data;
  // Who tables a text agrees to it.
  const answers = by.kind === 'team' ? { [by.team]: 'agree' as const } : {};
  const scenarioDate = state.chart?.scenarioDate ?? '';
  return {
    id: text,
    by,
    choice,
    note,
    answers,
    changes: {},
    status: 'tabled',
    overtakenBy: null,
    wallMs: fact.wallMs,
    scenarioDate,
  };
}

/** The clauses of the text replace those in force; what it does not speak of stays as it is. */
function adopted(state: State, board: BoardState, fact: FactOf<'text.adopted'>): BoardState {
  const { text } = fact.data;
  const { choice } = must(
    board.texts.find((one) => one.id === text),
    'the text',
  );
  const before = board.versions.at(-1);
  const standing = before === undefined || before.lapsed !== null ? {} : before.choice;
  const version = {
    text,
    choice: { ...standing, ...choice },
    wallMs: fact.wallMs,
    scenarioDate: state.chart?.scenarioDate ?? '',
    lapsed: null,
  };
  const texts = board.texts.map((one): TabledText => {
    if (one.id === text) return { ...one, status: 'adopted' };
    return one.status === 'tabled' ? { ...one, status: 'overtaken', overtakenBy: text } : one;
  });
  return { ...board, texts, versions: [...board.versions, version] };
}

/** Takes back that a text came into force: it lies on the table again, and those that it had overtaken. */
export function unadopt(board: BoardState, text: string): BoardState {
  const texts = board.texts.map((one): TabledText =>
    one.id === text || one.overtakenBy === text
      ? { ...one, status: 'tabled', overtakenBy: null }
      : one,
  );
  return { ...board, texts, versions: board.versions.slice(0, -1) };
}

function changeText(
  board: BoardState,
  id: string,
  to: (text: TabledText) => TabledText,
): BoardState {
  return { ...board, texts: board.texts.map((one) => (one.id === id ? to(one) : one)) };
}

function evolveVote(state: State, fact: VoteFact): State {
  if (fact.type === 'vote.called') return called(state, fact);
  const vote = must(state.votes[fact.data.vote], 'the vote');
  const put = (part: Partial<VoteState>): State => ({
    ...state,
    votes: { ...state.votes, [vote.id]: { ...vote, ...part } },
  });
  switch (fact.type) {
    case 'ballot.cast': {
      const { member, choice, by, seat, proxy } = fact.data;
      const changes = (vote.cast[member]?.changes ?? 0) + 1;
      return put({ cast: { ...vote.cast, [member]: { choice, by, seat, proxy, changes } } });
    }
    case 'proxy.given': {
      const { member, to } = fact.data;
      const { [member]: _, ...others } = vote.proxies;
      const proxies = to === null ? others : { ...others, [member]: to };
      return put({ proxies, proxyChanges: vote.proxyChanges + 1 });
    }
    case 'vote.extended':
      return put({ dueAtClockMs: fact.data.dueAtClockMs });
    case 'vote.closed':
      return put({ status: 'closed', result: fact.data.result, dueAtClockMs: null });
    case 'vote.cancelled':
      return put({
        status: 'cancelled',
        cancelledReason: fact.data.reason,
        dueAtClockMs: null,
      });
    default:
      return assertNever(fact);
  }
}

function called(state: State, fact: FactOf<'vote.called'>): State {
  const { vote, ...data } = fact.data;
  const made: VoteState = {
    id: vote,
    ...data,
    status: 'open',
    cancelledReason: '',
    cast: {},
    proxies: {},
    proxyChanges: 0,
    result: null,
    phase: state.chart?.phase ?? '',
    wallMs: fact.wallMs,
    scenarioDate: state.chart?.scenarioDate ?? '',
  };
  return { ...state, votes: { ...state.votes, [vote]: made } };
}
