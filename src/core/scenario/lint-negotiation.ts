import type { Finding, FindingParams } from '../finding.ts';
import type { Board, Body, PreparedVote } from './schema-negotiation.ts';
import type { RunningOrder, Template } from './schema-moves.ts';
import type { Scenario } from './schema.ts';

/**
 * Ids in templates, tables, boards, bodies, votes and running orders that name something which must
 * exist, and rules that can never be met.
 */
export function lintNegotiation(scenario: Scenario): Finding[] {
  const findings: Finding[] = [];
  const known = knownIds(scenario);
  const error: Report = (code, path, message, params) => {
    findings.push({ severity: 'error', code, path, message, params });
  };
  const names: Names = (what, path, ids) => {
    for (const id of ids)
      if (!known[what].has(id))
        error(`${what.split(' ').at(-1)}/unknown`, path, `there is no ${what} ${id}`, { id });
  };
  for (const option of scenario.options)
    if (option.table !== undefined) names('table', `options.${option.id}.table`, [option.table]);
  for (const template of scenario.templates) lintTemplate(template, names, error);
  for (const board of scenario.boards) lintBoard(board, names, error);
  for (const board of scenario.boards) lintAdoption(scenario, board, error);
  for (const body of scenario.bodies) lintBody(body, names, error);
  for (const body of scenario.bodies)
    if (body.ballot === 'secret' && body.members.some((member) => member.veto))
      findings.push({
        severity: 'warning',
        code: 'body/secret-veto',
        path: `bodies.${body.id}.ballot`,
        message: 'a veto tells how its member voted, in a secret ballot too',
      });
  for (const vote of scenario.votes) lintVote(vote, names);
  for (const order of scenario.runningOrders) lintOrder(scenario, order, names, error);
  for (const indicator of scenario.indicators)
    if (indicator.perceives !== undefined)
      lintPerception(scenario, indicator.id, indicator.perceives, error);
  for (const { id, rows } of scenario.tables)
    if (rows.every((row) => row.when !== undefined))
      findings.push({
        severity: 'warning',
        code: 'table/no-last-row',
        path: `tables.${id}.rows`,
        message: 'has no row without a condition: where none holds, control rules freely',
      });
  return findings;
}

type Report = (code: string, path: string, message: string, params?: FindingParams) => void;
type What = 'team' | 'play phase' | 'table' | 'body' | 'inject' | 'row';
type Names = (what: What, path: string, ids: readonly string[]) => void;

function knownIds(scenario: Scenario): Readonly<Record<What, ReadonlySet<string>>> {
  const play = scenario.phases.filter((phase) => phase.kind === 'play');
  return {
    team: new Set(scenario.teams.map((team) => team.id)),
    'play phase': new Set(play.map((phase) => phase.id)),
    table: new Set(scenario.tables.map((table) => table.id)),
    body: new Set(scenario.bodies.map((body) => body.id)),
    inject: new Set(scenario.injects.map((inject) => inject.eventNo)),
    row: new Set(scenario.sources.map((source) => source.row)),
  };
}

function lintTemplate(template: Template, names: Names, error: Report): void {
  const path = `templates.${template.id}`;
  names('team', `${path}.teams`, template.teams ?? []);
  names('play phase', `${path}.phases`, template.phases ?? []);
  const { properties, required } = template.fields;
  for (const id of required)
    if (!Object.hasOwn(properties, id))
      error('field/unknown', `${path}.fields.required`, `there is no field ${id}`, { id });
  for (const [id, field] of Object.entries(properties)) {
    const whole = field.type === 'integer' && Math.ceil(field.minimum) > Math.floor(field.maximum);
    const empty =
      whole ||
      ('minimum' in field && field.minimum > field.maximum) ||
      ('minItems' in field && field.minItems > Math.min(field.maxItems, field.items.enum.length));
    if (empty) error('field/empty', `${path}.fields.properties.${id}`, 'nothing fits this field');
  }
}

