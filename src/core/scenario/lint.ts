import type { Finding } from '../finding.ts';
import { compileRules, type Rules } from '../rules/rules.ts';
import { lintReach } from './lint-reach.ts';
import { lintNegotiation } from './lint-negotiation.ts';
import { lintReferences } from './lint-references.ts';
import type { Effect } from './primitives.ts';
import type { Scenario } from './schema.ts';

/**
 * The semantic preflight: what a schema cannot see. Ids that name nothing, expressions that do not
 * fit, phases that cannot be reached, injects that can never be released, time over budget.
 */
export function lint(scenario: Scenario): Finding[] {
  const ids = lintIds(scenario);
  // Expressions are typed by the ids, so with wrong ids their check would mislead.
  if (ids.length > 0) return ids;
  return [
    ...lintReferences(scenario),
    ...lintNegotiation(scenario),
    ...lintExpressions(scenario),
    ...lintReach(scenario),
  ];
}

interface IdList {
  readonly section: string;
  readonly ids: readonly string[];
}

function idsOf(list: readonly { readonly id: string }[]): string[] {
  return list.map(({ id }) => id);
}

/** Words of the expression language: a name that is one of them could not be written there. */
const celWords: ReadonlySet<string> = new Set(
  (
    'true false null in as break const continue else for function if import let loop ' +
    'namespace package return var void while'
  ).split(' '),
);

/** Ids that stand twice, and those that every JavaScript object has: a table by id would find them. */
function lintIds(scenario: Scenario): Finding[] {
  return idLists(scenario).flatMap(({ section, ids }) => lintList(section, ids));
}

function lintList(section: string, ids: readonly string[]): Finding[] {
  return ids.flatMap((id, at): Finding[] => [
    ...(ids.indexOf(id) === at
      ? []
      : [
          {
            severity: 'error' as const,
            code: 'id/twice',
            path: `${section}.${id}`,
            message: `${id} is used twice in ${section}`,
            params: { id, section },
          },
        ]),
    ...(id in {} || celWords.has(id)
      ? [
          {
            severity: 'error' as const,
            code: 'id/reserved',
            path: `${section}.${id}`,
            message: `${id} cannot be used as an id`,
            params: { id },
          },
        ]
      : []),
  ]);
}

/** Every list in which an id may stand once. */
function idLists(scenario: Scenario): IdList[] {
  const { objectives } = scenario;
  return [
    { section: 'teams', ids: idsOf(scenario.teams) },
    { section: 'indicators', ids: idsOf(scenario.indicators) },
    { section: 'phases', ids: idsOf(scenario.phases) },
    { section: 'injects', ids: scenario.injects.map(({ eventNo }) => eventNo) },
    { section: 'options', ids: idsOf(scenario.options) },
    { section: 'objectives', ids: idsOf(objectives) },
    // Injects name a critical task without its objective.
    { section: 'criticalTasks', ids: objectives.flatMap((one) => idsOf(one.criticalTasks)) },
    { section: 'sources', ids: scenario.sources.map(({ row }) => row) },
    ...talkIdLists(scenario),
    ...scenario.phases.flatMap((phase) =>
      phase.kind === 'play'
        ? [{ section: `phases.${phase.id}.exits`, ids: idsOf(phase.exits) }]
        : [],
    ),
  ];
}

/** What negotiation, votes, tables and templates name. */
function talkIdLists(scenario: Scenario): IdList[] {
  return [
    { section: 'templates', ids: idsOf(scenario.templates) },
    ...scenario.templates.map((template) => ({
      section: `templates.${template.id}.fields`,
      ids: Object.keys(template.fields.properties),
    })),
    { section: 'tables', ids: idsOf(scenario.tables) },
    { section: 'boards', ids: idsOf(scenario.boards) },
    // Expressions name a clause without its board.
    { section: 'clauses', ids: scenario.boards.flatMap((board) => idsOf(board.clauses)) },
    ...scenario.boards.flatMap((board) =>
      board.clauses.map((clause) => ({
        section: `boards.${board.id}.clauses.${clause.id}.options`,
        ids: idsOf(clause.options),
      })),
    ),
    { section: 'bodies', ids: idsOf(scenario.bodies) },
    ...scenario.bodies.map((body) => ({
      section: `bodies.${body.id}.members`,
      ids: idsOf(body.members),
    })),
    { section: 'votes', ids: idsOf(scenario.votes) },
    { section: 'runningOrders', ids: idsOf(scenario.runningOrders) },
  ];
}

