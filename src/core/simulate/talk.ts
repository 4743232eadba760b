import type { Party } from '../party.ts';
import type { Actor } from '../ids.ts';
import { limits } from '../limits.ts';
import type { Step } from '../scenario/primitives.ts';
import type { MessageState } from '../state.ts';
import { isPublicMove, type MoveState } from '../state-move.ts';
import type { Driver } from './driver.ts';
import type { Random } from './random.ts';
import type { ScriptedTeam, TeamSeat } from './team.ts';
import { temperaments, type Temperament } from './temperament.ts';

/** What scripted people say: arguments, estimates, messages and statements. */
export interface ScriptedTalk {
  /** What is said in a step, after what happens in it. */
  during(step: Step): void;
}

export function scriptTalk(
  driver: Driver,
  control: Actor,
  teams: readonly ScriptedTeam[],
  random: Random,
): ScriptedTalk {
  return {
    during(step) {
      if (driver.state.exercise.status !== 'running') return;
      for (const team of teams) if (random.chance(0.15)) write(driver, random, team, teams);
      answerTeams(driver, random, control);
      for (const team of teams) readMail(driver, random, team);
      if (step === 'argue') argue(driver, random, control, teams);
      if (step === 'reveal') declare(driver, random, control);
    },
  };
}

/** A message to control, often a request, or to another team where teams may write to each other. */
function write(
  driver: Driver,
  random: Random,
  team: ScriptedTeam,
  teams: readonly ScriptedTeam[],
): void {
  const from: Party = { kind: 'team', team: team.id };
  const seat = speaker(random, team);
  const other = random.pick(teams.filter((one) => one.id !== team.id));
  const closed = driver.world.scenario.settings.messages === 'off';
  const toTeam = other !== null && !closed && random.chance(0.5);
  const request = !toTeam && random.chance(0.6);
  if (seat === null || ownMessages(driver, team.id) >= limits.messagesPerTeamMax) return;
  const to: Party = toTeam ? { kind: 'team', team: other.id } : { kind: 'control' };
  const text = toTeam
    ? 'Would you support us if we spoke first?'
    : request
      ? 'What do we know about this?'
      : 'For your information: we are still discussing among ourselves.';
  const data = { from, to: [to], text, replyTo: null, request };
  driver.send(seat.actor, { type: 'message.send', data });
}

/** Control decides about what waits, and answers most requests, sooner or later. */
function answerTeams(driver: Driver, random: Random, control: Actor): void {
  const messages = Object.values(driver.state.messages);
  const answered = new Set(messages.map((message) => message.replyTo));
  messages.forEach((message, at) => {
    if (message.status === 'held') {
      const reason = 'This would give away what others know.';
      if (random.chance(0.8))
        driver.send(control, { type: 'message.pass', data: { message: message.id } });
      else driver.send(control, { type: 'message.stop', data: { message: message.id, reason } });
    } else if (isQuestion(message) && !answered.has(message.id) && random.chance(0.5)) {
      const text = 'Nothing beyond what you have been told.';
      const to = [message.from];
      const data = { from: party, to, text, replyTo: at + 1, request: false };
      driver.send(control, { type: 'message.send', data });
    }
  });
}

const party: Party = { kind: 'control' };

function isQuestion(message: MessageState): boolean {
  return message.request !== null && message.from.kind === 'team';
}

function readMail(driver: Driver, random: Random, team: ScriptedTeam): void {
  const box = driver.state.mailboxes[team.id] ?? [];
  box.forEach((id, at) => {
    const message = driver.state.messages[id];
    const seat = speaker(random, team);
    if (seat === null || message === undefined || Object.keys(message.readBy).length > 0) return;
    if (message.from.kind === 'team' && message.from.team === team.id) return;
    driver.send(seat.actor, { type: 'message.markRead', data: { no: at + 1 } });
    if (message.from.kind !== 'team' || !random.chance(0.4)) return;
    const from: Party = { kind: 'team', team: team.id };
    const text = 'We will think about it.';
    const data = { from, to: [message.from], text, replyTo: at + 1, request: false };
    driver.send(seat.actor, { type: 'message.send', data });
  });
}