function lintBoard(board: Board, names: Names, error: Report): void {
  const path = `boards.${board.id}`;
  names('team', `${path}.parties`, board.parties);
  names('play phase', `${path}.phases`, board.phases);
  names('row', `${path}.rows`, board.rows);
  if (typeof board.adoption === 'object') names('body', `${path}.adoption`, [board.adoption.vote]);
  if (new Set(board.parties).size !== board.parties.length)
    error('board/party-twice', `${path}.parties`, 'names a party twice');
  for (const clause of board.clauses) {
    const at = `${path}.clauses.${clause.id}`;
    names('row', `${at}.rows`, clause.rows);
    for (const option of clause.options)
      names('row', `${at}.options.${option.id}.rows`, option.rows);
    const first = clause.inForce;
    if (first !== undefined && !clause.options.some((option) => option.id === first))
      error('option/unknown', `${at}.inForce`, `there is no option ${first}`, { id: first });
    if (clause.options.some((option) => option.id === 'none'))
      error('id/reserved', at, 'none is what expressions read where nothing is in force', {
        id: 'none',
      });
  }
  board.instructions.forEach(({ team, clause, option }, index) => {
    const at = `${path}.instructions.${index}`;
    if (!board.parties.includes(team))
      error('team/no-party', at, `${team} is no party`, { id: team });
    const found = board.clauses.find((one) => one.id === clause);
    if (found === undefined)
      error('clause/unknown', at, `there is no clause ${clause}`, { id: clause });
    else if (!found.options.some((one) => one.id === option))
      error('option/unknown', at, `there is no option ${option}`, { id: option });
  });
}

/** A vote shows what it is about: whoever sees it has to see the board. */
function lintAdoption(scenario: Scenario, board: Board, error: Report): void {
  const { adoption, parties, seenBy } = board;
  if (typeof adoption !== 'object' || seenBy === 'public') return;
  const body = scenario.bodies.find((one) => one.id === adoption.vote);
  if (body === undefined) return;
  const outsider = body.members.some(({ team }) => team !== null && !parties.includes(team));
  if (body.seenBy === 'public' || outsider)
    error(
      'board/vote-leaks',
      `boards.${board.id}.adoption`,
      `whoever sees a vote of ${body.id} would see a board that only its parties may`,
      { id: body.id },
    );
}

function lintBody(body: Body, names: Names, error: Report): void {
  const path = `bodies.${body.id}`;
  for (const member of body.members)
    if (member.team !== null) names('team', `${path}.members.${member.id}`, [member.team]);
  const all = body.members.reduce((sum, member) => sum + member.votes, 0);
  if (body.passes.yes !== undefined && body.passes.yes > all)
    error('body/out-of-reach', `${path}.passes`, `there are only ${all} votes`, { votes: all });
}

function lintVote(vote: PreparedVote, names: Names): void {
  const path = `votes.${vote.id}`;
  names('body', `${path}.body`, [vote.body]);
  names('play phase', `${path}.phases`, vote.phases);
  names('row', `${path}.rows`, vote.rows);
}

function lintOrder(scenario: Scenario, order: RunningOrder, names: Names, error: Report): void {
  const path = `runningOrders.${order.id}`;
  names('play phase', `${path}.turnsMax`, Object.keys(order.turnsMax));
  names('play phase', `${path}.stepMinutes`, Object.keys(order.stepMinutes));
  names('inject', `${path}.leaveOut`, order.leaveOut);
  // An expression may wait for an inject; one that is left out would never come.
  const { phases, injects, options, tables, boards, votes } = scenario;
  const text = JSON.stringify([phases, injects, options, tables, boards, votes]);
  for (const eventNo of order.leaveOut)
    if (new RegExp(String.raw`\binject\.${eventNo}\b`).test(text))
      error('inject/needed', `${path}.leaveOut`, `an expression looks at ${eventNo}`, {
        id: eventNo,
      });
}

/** A belief is about something else that is measured in the same way. */
function lintPerception(scenario: Scenario, id: string, about: string, error: Report): void {
  const path = `indicators.${id}.perceives`;
  const real = scenario.indicators.find((indicator) => indicator.id === about);
  const belief = scenario.indicators.find((indicator) => indicator.id === id);
  if (real === undefined)
    error('indicator/unknown', path, `there is no indicator ${about}`, { id: about });
  else if (about === id) error('indicator/itself', path, 'is about itself');
  else if (real.kind !== belief?.kind || real.unit !== belief.unit)
    error('indicator/wrong-kind', path, `${about} is measured in another way`, { id: about });
}
