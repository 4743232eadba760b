import { isBoardOpen, notAgreed, optionsOf } from '../board.ts';
import type { Actor } from '../ids.ts';
import { teamParty } from '../party.ts';
import { ruleValues } from '../rules/environment.ts';
import type { Effect, Step } from '../scenario/primitives.ts';
import type { Board, Mark, Member } from '../scenario/schema-negotiation.ts';
import { inForce, markKey, type TabledText, type VoteState } from '../state-negotiate.ts';
import { findBoard } from '../state.ts';
import type { Driver } from './driver.ts';
import type { Random } from './random.ts';
import type { ScriptedTeam } from './team.ts';
import { leaning, temperaments, type Temperament } from './temperament.ts';

/** Scripted delegations at boards, and members in votes. */
export interface ScriptedNegotiation {
  /** What is negotiated and voted on in a step, after what is said in it. */
  during(step: Step): void;
}

export function scriptNegotiation(
  driver: Driver,
  control: Actor,
  teams: readonly ScriptedTeam[],
  random: Random,
): ScriptedNegotiation {
  const room: Room = { driver, control, teams, random };
  return {
    during(step) {
      if (driver.state.exercise.status !== 'running') return;
      if (step === 'plan' || step === 'argue')
        for (const board of openBoards(driver)) if (isRunning(driver)) sit(room, board);
      if ((step === 'argue' || step === 'adjudicate') && isRunning(driver)) holdVotes(room);
    },
  };
}

interface Room {
  readonly driver: Driver;
  readonly control: Actor;
  readonly teams: readonly ScriptedTeam[];
  readonly random: Random;
}

function openBoards(driver: Driver): Board[] {
  return driver.world.scenario.boards.filter((board) => isBoardOpen(board, driver.state));
}

/** One round at a board: marks, perhaps a text, answers, and what is agreed comes into force. */
function sit(room: Room, board: Board): void {
  const parties = room.teams.filter((team) => board.parties.includes(team.id));
  for (const team of room.random.shuffled(parties)) mark(room, board, team);
  const author = room.random.pick(parties);
  if (author !== null && room.random.chance(0.6)) table(room, board, author);
  for (const team of parties) answer(room, board, team);
  conclude(room, board);
}

function mark({ driver, random }: Room, board: Board, team: ScriptedTeam): void {
  const { concedes } = temperaments[team.temperament];
  const clause = random.pick(board.clauses);
  if (clause === null) return;
  for (const option of clause.options) {
    const known = driver.state.boards[board.id]?.marks[markKey(clause.id, option.id)]?.[team.id];
    // What a delegation brings from its capital it gives up seldom.
    if (known !== undefined && !random.chance(0.08)) continue;
    const wants = wish(driver, team, option.effects) + random.next() - 0.5;
    const stance: Mark = wants > 0.4 ? 'accept' : wants > -0.6 - concedes ? 'couldLive' : 'redLine';
    const data = { board: board.id, clause: clause.id, option: option.id, team: team.id };
    const open = random.chance(0.4);
    driver.send(speaker(random, team), {
      type: 'position.take',
      data: { ...data, mark: stance, open },
    });
  }
}

/** How much a team is drawn to what follows from something. */
function wish(driver: Driver, team: ScriptedTeam, effects: readonly Effect[]): number {
  const character: Temperament = temperaments[team.temperament];
  return leaning(driver.world, character, effects) / 2;
}

/** A text out of what the author can accept and nobody has openly refused. */
function table(room: Room, board: Board, author: ScriptedTeam): void {
  const { driver, random } = room;
  const now = findBoard(driver.state, board.id);
  if (now === null) return;
  const onTable = now.texts.filter((text) => text.status === 'tabled').length;
  if (onTable >= 3) return;
  const byControl = board.tabledBy === 'control';
  const choice: Record<string, string> = {};
  // Some texts settle everything at once, others a clause or two.
  const breadth = 0.2 + random.next() * 0.8;
  for (const clause of board.clauses) {
    if (!random.chance(breadth)) continue;
    const free = optionsOf(board, now, clause.id).filter(({ id }) => {
      const taken = now.marks[markKey(clause.id, id)] ?? {};
      if (taken[author.id]?.mark === 'redLine') return false;
      // What is not said at the table is mostly known in the corridor.
      return !Object.values(taken).some(
        ({ mark: seen, open }) => seen === 'redLine' && (open || random.chance(0.7)),
      );
    });
    const picked = random.pick(free);
    if (picked !== null && inForce(now)?.[clause.id] !== picked.id) choice[clause.id] = picked.id;
  }
  if (Object.keys(choice).length === 0) return;
  const by = byControl ? ({ kind: 'control' } as const) : teamParty(author.id);
  const actor = byControl ? room.control : speaker(random, author);
  driver.send(actor, { type: 'text.table', data: { board: board.id, by, choice, note: '' } });
}

/** A party agrees to what crosses none of its red lines, the sooner the more it concedes. */
function answer({ driver, random }: Room, board: Board, team: ScriptedTeam): void {
  const now = findBoard(driver.state, board.id);
  for (const text of now?.texts ?? []) {
    if (text.status !== 'tabled' || text.answers[team.id] === 'agree') continue;
    // A red line is given up seldom, and the sooner by those who concede much.
    const yields = temperaments[team.temperament].concedes * 0.15;
    const bearable = !crosses(driver, board, text, team.id) || random.chance(yields);
    const agrees = bearable && random.chance(readiness(team));
    if (!agrees && text.answers[team.id] !== undefined) continue;
    driver.send(speaker(random, team), {
      type: 'text.answer',
      data: { board: board.id, text: text.id, team: team.id, answer: agrees ? 'agree' : 'refuse' },
    });
  }
}

