import type { MoveText } from '../move-text.ts';
import type { Actor } from '../ids.ts';
import type { MoveOption, Team } from '../scenario/schema.ts';
import type { MoveState } from '../state-move.ts';
import { inboxOf } from '../view/inbox.ts';
import type { Driver } from './driver.ts';
import { fillForm } from './forms.ts';
import type { Random } from './random.ts';
import { appeal, temperaments, type Temperament, type TemperamentId } from './temperament.ts';

/** A scripted team: reads what comes, drafts, submits, edits, now and then withdraws. */
export interface ScriptedTeam {
  readonly id: string;
  readonly temperament: TemperamentId;
  readonly seats: readonly TeamSeat[];
  /** One thing that the team does in the planning step. */
  act(): void;
  /** Opens everything in the inbox that this team has not read. */
  read(): void;
  /** What is still being typed when the bell rings; null: nothing. */
  unsent(): { seat: string; team: string; text: MoveText } | null;
}

export interface TeamSeat {
  readonly seat: string;
  readonly actor: Actor;
}

export function scriptTeam(
  driver: Driver,
  team: Team,
  seats: readonly TeamSeat[],
  temperament: TemperamentId,
  random: Random,
): ScriptedTeam {
  const character: Temperament = temperaments[temperament];
  const someone = (): TeamSeat => random.pick(seats) ?? (seats[0] as TeamSeat);
  return {
    id: team.id,
    temperament,
    seats,
    act() {
      const changeable = ownMoves(driver, team.id).filter((move) => move.status === 'submitted');
      const move = random.pick(changeable);
      if (move !== null && random.chance(character.withdraws)) {
        const data = { move: move.id, expectVersion: move.version, reason: 'We changed our mind.' };
        driver.send(someone().actor, { type: 'move.withdraw', data });
        return;
      }
      if (move !== null && random.chance(character.edits)) {
        const data = { move: move.id, expectVersion: move.version, text: reworded(move.text) };
        driver.send(someone().actor, { type: 'move.edit', data });
        return;
      }
      const text = random.chance(character.appetite)
        ? newMove(driver, team, character, random)
        : null;
      if (text !== null)
        driver.send(someone().actor, { type: 'move.submit', data: { team: team.id, text } });
    },
    read() {
      inboxOf(driver.world, driver.state, team.id).forEach((entry, at) => {
        const reader = someone();
        if (entry.readBy[reader.seat] !== undefined || random.chance(0.1)) return;
        driver.send(reader.actor, { type: 'inject.markRead', data: { no: at + 1 } });
      });
    },
    unsent() {
      if (!random.chance(character.late)) return null;
      const text = newMove(driver, team, character, random);
      return text === null ? null : { seat: someone().seat, team: team.id, text };
    },
  };
}

/** A move that the team may still make this turn; null when it has none left. */
function newMove(
  driver: Driver,
  team: Team,
  character: Temperament,
  random: Random,
): MoveText | null {
  const { scenario } = driver.world;
  const made = ownMoves(driver, team.id).filter((move) => move.status !== 'withdrawn');
  if (made.length >= scenario.settings.movesPerTurn) return null;
  const offered = new Set(driver.state.chart?.offered);
  const used = new Set(made.map((move) => move.text.option));
  const options = scenario.options.filter(
    (option) => option.team === team.id && offered.has(option.id) && !used.has(option.id),
  );
  const option = random.weighted(options, (one) => appeal(driver.world, character, one));
  const form = fillForm(driver.world, team.id, driver.state.chart?.phase ?? '', random);
  return option === null || random.chance(character.ownIdea)
    ? ownIdea(team, form)
    : prepared(option, form);
}

type Form = ReturnType<typeof fillForm>;

function prepared(option: MoveOption, form: Form): MoveText {
  return {
    ...form,
    option: option.id,
    title: option.title,
    action: option.text,
  };
}

function ownIdea(team: Team, form: Form): MoveText {
  return {
    ...form,
    option: null,
    title: 'An idea of our own',
    action: `${team.name} tries something that nobody prepared for.`,
  };
}

function reworded(text: MoveText): MoveText {
  return { ...text, effect: 'As before, said more clearly.' };
}

/** This turn's moves of a team, oldest first. */
function ownMoves(driver: Driver, team: string): MoveState[] {
  const { chart, turns } = driver.state;
  const turn = chart === null ? undefined : turns[chart.totalTurn];
  return Object.values(turn?.moves ?? {}).filter((move) => move.team === team);
}
