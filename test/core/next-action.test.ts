import { expect, test } from 'vitest';
import type { CommandBody } from '../../src/core/command.ts';
import { outcomes, type Step } from '../../src/core/scenario/primitives.ts';
import type { PlayPhase } from '../../src/core/scenario/schema.ts';
import { lint } from '../../src/core/scenario/lint.ts';
import { proposedEffects } from '../../src/core/adjudicate/proposal.ts';
import { nextAction } from '../../src/core/view/next-action.ts';
import type { ControlView } from '../../src/core/view/schema.ts';
import { project } from '../../src/core/view/project.ts';
import { compile, type World } from '../../src/core/world.ts';
import { assertNever } from '../../src/core/result.ts';
import { fillForm } from '../../src/core/simulate/forms.ts';
import { seededRandom } from '../../src/core/simulate/random.ts';
import { isPublicMove } from '../../src/core/state-move.ts';
import { teamParty } from '../../src/core/party.ts';
import { findMove, presentMoves } from '../../src/core/state.ts';
import { pactWorld } from '../support/pact.ts';
import { loadWorld } from '../support/scenarios.ts';
import { move, openTable, ruling, type Table } from '../support/table.ts';
import { seeded } from '../support/random-play.ts';

const formRandom = seededRandom(5);

/** Does what the card says and nothing else; where it leaves a choice, chance chooses. */
function follow(table: Table, random: () => number): void {
  const view = project(table.world, table.state, 'control');
  const { kind, subject, count } = view.nextAction;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const does = (body: CommandBody): void => {
    const answer = table.tries(body);
    if ('code' in answer) throw new Error(`${kind} ${subject} was refused: ${answer.code}`);
  };
  const { step, totalTurn } = view.situation;
  const next = (): void =>
    does({ type: 'step.next', data: { expectTotalTurn: totalTurn, expectStep: step ?? 'brief' } });
  switch (kind) {
    case 'start':
      return does({ type: 'exercise.start', data: {} });
    case 'liftStop':
      return does({ type: 'stop.lift', data: {} });
    case 'endHold':
      return does({ type: 'hold.end', data: {} });
    case 'startClock':
      return does({ type: 'clock.start', data: {} });
    case 'admit': {
      const seat = view.seats.find((one) => one.status === 'waiting');
      return does({ type: 'seat.admit', data: { seat: seat?.id ?? '', team: seat?.team ?? '' } });
    }
    case 'release':
      return subject === view.standby
        ? does({ type: 'inject.go', data: { expect: subject } })
        : does({ type: 'inject.release', data: { eventNo: subject } });
    case 'nextStep':
    case 'lock':
    case 'reveal':
      return next();
    case 'argue':
      return does({ type: 'argument.open', data: { move: subject } });
    case 'closeArgument':
      return does({ type: 'argument.close', data: { move: subject } });
    case 'rule':
      return does({ type: 'move.rule', data: judge(table, subject, random) });
    case 'turn':
      return does({ type: 'turn.next', data: { expectTotalTurn: totalTurn } });
    case 'leave': {
      const possible = view.exits.filter((exit) => exit.possible);
      expect(possible).toHaveLength(count);
      if (possible.length === 0) throw new Error(`no way out of ${view.situation.phase?.id}`);
      return does({
        type: 'phase.take',
        data: { exit: pick(possible).id, expectTotalTurn: totalTurn },
      });
    }
    case 'returned':
      return does({ type: 'move.accept', data: { move: subject } });
    case 'sign':
      return does({ type: 'ruling.sign', data: { move: subject, alone: 'Nobody else is here' } });
    case 'answerFor': {
      const board = view.boards.find((one) => one.id === subject);
      const text = board?.texts.find((one) => one.status === 'tabled');
      const said = new Set(text?.answers.map(({ team }) => team));
      const team = board?.parties.find((party) => !said.has(party)) ?? '';
      const data = { board: subject, text: text?.id ?? '', team, answer: 'agree' as const };
      return does({ type: 'text.answer', data });
    }
    case 'voting':
    case 'closeVote':
      return does({ type: 'vote.close', data: { vote: subject } });
    case 'adopt': {
      const board = view.boards.find((one) => one.id === subject);
      const agreed = board?.texts.find(
        (text) => text.status === 'tabled' && text.answers.length === board.parties.length,
      );
      return does({
        type: 'text.adopt',
        data: { board: subject, text: agreed?.id ?? '', reason: '' },
      });
    }
    case 'callVote': {
      const board = view.boards.find((one) => one.id === subject);
      const agreed = board?.texts.find(
        (text) => text.status === 'tabled' && text.answers.length === board.parties.length,
      );
      const about = { kind: 'text' as const, board: subject, text: agreed?.id ?? '' };
      return does({
        type: 'vote.call',
        data: { subject: about, ballot: null, minutes: null },
      });
    }
    case 'wait':
      return teamsPlay(table, view, random);
    case 'ended':
      throw new Error('the exercise is over');
    default:
      return assertNever(kind);
  }
}