function readiness({ temperament }: ScriptedTeam): number {
  return 0.45 + temperaments[temperament].concedes * 0.45;
}

function crosses(driver: Driver, board: Board, text: TabledText, team: string): boolean {
  const now = findBoard(driver.state, board.id);
  return Object.entries(text.choice).some(
    ([clause, option]) => now?.marks[markKey(clause, option)]?.[team]?.mark === 'redLine',
  );
}

function conclude({ driver, control, random }: Room, board: Board): void {
  const tabled = (findBoard(driver.state, board.id)?.texts ?? []).filter(
    (text) => text.status === 'tabled',
  );
  if (board.adoption === 'consent') {
    const agreed = tabled.find((text) => notAgreed(board, text).length === 0);
    if (agreed === undefined) return;
    driver.send(control, {
      type: 'text.adopt',
      data: { board: board.id, text: agreed.id, reason: '' },
    });
  } else if (board.adoption === 'control') {
    const best = random.chance(0.3) ? random.pick(tabled) : null;
    if (best !== null)
      driver.send(control, {
        type: 'text.adopt',
        data: { board: board.id, text: best.id, reason: '' },
      });
  }
}

/** Calls what can be voted on now and then, lets everybody vote, and counts. */
function holdVotes(room: Room): void {
  const { driver, control, random } = room;
  const { scenario, rules } = driver.world;
  const phase = driver.state.chart?.phase ?? '';
  const values = ruleValues(scenario, driver.state);
  for (const { id, phases, when } of scenario.votes) {
    const fits = phases.includes(phase) && (when === undefined || rules.test(when, values));
    if (!fits || values.vote[id] === 'passed' || !random.chance(0.3)) continue;
    const subject = { kind: 'prepared', vote: id } as const;
    driver.send(control, { type: 'vote.call', data: { subject, ballot: null, minutes: null } });
  }
  for (const board of openBoards(driver)) {
    if (typeof board.adoption !== 'object' || !random.chance(0.5)) continue;
    const tabled = findBoard(driver.state, board.id)?.texts.filter((t) => t.status === 'tabled');
    const text = random.pick(tabled ?? []);
    if (text === null) continue;
    const subject = { kind: 'text', board: board.id, text: text.id } as const;
    driver.send(control, { type: 'vote.call', data: { subject, ballot: null, minutes: null } });
  }
  for (const vote of Object.values(driver.state.votes))
    // A result may open an automatic way to the end.
    if (vote.status === 'open' && isRunning(driver)) decide(room, vote);
}

function isRunning({ state }: Driver): boolean {
  return state.exercise.status === 'running';
}

function decide(room: Room, vote: VoteState): void {
  const { driver, control, random } = room;
  const body = driver.world.bodies.get(vote.body);
  if (body === undefined) return;
  // Members without a team lean the same way on one question, some more and some less.
  const mood = 0.35 + random.next() * 0.6;
  for (const member of body.members) ballot(room, vote, member, mood);
  if (random.chance(0.97)) driver.send(control, { type: 'vote.close', data: { vote: vote.id } });
  else {
    const reason = 'The question has been overtaken.';
    driver.send(control, { type: 'vote.cancel', data: { vote: vote.id, reason } });
  }
}

function ballot(room: Room, vote: VoteState, member: Member, mood: number): void {
  const { driver, control, random } = room;
  if (random.chance(0.03)) return;
  const team = room.teams.find((one) => one.id === member.team);
  const lean = team === undefined ? mood : 0.5 + wishOf(driver, vote, team) / 2;
  const favours = random.next() < Math.max(0.1, Math.min(0.95, lean));
  // A veto is a large word: who has one abstains more often than it says no.
  const against = member.veto && random.chance(0.55) ? ('abstain' as const) : ('no' as const);
  const choice = favours ? ('yes' as const) : random.chance(0.2) ? ('abstain' as const) : against;
  const data = { vote: vote.id, member: member.id, choice };
  const other = random.pick(room.teams);
  if (team !== undefined && other !== null && other.id !== team.id && random.chance(0.04)) {
    const proxy = { vote: vote.id, member: member.id, to: other.id };
    driver.send(speaker(random, team), { type: 'proxy.give', data: proxy });
    driver.send(speaker(random, other), { type: 'ballot.cast', data });
    return;
  }
  driver.send(team === undefined ? control : speaker(random, team), { type: 'ballot.cast', data });
}

function wishOf(driver: Driver, vote: VoteState, team: ScriptedTeam): number {
  const prepared = vote.prepared === null ? undefined : driver.world.votes.get(vote.prepared);
  if (prepared !== undefined) return wish(driver, team, prepared.effects.passed);
  const board = driver.world.boards.get(vote.about?.board ?? '');
  const text = findBoard(driver.state, vote.about?.board ?? '')?.texts.find(
    (one) => one.id === vote.about?.text,
  );
  if (board === undefined || text === undefined) return 0;
  return crosses(driver, board, text, team.id) ? -1 : 0.5;
}

function speaker(random: Random, team: ScriptedTeam): Actor {
  return (random.pick(team.seats) ?? (team.seats[0] as ScriptedTeam['seats'][number])).actor;
}
