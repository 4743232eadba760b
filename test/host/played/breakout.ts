import { isAvailable } from '../../../src/core/availability.ts';
import { plainMoveParts, type MoveText } from '../../../src/core/move-text.ts';
import type { Objective, PlayPhase } from '../../../src/core/scenario/schema.ts';
import { ruleValues } from '../../../src/core/rules/environment.ts';
import { must as present } from '../../../src/core/result.ts';
import { afterwards } from './afterwards.ts';
import { judge } from './judge.ts';
import { negotiate } from './table.ts';
import { inTurn, played } from './words.ts';
import { openRoom, stepOf, stepOn, worldOf, type Room, type Seating } from './room.ts';

const seating: Seating = [
  ['us', 'Grace Holm', 'Walter Pike'],
  ['iran', 'Navid Sohrabi', 'Leila Amini'],
  ['e3', 'Claire Fontaine', 'Jonas Weber'],
  ['russia', 'Pavel Orlov'],
  ['china', 'Lin Yue'],
  ['israel', 'Noa Barak'],
  ['gulf', 'Salem Haddad'],
];

/** So many turns at most; a room that is no further then goes on by override. */
const turnsMax = 14;

/** Breakout from the lobby to an end state, with what happens in a room: argument, votes, slips, a hold. */
export async function playBreakout(): Promise<Room> {
  const room = await openRoom('breakout', seating);
  const { lead, must } = room;
  await room.minutes(9);
  await must(lead, 'exercise.start', {});
  const words = {
    effect: inTurn(played.effects),
    reason: inTurn(played.reasons),
    own: inTurn(played.own),
  };
  const talk = inTurn(played.messages);
  const says = { seen: inTurn(played.observed), grounds: inTurn(played.grounds) };
  while (isOn(room)) {
    await brief(room);
    await plan(room, words, talk);
    await negotiate(room);
    await judge(room);
    await evaluate(room, says);
    await slip(room);
    await moveOn(room);
  }
  await afterwards(room);
  return room;
}

function isOn(room: Room): boolean {
  const { exercise, chart } = room.state();
  return exercise.status === 'running' && chart?.step !== null;
}

async function brief(room: Room): Promise<void> {
  const { lead, must } = room;
  const turn = room.state().chart?.totalTurn ?? 0;
  // The first thing of each turn, and what has fallen due.
  const { standby } = room.state();
  if (standby !== null && isAvailable(worldOf(room), room.state(), standby))
    await must(lead, 'inject.go', { expect: standby });
  for (const { eventNo, status } of Object.values(room.state().injects))
    if (status === 'due') await must(lead, 'inject.release', { eventNo });
  if (turn === 1) {
    // The wrong line of the list: seen by nobody yet, and taken back.
    await must(lead, 'inject.release', { eventNo: 'C03' });
    const command = present(room.state().undoable.at(-1), 'something to undo').command;
    await must(lead, 'command.undo', { command });
  }
  if (turn === 2) await must(lead, 'inject.release', { eventNo: 'C04' });
  await room.minutes(2);
  while (stepOf(room) === 'brief') await stepOn(room);
}

type Words = {
  readonly effect: () => string;
  readonly reason: () => string;
  readonly own: () => readonly [string, string];
};

async function plan(room: Room, words: Words, talk: () => string): Promise<void> {
  if (stepOf(room) !== 'plan') return;
  const { must } = room;
  const turn = room.state().chart?.totalTurn ?? 0;
  let at = 0;
  for (const [team, people] of room.tables) {
    at += 1;
    // The latest table of each turn leaves its move to somebody else's clock, or makes none.
    if ((at + turn) % 7 === 3) continue;
    await room.minutes(0.5);
    await must(room.at(team), 'move.submit', { team, text: moveOf(room, team, words, at + turn) });
    const colleague = people[1];
    if (colleague === undefined) continue;
    const to = [{ kind: 'team', team: team === 'us' ? 'iran' : 'us' } as const];
    const from = { kind: 'team', team } as const;
    await must(colleague, 'message.send', {
      from,
      to,
      text: talk(),
      replyTo: null,
      request: false,
    });
  }
  if (turn % 3 === 1) await ask(room);
  if (turn === 3) await hold(room);
}

/** A request for information, and control's answer to it. */
async function ask(room: Room): Promise<void> {
  const { lead, must, at } = room;
  const control = [{ kind: 'control' } as const];
  const from = { kind: 'team', team: 'e3' } as const;
  const text = 'What exactly did the inspectors see, and on which day?';
  await must(at('e3'), 'message.send', { from, to: control, text, replyTo: null, request: true });
  await room.minutes(1);
  const answer = 'They saw the hall on Tuesday; the tally sheets were handed over on Thursday.';
  await must(lead, 'message.send', {
    ...{ from: control[0]!, to: [from], text: answer, replyTo: null, request: false },
  });
}

async function hold(room: Room): Promise<void> {
  await room.must(room.lead, 'hold.begin', {
    reason: 'A question about who may speak for the five',
  });
  await room.minutes(4);
  await room.must(room.lead, 'hold.end', {});
  if (!room.state().clock.running) await room.must(room.lead, 'clock.start', {});
}

