import { parseScenario } from '../../../src/core/scenario/parse.ts';
import { compile, type World } from '../../../src/core/world.ts';
import { scenarioFiles } from '../../support/scenarios.ts';
import { move, openTable, ruling, type Table } from '../../support/table.ts';

/** The bridge with two negotiations, a council, a belief and a town that only looks on. */

const sections = `
boards:
  - id: toll
    title: The toll
    about: Who pays for the bridge.
    parties: [north, south]
    phases: [calm]
    seenBy: public
    adoption: { vote: council }
    clauses:
      - id: price
        title: Price
        text: What a cart pays.
        inForce: free
        options:
          - { id: free, title: Nothing, text: Carts pass free. }
          - { id: penny, title: A penny, text: Each cart pays a penny., effects: [{ indicator: trust, by: 3 }, { indicator: trust, by: 2, after: { turns: 1 } }] }
      - id: keeper
        title: Keeper
        text: Who keeps the gate.
        options:
          - { id: both, title: Both towns, text: In turns. }
          - { id: guild, title: The guild, text: The guild keeps it. }
    instructions:
      - { team: south, clause: price, option: penny, mark: redLine }
  - id: pact
    title: The quiet pact
    about: What nobody else should know.
    parties: [north, south]
    phases: [calm]
    clauses:
      - id: watch
        title: Watch
        text: Who watches the river.
        options:
          - { id: shared, title: Shared, text: Both., effects: [{ indicator: plot, by: 1 }] }
          - { id: unwatched, title: Nobody, text: No watch. }
bodies:
  - id: council
    name: The river council
    passes: { share: simple, of: cast }
    members:
      - { id: northSeat, name: The north, team: north, veto: true }
      - { id: southSeat, name: The south, team: south }
      - { id: guildSeat, name: The guild, team: null, votes: 2 }
votes:
  - id: curfew
    body: council
    title: A curfew on the bridge
    text: Nobody crosses at night.
    phases: [calm]
    effects: { passed: [{ indicator: fear, by: 1 }], failed: [] }
`;
const belief =
  '  - { id: thought, name: Fear as the north sees it, kind: int, initial: 5, max: 10, visibleTo: [north], perceives: fear, about: A belief. }\n' +
  '  - { id: word, name: Trust as the papers see it, kind: double, initial: 70, perceives: trust, about: A belief in public. }\n';
const ferry =
  '  - { id: ferry, name: The ferry, letter: F, shape: diamond, hue: green, publicLine: Looks on., brief: Secret brief of the ferry., aims: [Cross] }\n';

export function talksWorld(): World {
  const files = scenarioFiles('mini').map((file) => ({
    ...file,
    text: `${file.text
      .replace('indicators:\n', `indicators:\n${belief}`)
      .replace('teams:\n', `teams:\n${ferry}`)}${sections}`,
  }));
  const { scenario, findings } = parseScenario(files);
  if (scenario === null) throw new Error(JSON.stringify(findings));
  return compile(scenario);
}

export const ben = { kind: 'control', name: 'Ben' } as const;

export interface Played {
  readonly table: Table;
  /** Argued, estimated, drawn, decided otherwise, signed, open to all. */
  readonly open: string;
  /** Its team's own: nobody else is told what came of it. */
  readonly closed: string;
  /** The text on the open table, and the vote on it. */
  readonly text: string;
  readonly vote: string;
}

/** One turn in which everything happens that can be judged, negotiated and voted on, and the turn after. */
export function playTalks(world: World = talksWorld()): Played {
  const table = openTable(world);
  const seats = {
    north: table.sits('a', 'north'),
    south: table.sits('b', 'south'),
    ferry: table.sits('c', 'ferry'),
  };
  table.goesTo('plan');
  const { open, closed } = submit(table, seats);
  const { text, vote } = negotiate(table, seats);
  judge(table, seats, open, closed);
  const { totalTurn = 0 } = table.state.chart ?? {};
  table.does('turn.next', { expectTotalTurn: totalTurn });
  table.does('text.lapse', { board: 'toll', reason: 'The gate is gone.' });
  return { table, open, closed, text, vote };
}

