import { templateFor } from '../adjudicate/form.ts';
import { plainForm } from '../plain-form.ts';
import type { Instrument, Template } from '../scenario/schema-moves.ts';
import type { Board, Mark } from '../scenario/schema-negotiation.ts';
import type { Scenario, Team } from '../scenario/schema.ts';
import type { PublicTeam } from '../view/schema.ts';
import { publicPart } from './team-brief.ts';

/**
 * What a team writes its moves, marks and votes on. Control keeps the set and hands out a sheet when its
 * phase, its table or its vote opens; nothing on one sheet tells of a later one.
 */
export interface MoveCards {
  readonly team: PublicTeam;
  /** Those that a move can be aimed at. */
  readonly others: readonly PublicTeam[];
  readonly phases: readonly MovePhase[];
  /** One blank form for each kind of form that this team meets. */
  readonly forms: readonly BlankForm[];
  readonly boards: readonly BoardSheet[];
  readonly ballots: readonly Ballot[];
}

export interface MovePhase {
  readonly title: string;
  readonly movesPerTurn: number;
  readonly options: readonly PreparedMove[];
  /** Offered only while a condition holds: slips of their own, which control adds. */
  readonly slips: readonly PreparedMove[];
}

export interface PreparedMove {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly instrument: Instrument;
}

export type BlankForm = Pick<Template, 'ask' | 'reasonsMin' | 'visibility' | 'fields'> & {
  /** Null: the plain form. */
  readonly title: string | null;
  /** How many a team needs, a turn in each of its phases at most. */
  readonly copies: number;
};

export interface BoardSheet {
  readonly title: string;
  readonly about: string;
  readonly parties: readonly PublicTeam[];
  readonly clauses: readonly {
    readonly title: string;
    readonly text: string;
    readonly options: readonly {
      readonly title: string;
      readonly text: string;
      readonly inForce: boolean;
      /** What this delegation brings from its capital. */
      readonly mark: Mark | null;
    }[];
  }[];
}

export interface Ballot {
  readonly title: string;
  readonly text: string;
  readonly body: string;
  readonly member: string;
  readonly votes: number;
  readonly secret: boolean;
}

/** The plain form, which has no name on paper. */
const unnamedForm: Omit<BlankForm, 'copies'> = { ...plainForm, title: null };

/** Null: there is no such team. */
export function moveCards(scenario: Scenario, id: string): MoveCards | null {
  const team = scenario.teams.find((one) => one.id === id);
  if (team === undefined) return null;
  return {
    team: publicPart(team),
    others: scenario.teams.filter((one) => one.id !== id).map(publicPart),
    phases: movePhases(scenario, team),
    forms: blankForms(scenario, team),
    boards: scenario.boards
      .filter((board) => board.parties.includes(id))
      .map((board) => boardSheet(scenario, board, id)),
    ballots: ballots(scenario, id),
  };
}

function movePhases({ phases, options, settings }: Scenario, team: Team): MovePhase[] {
  return phases.flatMap((phase) => {
    if (phase.kind === 'end') return [];
    const own = options.filter((one) => one.team === team.id && one.phases.includes(phase.id));
    const cards = (held: boolean): PreparedMove[] =>
      own
        .filter(({ when }) => (when !== undefined) === held)
        .map(({ id, title, text, instrument }) => ({ id, title, text, instrument }));
    const { movesPerTurn } = settings;
    return [{ title: phase.title, movesPerTurn, options: cards(false), slips: cards(true) }];
  });
}

function blankForms(scenario: Scenario, team: Team): BlankForm[] {
  const forms = new Map<Template | null, number>();
  for (const phase of scenario.phases) {
    if (phase.kind === 'end') continue;
    const form = templateFor({ scenario }, team.id, phase.id);
    const copies = phase.turnsMax * scenario.settings.movesPerTurn;
    forms.set(form, (forms.get(form) ?? 0) + copies);
  }
  return [...forms].map(([form, copies]) => {
    const { title, ask, reasonsMin, visibility, fields } = form ?? unnamedForm;
    return { title, ask, reasonsMin, visibility, fields, copies };
  });
}

function boardSheet(scenario: Scenario, board: Board, team: string): BoardSheet {
  const brought = (clause: string, option: string): Mark | null =>
    board.instructions.find(
      (one) => one.team === team && one.clause === clause && one.option === option,
    )?.mark ?? null;
  return {
    title: board.title,
    about: board.about,
    parties: scenario.teams.filter(({ id }) => board.parties.includes(id)).map(publicPart),
    clauses: board.clauses.map(({ id, title, text, options, inForce }) => ({
      title,
      text,
      options: options.map((option) => ({
        title: option.title,
        text: option.text,
        inForce: option.id === inForce,
        mark: brought(id, option.id),
      })),
    })),
  };
}

function ballots({ votes, bodies }: Scenario, team: string): Ballot[] {
  return votes.flatMap(({ title, text, body: id }) => {
    const body = bodies.find((one) => one.id === id);
    if (body === undefined) return [];
    return body.members
      .filter((member) => member.team === team)
      .map((member) => ({
        title,
        text,
        body: body.name,
        member: member.name,
        votes: member.votes,
        secret: body.ballot === 'secret',
      }));
  });
}