function moveOf(room: Room, team: string, words: Words, n: number): MoveText {
  const { chart } = room.state();
  const world = worldOf(room);
  const used = new Set(
    Object.values(room.state().turns).flatMap(({ moves }) =>
      Object.values(moves).map(({ text }) => text.option),
    ),
  );
  const option = world.scenario.options.find(
    (one) => one.team === team && chart?.offered.includes(one.id) === true && !used.has(one.id),
  );
  const common = {
    ...plainMoveParts,
    effect: words.effect(),
    reasons: [words.reason(), words.reason()],
  };
  if (option === undefined || n % 6 === 5) {
    const [title, action] = words.own();
    return { ...common, option: null, title, action, instrument: 'diplomatic' };
  }
  const { id, title, text, instrument } = option;
  return { ...common, option: id, title, action: text, instrument };
}

/** What an evaluator writes in each turn: something seen, a rating with its grounds, whether an inject did its work. */
async function evaluate(room: Room, says: Evaluator): Promise<void> {
  const { evaluator, must } = room;
  const { objectives } = worldOf(room).scenario;
  const turn = room.state().chart?.totalTurn ?? 0;
  const about = present(objectives[turn % objectives.length], 'an objective');
  const [text, rating] = says.seen();
  await must(evaluator, 'observation.record', { text, eventNo: null, objective: about.id, rating });
  if (turn <= objectives.length) await rate(room, about, turn, says.grounds());
  const released = Object.values(room.state().injects).filter(
    ({ status }) => status === 'released',
  );
  const latest = released.find(({ seen, adHoc }) => seen === null && adHoc === null);
  if (latest === undefined) return;
  const verdict = (['yes', 'partly', 'no'] as const)[turn % 3] ?? 'yes';
  const note = verdict === 'yes' ? '' : 'Only the liaison officers took it up.';
  await must(evaluator, 'inject.assess', { eventNo: latest.eventNo, seen: verdict, note });
}

/** Each objective once, and its first task. */
async function rate(
  { evaluator, must }: Room,
  { id: objective, criticalTasks }: Objective,
  turn: number,
  grounds: string,
): Promise<void> {
  const rating = (['S', 'P', 'M', 'S', 'U', 'P'] as const)[turn % 6] ?? 'S';
  await must(evaluator, 'rating.give', { objective, task: null, rating, grounds });
  const task = criticalTasks[0]?.id;
  if (task !== undefined)
    await must(evaluator, 'rating.give', { objective, task, rating: 'P', grounds: '' });
}

interface Evaluator {
  readonly seen: () => (typeof played.observed)[number];
  readonly grounds: () => string;
}

/** What goes wrong in a room, each of it once. */
async function slip(room: Room): Promise<void> {
  const { lead, must } = room;
  const turn = room.state().chart?.totalTurn ?? 0;
  if (turn === 2) {
    const reason = 'The scripted fall was already in the ruling';
    await must(lead, 'indicator.set', { indicator: 'cohesion', to: 64, reason });
  }
  if (turn !== 4) return;
  const data = { indicator: 'escalationRisk', to: 90, reason: 'Typed one digit too many' };
  await must(lead, 'indicator.set', data);
  const { command } = present(room.state().undoable.at(-1), 'something to undo');
  await must(lead, 'command.undo', { command });
  const content = {
    ...{
      title: 'A correction from Vienna',
      from: 'The agency',
      method: 'press' as const,
      to: 'public' as const,
    },
    ...{ body: 'The agency corrects one figure of its report: eleven, not seventeen.' },
    ...{ media: [], effects: [] },
  } as const;
  await must(lead, 'inject.write', { content, release: true });
}

async function moveOn(room: Room): Promise<void> {
  const { lead, must } = room;
  while (stepOf(room) !== 'reveal' && isOn(room)) await stepOn(room);
  const { chart } = room.state();
  if (chart === null || chart.step === null) return;
  const world = worldOf(room);
  const phase = present(world.phases.get(chart.phase), 'a phase') as PlayPhase;
  const values = ruleValues(world.scenario, room.state());
  const exits = phase.exits.filter(
    ({ when }) => when === undefined || world.rules.test(when, values),
  );
  const data = { expectTotalTurn: chart.totalTurn };
  await room.minutes(2);
  // The first phase takes two turns, so that a table can come back to what it said.
  if (chart.totalTurn < 2) await must(lead, 'turn.next', data);
  else if (exits[0] !== undefined) await must(lead, 'phase.take', { exit: exits[0].id, ...data });
  else if (chart.turn < phase.turnsMax && chart.totalTurn < turnsMax)
    await must(lead, 'turn.next', data);
  else {
    const reason = 'No way out was open, and the room had no turn left';
    const to = phase.exits.at(-1)?.to ?? world.scenario.start;
    await must(lead, 'phase.override', { phase: to, step: null, reason });
  }
}