function judge(
  table: Table,
  id: string,
  random: () => number,
): { move: string; ruling: ReturnType<typeof ruling> } {
  const outcome = outcomes[Math.floor(random() * outcomes.length)] ?? 'success';
  const option = table.world.options.get(findMove(table.state, id)?.text.option ?? '');
  const effects = option ? proposedEffects(table.world, table.state, option, outcome) : [];
  const found = findMove(table.state, id);
  const openToAll = found !== null && isPublicMove(found);
  return { move: id, ruling: ruling({ outcome, effects, openToAll, signOff: random() < 0.2 }) };
}

/** The card waits for teams: one of them hands in, or the bell comes first. */
function teamsPlay(table: Table, view: ControlView, random: () => number): void {
  const missing = table.world.scenario.teams.filter(
    (team) => team.playedBy === 'players' && !view.teamsSubmitted.includes(team.id),
  );
  expect(missing).toHaveLength(view.nextAction.count);
  if (random() < 0.1 && view.situation.dueAtClockMs !== null) {
    table.waits(3_600_000);
    return;
  }
  const team = missing[Math.floor(random() * missing.length)];
  const offered = (table.state.chart?.offered ?? []).filter(
    (id) => table.world.options.get(id)?.team === team?.id,
  );
  const option = offered[Math.floor(random() * (offered.length + 1))] ?? null;
  const form = fillForm(table.world, team?.id ?? '', view.situation.phase?.id ?? '', formRandom);
  table.does('move.submit', { team: team?.id ?? '', text: { ...move('Go', option), ...form } });
}

function runs(world: World, seed: number, rough: boolean): string {
  const random = seeded(seed);
  const table = openTable(world, false);
  for (const { id, playedBy } of world.scenario.teams)
    if (playedBy === 'players') table.sits(`seat-${id}`, id);
  for (let at = 0; at < 3000; at += 1) {
    if (table.state.exercise.status === 'ended') return table.state.chart?.phase ?? '';
    if (rough && random() < 0.05) disturb(table, random);
    else follow(table, random);
    if (random() < 0.3) table.waits(Math.floor(random() * 240_000));
  }
  throw new Error('3000 actions and no end');
}

/** What happens in every room between two actions. */
function disturb(table: Table, random: () => number): void {
  const disturbances: CommandBody[] = [
    { type: 'hold.begin', data: { reason: '' } },
    { type: 'stop.declare', data: { reason: '' } },
    { type: 'clock.pause', data: {} },
    { type: 'command.undo', data: { command: table.state.undoable.at(-1)?.command ?? 'none' } },
    { type: 'inject.skip', data: { eventNo: table.state.standby ?? 'E01', reason: 'x' } },
    { type: 'inject.defer', data: { eventNo: table.state.standby ?? 'E01', reason: 'x' } },
    { type: 'deadline.clear', data: { reason: '' } },
  ];
  const locked = presentMoves(table.state).find((one) => one.status === 'locked');
  if (locked !== undefined)
    disturbances.push({ type: 'move.return', data: { move: locked.id, question: 'How?' } });
  const pick = random();
  if (pick < 0.2) agree(table);
  else if (pick < 0.4) voteAll(table);
  else table.tries(disturbances[Math.floor(random() * disturbances.length)] as CommandBody);
}

/** Everybody agrees to a text; control has only to bring it into force. */
function agree(table: Table): void {
  for (const board of table.world.scenario.boards) {
    const clause = board.clauses[0];
    const choice = { [clause?.id ?? '']: clause?.options[0]?.id ?? '' };
    const [first, ...others] = board.parties;
    const data = { board: board.id, by: teamParty(first ?? ''), choice, note: '' };
    if ('code' in table.tries({ type: 'text.table', data })) continue;
    const { text } = table.last('text.tabled').data;
    for (const team of others)
      table.does('text.answer', { board: board.id, text, team, answer: 'agree' });
    return;
  }
}