function lintExpressions(scenario: Scenario): Finding[] {
  const rules = compileRules(scenario);
  const findings: Finding[] = [];
  const guard = (path: string, source: string | undefined): void => {
    const message = source === undefined ? null : rules.check(source, 'bool');
    if (message !== null)
      findings.push({ severity: 'error', code: 'expression/wrong', path, message });
    else if (source !== undefined) findings.push(...lintValue(rules, path, source));
  };
  const effects = (path: string, list: readonly Effect[]): void => {
    list.forEach((effect, at) =>
      findings.push(...lintEffect(scenario, rules, `${path}.${at}`, effect)),
    );
  };
  for (const phase of scenario.phases) {
    effects(`phases.${phase.id}.onEnter`, phase.onEnter);
    if (phase.kind === 'end') continue;
    effects(`phases.${phase.id}.onTurn`, phase.onTurn);
    for (const exit of phase.exits) {
      guard(`phases.${phase.id}.exits.${exit.id}.when`, exit.when);
      effects(`phases.${phase.id}.exits.${exit.id}.effects`, exit.effects);
    }
  }
  for (const inject of scenario.injects) {
    if (inject.release.mode === 'conditional')
      guard(`injects.${inject.eventNo}.release.when`, inject.release.when);
    effects(`injects.${inject.eventNo}.effects`, inject.effects);
  }
  for (const option of scenario.options) {
    guard(`options.${option.id}.when`, option.when);
    for (const [outcome, list] of Object.entries(option.effects))
      effects(`options.${option.id}.effects.${outcome}`, list ?? []);
  }
  for (const table of scenario.tables)
    table.rows.forEach((row, at) => guard(`tables.${table.id}.rows.${at}.when`, row.when));
  for (const board of scenario.boards)
    for (const clause of board.clauses)
      for (const option of clause.options)
        effects(
          `boards.${board.id}.clauses.${clause.id}.options.${option.id}.effects`,
          option.effects,
        );
  for (const vote of scenario.votes) {
    guard(`votes.${vote.id}.when`, vote.when);
    for (const [outcome, list] of Object.entries(vote.effects))
      effects(`votes.${vote.id}.effects.${outcome}`, list ?? []);
  }
  return findings;
}

function lintEffect(scenario: Scenario, rules: Rules, path: string, effect: Effect): Finding[] {
  const indicator = scenario.indicators.find((i) => i.id === effect.indicator);
  if (indicator === undefined) {
    return [
      {
        severity: 'error',
        code: 'indicator/unknown',
        path,
        message: `there is no indicator ${effect.indicator}`,
        params: { id: effect.indicator },
      },
    ];
  }
  const wrong = (message: string): Finding => ({
    severity: 'error',
    code: 'effect/wrong',
    path,
    message,
  });
  const findings: Finding[] = [];
  const isBool = indicator.kind === 'bool';
  if (effect.by !== undefined && isBool)
    findings.push(wrong(`${indicator.id} is true or false: use \`to\``));
  if (typeof effect.to === 'number' && isBool)
    findings.push(wrong(`${indicator.id} is true or false`));
  if (typeof effect.to === 'boolean' && !isBool)
    findings.push(wrong(`${indicator.id} is a number`));
  if (typeof effect.to === 'string') {
    const message = rules.check(effect.to, isBool ? 'bool' : 'number');
    if (message !== null) findings.push(wrong(message));
    else findings.push(...lintValue(rules, path, effect.to));
  }
  const when = effect.when === undefined ? null : rules.check(effect.when, 'bool');
  if (when !== null)
    findings.push({
      severity: 'error',
      code: 'expression/wrong',
      path: `${path}.when`,
      message: when,
    });
  else if (effect.when !== undefined)
    findings.push(...lintValue(rules, `${path}.when`, effect.when));
  const waits = effect.after?.when;
  const late = waits === undefined ? null : rules.check(waits, 'bool');
  if (late !== null)
    findings.push({
      severity: 'error',
      code: 'expression/wrong',
      path: `${path}.after.when`,
      message: late,
    });
  return findings;
}

function lintValue(rules: Rules, path: string, source: string): Finding[] {
  if (!rules.mayFail(source)) return [];
  const message =
    'may divide by zero or name what is not there: then a guard is false and an effect left out';
  return [{ severity: 'warning', code: 'expression/may-fail', path, message }];
}