type Seats = Readonly<Record<'north' | 'south' | 'ferry', ReturnType<Table['sits']>>>;

function submit(table: Table, seats: Seats): Pick<Played, 'open' | 'closed'> {
  table.does('move.submit', { team: 'north', text: move('Ask for a toll') }, seats.north);
  const open = table.last('move.submitted').data.move;
  const quiet = { ...move('Count the carts'), visibility: 'team' as const };
  table.does('move.submit', { team: 'south', text: quiet }, seats.south);
  const closed = table.last('move.submitted').data.move;
  table.does('move.edit', { move: open, expectVersion: 1, text: move('Ask for a low toll') });
  return { open, closed };
}

function negotiate(table: Table, seats: Seats): Pick<Played, 'text' | 'vote'> {
  const at = { board: 'toll', clause: 'price' };
  const take = (team: 'north' | 'south', option: string, open: boolean) =>
    table.does(
      'position.take',
      { ...at, option, team, mark: open ? 'accept' : 'couldLive', open },
      seats[team],
    );
  take('north', 'penny', true);
  take('north', 'free', false);
  const by = { kind: 'team', team: 'north' } as const;
  table.does(
    'option.propose',
    { ...at, by, title: 'Half a penny', text: 'Each cart pays half a penny.' },
    seats.north,
  );
  const choice = { price: 'penny', keeper: 'both' };
  table.does('text.table', { board: 'toll', by, choice, note: 'Our last word.' }, seats.north);
  const text = table.last('text.tabled').data.text;
  table.does('text.answer', { board: 'toll', text, team: 'south', answer: 'refuse' }, seats.south);
  table.does(
    'text.table',
    { board: 'pact', by, choice: { watch: 'shared' }, note: '' },
    seats.north,
  );
  const quiet = table.last('text.tabled').data.text;
  for (const team of ['north', 'south'] as const)
    table.does('text.answer', { board: 'pact', text: quiet, team, answer: 'agree' }, seats[team]);
  table.does('text.adopt', { board: 'pact', text: quiet, reason: '' });
  const subject = { kind: 'text', board: 'toll', text } as const;
  table.does('vote.call', { subject, ballot: null, minutes: 5 });
  const { vote } = table.last('vote.called').data;
  table.does('ballot.cast', { vote, member: 'northSeat', choice: 'yes' }, seats.north);
  table.does('ballot.cast', { vote, member: 'southSeat', choice: 'no' }, seats.south);
  table.does('ballot.cast', { vote, member: 'guildSeat', choice: 'yes' });
  table.does('vote.close', { vote });
  return { text, vote };
}

function judge(table: Table, seats: Seats, open: string, closed: string): void {
  table.goesTo('argue');
  table.does('argument.open', { move: open });
  table.does('point.make', { move: open, side: 'con', text: 'Nobody pays' }, seats.south);
  const percents = { north: 90, south: 20, ferry: 70 };
  for (const team of ['north', 'south', 'ferry'] as const)
    table.does('estimate.give', { move: open, percent: percents[team] }, seats[team]);
  table.goesTo('adjudicate');
  table.does('ruling.claim', { move: open, over: false });
  table.does('odds.show', { move: open, method: 'd100', likelihood: 60, source: 'software' });
  table.does('draw.make', { move: open, dice: null });
  const { outcome: of } = table.last('draw.made').data;
  const outcome = of === 'failure' ? 'failureBut' : 'failure';
  table.does('move.rule', {
    move: open,
    ruling: ruling({
      mode: 'percentage',
      outcome,
      likelihood: 60,
      confidence: 'low',
      alternatives: ['They pay in kind'],
      override: { of, reason: 'The ferry was free that day.' },
      effects: [{ indicator: 'trust', by: -4 }],
      signOff: true,
    }),
  });
  table.does('ruling.sign', { move: open, alone: '' }, ben);
  const later = { indicator: 'trust', by: -1, after: { turns: 1 } } as const;
  table.does('move.rule', {
    move: closed,
    ruling: ruling({ openToAll: false, effects: [later], likelihood: null }),
  });
  table.goesTo('reveal');
}