/** Everybody has voted; control has only to close the vote. */
function voteAll(table: Table): void {
  const [question] = table.world.scenario.votes;
  const members = table.world.bodies.get(question?.body ?? '')?.members ?? [];
  const subject = { kind: 'prepared', vote: question?.id ?? 'none' } as const;
  const called = table.tries({
    type: 'vote.call',
    data: { subject, ballot: null, minutes: null },
  });
  if ('code' in called) return;
  const { vote } = table.last('vote.called').data;
  for (const member of members)
    table.does('ballot.cast', { vote, member: member.id, choice: 'yes' });
}

test.each<[string, World]>([
  ['mini', loadWorld('mini')],
  ['pact', pactWorld()],
  ['ransomware-morning', loadWorld('ransomware-morning')],
  ['breakout', loadWorld('breakout')],
])(
  '[NEXT1] %s is played to an end by doing only what the next action says, whatever the rulings',
  (_, world) => {
    const ends = new Set<string>();
    for (let seed = 1; seed <= 12; seed += 1) ends.add(runs(world, seed, seed % 2 === 0));
    for (const end of ends) expect(world.phases.get(end)?.kind).toBe('end');
  },
);

/** The mini scenario whose phases all use these steps. */
function stepped(steps: readonly Step[]): World {
  const { scenario } = loadWorld('mini');
  const phases = scenario.phases.map((p) =>
    p.kind === 'end' ? p : ({ ...p, steps: [...steps], turnsMax: 2 } satisfies PlayPhase),
  );
  const changed = { ...scenario, phases };
  expect(lint(changed).filter((finding) => finding.severity === 'error')).toEqual([]);
  return compile(changed);
}

const shapes: readonly (readonly Step[])[] = [
  ['brief'],
  ['argue'],
  ['brief', 'argue'],
  ['plan', 'lock'],
  ['brief', 'plan', 'adjudicate'],
  ['plan', 'adjudicate', 'reveal', 'argue'],
  ['argue', 'brief', 'plan', 'lock', 'adjudicate'],
  ['brief', 'plan', 'lock', 'argue', 'adjudicate', 'reveal'],
];

test.each(shapes)(
  '[NEXT2] no shape of a turn is a dead end for the next action: %s %s %s',
  (...steps) => {
    const world = stepped(steps.filter((step) => step !== undefined));
    for (let seed = 1; seed <= 4; seed += 1) expect(runs(world, seed, seed > 2)).not.toBe('');
  },
);

test('[NEXT3] a move that control enters for its own team is not counted for a missing one', () => {
  const { scenario } = loadWorld('mini');
  const [north, south] = scenario.teams;
  const teams = [north, { ...south, playedBy: 'control' }] as typeof scenario.teams;
  const table = openTable(compile({ ...scenario, teams }));
  table.goesTo('plan');
  table.does('move.submit', { team: 'south', text: move('Ours') });
  expect(project(table.world, table.state, 'control').nextAction).toMatchObject({
    kind: 'wait',
    count: 1,
  });
});

test('[NEXT4] a contingency that is due is a reminder, not advice to release it', () => {
  const { scenario } = loadWorld('mini');
  const injects = scenario.injects.map((inject) =>
    inject.category === 'contingency'
      ? { ...inject, release: { mode: 'timed' as const, minutesIntoPhase: 1, auto: false } }
      : inject,
  );
  const table = openTable(compile({ ...scenario, injects }));
  table.sits('s', 'north');
  table.goesTo('plan');
  table.waits(60_000);
  expect(table.state.injects['E05']?.status).toBe('due');
  expect(project(table.world, table.state, 'control').nextAction.kind).toBe('wait');
});

test('[NEXT5] what only waits for control’s hand comes first: a vote in which all have voted, a text to which all agreed', () => {
  const table = openTable(pactWorld());
  const next = (): string => project(table.world, table.state, 'control').nextAction.kind;
  expect(next()).toBe('release');
  agree(table);
  expect(next()).toBe('adopt');
  voteAll(table);
  expect(next()).toBe('closeVote');
});