/** Some moves are opened; teams make points and judge them; control weighs, strikes and closes. */
function argue(
  driver: Driver,
  random: Random,
  control: Actor,
  teams: readonly ScriptedTeam[],
): void {
  const locked = movesOfTurn(driver).filter(
    (move) => move.status === 'locked' && move.argument !== 'open' && isPublicMove(move),
  );
  for (const { id } of locked.filter(() => random.chance(0.3))) {
    driver.send(control, { type: 'argument.open', data: { move: id } });
    for (const team of teams) sayAbout(driver, random, team, id);
    weigh(driver, random, control, id);
    if (random.chance(0.5)) driver.send(control, { type: 'argument.close', data: { move: id } });
  }
}

function sayAbout(driver: Driver, random: Random, team: ScriptedTeam, id: string): void {
  const move = movesOfTurn(driver).find((one) => one.id === id);
  if (move === undefined) return;
  const character: Temperament = temperaments[team.temperament];
  const seat = speaker(random, team);
  if (seat !== null && random.chance(character.argues)) {
    const side = move.team === team.id || random.chance(0.35) ? ('pro' as const) : ('con' as const);
    const text = random.pick(side === 'pro' ? reasonsFor : reasonsAgainst) ?? '';
    driver.send(seat.actor, { type: 'point.make', data: { move: id, side, text } });
  }
  for (const { actor } of team.seats) {
    if (random.chance(0.2)) continue;
    const data = { move: id, percent: guess(driver, random, character, move) };
    driver.send(actor, { type: 'estimate.give', data });
  }
}

const reasonsFor = [
  'It has worked before, in a case like this one.',
  'Everybody whose help it needs has a reason to help.',
  'Nobody has prepared against it.',
];
const reasonsAgainst = [
  'It needs somebody who has refused already.',
  'There is too little time for it.',
  'Those whom it hits will answer in kind.',
];

/** Near the likelihood of the prepared move; an idea of its own is anybody's guess. */
function guess(driver: Driver, random: Random, character: Temperament, move: MoveState): number {
  const option = move.text.option === null ? undefined : driver.world.options.get(move.text.option);
  const noise = (random.next() + random.next() - 1) * character.misjudges;
  return Math.round(Math.max(0, Math.min(100, (option?.likelihood ?? 50) + noise)));
}

function weigh(driver: Driver, random: Random, control: Actor, id: string): void {
  const points = movesOfTurn(driver).find((one) => one.id === id)?.points ?? [];
  for (const point of points) {
    if (point.weight !== 1 || point.struck !== null || !random.chance(0.4)) continue;
    const struck = random.chance(0.15) ? 'Said already.' : null;
    const weight = struck === null ? (random.pick([-1, 0, 2]) ?? 0) : 0;
    driver.send(control, {
      type: 'point.weigh',
      data: { move: id, point: point.id, weight, struck },
    });
  }
}

/** What succeeded in public is put in words that stand; now and then one is taken down again. */
function declare(driver: Driver, random: Random, control: Actor): void {
  const said = new Set(driver.state.statements.map((statement) => statement.move));
  for (const move of movesOfTurn(driver)) {
    if (said.has(move.id) || !isPublicSuccess(move) || !random.chance(0.25)) continue;
    if (driver.state.statements.length >= limits.statementsMax) return;
    const by: Party = { kind: 'team', team: move.team };
    const data = { by, text: move.text.title, move: move.id };
    driver.send(control, { type: 'statement.make', data });
  }
  const standing = driver.state.statements.filter((statement) => statement.retired === null);
  const old = random.chance(0.1) ? random.pick(standing) : null;
  if (old !== null) {
    const data = { statement: old.id, reason: 'It has been overtaken.' };
    driver.send(control, { type: 'statement.retire', data });
  }
}

function isPublicSuccess(move: MoveState): boolean {
  if (move.status !== 'revealed' || move.ruling === null) return false;
  const { openToAll, outcome } = move.ruling;
  return openToAll && (outcome === 'success' || outcome === 'criticalSuccess');
}

function movesOfTurn(driver: Driver): MoveState[] {
  const { chart, turns } = driver.state;
  return chart === null ? [] : Object.values(turns[chart.totalTurn]?.moves ?? {});
}

function ownMessages(driver: Driver, team: string): number {
  return Object.values(driver.state.messages).filter(
    ({ from }) => from.kind === 'team' && from.team === team,
  ).length;
}

function speaker(random: Random, team: ScriptedTeam): TeamSeat | null {
  return random.pick(team.seats);
}
