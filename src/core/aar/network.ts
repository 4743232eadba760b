import { partyKey, type Party } from '../party.ts';
import type { State } from '../state.ts';
import type { Standing } from './standing.ts';

/** Who wrote to whom, and who spoke to everybody. */
export interface Network {
  readonly links: readonly MessageLink[];
  readonly statements: readonly { readonly by: Party; readonly count: number }[];
}

/** One direction between two parties; a message to three counts on three links. */
export interface MessageLink {
  readonly from: Party;
  readonly to: Party;
  readonly delivered: number;
  /** Stopped by control, or never let through. */
  readonly withheld: number;
  /** Delivered and opened by at least one seat of the receiver; control has no inbox. */
  readonly read: number;
  /** The messages on it. */
  readonly seqs: readonly number[];
}

/** Strongest first; equals in the order in which they first wrote. */
export function networkOf(end: State, facts: Standing): Network {
  const links = new Map<
    string,
    { -readonly [K in keyof MessageLink]: MessageLink[K] } & { seqs: number[] }
  >();
  const statements = new Map<string, { by: Party; count: number }>();
  for (const fact of facts) {
    if (fact.type === 'statement.made') {
      const key = partyKey(fact.data.by);
      const known = statements.get(key) ?? { by: fact.data.by, count: 0 };
      statements.set(key, { ...known, count: known.count + 1 });
    }
    if (fact.type !== 'message.sent') continue;
    const message = end.messages[fact.data.message];
    if (message === undefined) continue;
    const { from } = message;
    for (const to of message.to) {
      const key = `${partyKey(from)} ${partyKey(to)}`;
      const link = links.get(key) ?? { from, to, delivered: 0, withheld: 0, read: 0, seqs: [] };
      const delivered = message.status === 'delivered';
      const teams = Object.values(message.readBy);
      const read = delivered && to.kind === 'team' && teams.includes(to.team);
      link.delivered += Number(delivered);
      link.withheld += Number(!delivered);
      link.read += Number(read);
      link.seqs.push(fact.seq);
      links.set(key, link);
    }
  }
  const weight = (link: MessageLink): number => link.delivered + link.withheld;
  return {
    links: [...links.values()].sort((a, b) => weight(b) - weight(a)),
    statements: [...statements.values()].sort((a, b) => b.count - a.count),
  };
}