test('[NEXT5] where a vote brings a text into force, an agreed text is put to it once', () => {
  const world = pactWorld();
  const [body] = world.scenario.bodies;
  const boards = world.scenario.boards.map((board) => ({
    ...board,
    adoption: { vote: body?.id ?? '' },
  }));
  const table = openTable(compile({ ...world.scenario, boards }));
  const next = () => project(table.world, table.state, 'control').nextAction;
  agree(table);
  expect(next().kind).toBe('callVote');
  const { board, text } = table.last('text.tabled').data;
  const subject = { kind: 'text', board, text } as const;
  table.does('vote.call', { subject, ballot: null, minutes: null });
  expect(next().kind).not.toBe('callVote');
  table.does('vote.cancel', { vote: table.last('vote.called').data.vote, reason: 'Later' });
  expect(next().kind).not.toBe('callVote');
});

test('[NEXT6] while locked moves wait for rulings, an inject that fell due waits for the reveal', () => {
  const { scenario } = loadWorld('mini');
  const injects = scenario.injects.map((inject) =>
    inject.category === 'contingency'
      ? inject
      : { ...inject, release: { mode: 'timed' as const, minutesIntoPhase: 1, auto: false } },
  );
  const table = openTable(compile({ ...scenario, injects }));
  const next = (): string => project(table.world, table.state, 'control').nextAction.kind;
  table.sits('s', 'north');
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('Ours') });
  table.goesTo('adjudicate');
  table.waits(60_000);
  expect(Object.values(table.state.injects).some(({ status }) => status === 'due')).toBe(true);
  expect(next()).toBe('rule');
  const [id] = Object.keys(table.state.turns[1]?.moves ?? {});
  table.does('move.rule', { move: id ?? '', ruling: ruling() });
  expect(next()).toBe('release');
});

test('[NEXT7] in the argue step a move is opened to the room, closed again, and then the turn goes on', () => {
  const table = openTable(loadWorld('mini'));
  const next = () => project(table.world, table.state, 'control').nextAction;
  table.sits('s', 'north');
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('Ours') });
  table.goesTo('argue');
  const id = Object.keys(table.state.turns[1]?.moves ?? {})[0] ?? '';
  expect(next()).toEqual({ kind: 'argue', subject: id, count: 1 });
  table.does('argument.open', { move: id });
  expect(next()).toMatchObject({ kind: 'closeArgument', subject: id });
  table.does('argument.close', { move: id });
  expect(next().kind).toBe('nextStep');
});

test('[NEXT8] where only parties without anybody in their seat have not answered a text, control is told to speak for them', () => {
  const table = openTable(pactWorld());
  const next = () => project(table.world, table.state, 'control').nextAction;
  const board = table.world.scenario.boards[0]!;
  const clause = board.clauses[0]!;
  const [first = '', second = ''] = board.parties;
  table.sits('s1', first);
  table.sits('s2', second);
  const choice = { [clause.id]: clause.options[0]!.id };
  table.does('text.table', { board: board.id, by: teamParty(first), choice, note: '' });
  const { text } = table.last('text.tabled').data;
  expect(next().kind).not.toBe('answerFor');
  table.does('seat.remove', { seat: 's2' });
  expect(next()).toEqual({ kind: 'answerFor', subject: board.id, count: 1 });
  table.does('text.answer', { board: board.id, text, team: second, answer: 'refuse' });
  expect(next().kind).not.toBe('answerFor');
});

test('[NEXT9] an open vote comes before leaving, and a phase with turns left is left only for what has come about', () => {
  const table = openTable(loadWorld('mini'));
  const exits = project(table.world, table.state, 'control').exits;
  const next = (always: boolean) =>
    nextAction(
      table.world,
      table.state,
      exits.map((exit) => ({ ...exit, possible: always })),
    ).kind;
  table.goesTo('reveal');
  const phase = table.world.phases.get(table.state.chart?.phase ?? '');
  expect(phase?.kind === 'play' && phase.turnsMax > 1).toBe(true);
  const conditional = phase?.kind === 'play' && phase.exits.some((exit) => exit.when !== undefined);
  expect(next(false)).toBe('turn');
  expect(next(true)).toBe(conditional ? 'leave' : 'turn');

  const council = openTable(pactWorld());
  const [question] = council.world.scenario.votes;
  const subject = { kind: 'prepared', vote: question?.id ?? '' } as const;
  council.goesTo('reveal');
  council.does('vote.call', { subject, ballot: null, minutes: null });
  expect(project(council.world, council.state, 'control').nextAction).toMatchObject({
    kind: 'voting',
    subject: council.last('vote.called').data.vote,
  });
});
