import { Environment, type ASTNode, type ParseResult } from '@marcbachmann/cel-js';
import { limits } from '../limits.ts';
import { Fault } from '../result.ts';
import { serialize } from '@marcbachmann/cel-js/serialize';
import type { Scenario } from '../scenario/schema.ts';
import type { RuleValues } from './environment.ts';

/**
 * The expression language of scenarios: CEL with declared variables, parsed once, bounded in size.
 * The only importer of the CEL package.
 */
export interface Rules {
  /** A message when the expression is not well formed or not of the wanted type; null when fine. */
  check(source: string, wanted: 'bool' | 'number'): string | null;
  /** Whether a well-formed expression can be without a value in play, e.g. divide by zero. */
  mayFail(source: string): boolean;
  /** False also where the expression has no value just now: an exercise never stops for that. */
  test(source: string, values: RuleValues): boolean;
  /** The value of an effect's `to`, integers as plain numbers; null where it has none just now. */
  value(source: string, values: RuleValues): number | boolean | null;
  /** The value of a part of an expression, as text for an explanation; `?` where it has none. */
  show(source: string, values: RuleValues): string;
  tree(source: string): ASTNode;
}

export type RuleTree = ASTNode;

const functions = new Set(['succeeded', 'failed', 'min', 'max', 'double', 'int', 'string', 'size']);

const succeededOutcomes = new Set(['criticalSuccess', 'success', 'successBut']);

/** Declares what expressions may name; each is parsed when it is first asked for, and kept. */
export function compileRules(scenario: Scenario): Rules {
  const environment = declare(scenario);
  const parsed = new Map<string, ParseResult>();
  const parse = (source: string): ParseResult => {
    const known = parsed.get(source);
    if (known !== undefined) return known;
    const fresh = environment.parse(source);
    refuseCostly(fresh.ast);
    parsed.set(source, fresh);
    return fresh;
  };
  const run = (source: string, values: RuleValues): unknown => {
    try {
      return parse(source)({ ...values });
    } catch {
      // Division by zero, too large a number, a text that is no number: known only in play.
      return undefined;
    }
  };
  return {
    check: (source, wanted) => checkExpression(parse, source, wanted),
    mayFail: (source) => canBeWithoutValue(parse(source).ast),
    test: (source, values) => run(source, values) === true,
    value(source, values) {
      const result = run(source, values);
      if (typeof result === 'boolean') return result;
      const number = typeof result === 'bigint' ? Number(result) : result;
      return typeof number === 'number' && Number.isFinite(number) ? number : null;
    },
    show: (source, values) => showValue(run(source, values)),
    tree: (source) => parse(source).ast,
  };
}

function idsOf(list: readonly { readonly id: string }[]): string[] {
  return list.map((one) => one.id);
}

function declare(scenario: Scenario): Environment {
  const environment = new Environment({
    unlistedVariablesAreDyn: false,
    limits: {
      maxAstNodes: limits.expressionNodesMax,
      maxDepth: limits.expressionDepthMax,
      maxListElements: limits.expressionListMax,
      maxMapEntries: limits.expressionListMax,
      maxCallArguments: 8,
    },
  });
  const same = (ids: readonly string[], type: string): Record<string, string> =>
    // A scenario without options or injects still needs a field to make a type of.
    Object.fromEntries((ids.length > 0 ? ids : ['nothing']).map((id) => [id, type]));
  const injects = scenario.injects.map((inject) => inject.eventNo);
  const clauses = scenario.boards.flatMap((board) => board.clauses);
  return environment
    .registerVariable({
      name: 'indicator',
      schema: Object.fromEntries(scenario.indicators.map((i) => [i.id, i.kind])),
    })
    .registerVariable({ name: 'outcome', schema: same(idsOf(scenario.options), 'string') })
    .registerVariable({ name: 'inject', schema: same(injects, 'string') })
    .registerVariable({ name: 'visited', schema: same(idsOf(scenario.phases), 'bool') })
    .registerVariable({ name: 'clause', schema: same(idsOf(clauses), 'string') })
    .registerVariable({ name: 'text', schema: same(idsOf(scenario.boards), 'int') })
    .registerVariable({ name: 'vote', schema: same(idsOf(scenario.votes), 'string') })
    .registerVariable('phase', 'string')
    .registerVariable('turn', 'int')
    .registerVariable('lastTurn', 'bool')
    .registerVariable('totalTurn', 'int')
    .registerVariable('submittedTeams', 'int')
    .registerFunction('succeeded(string): bool', (outcome: string) =>
      succeededOutcomes.has(outcome),
    )
    .registerFunction(
      'failed(string): bool',
      (outcome: string) => outcome !== 'none' && !succeededOutcomes.has(outcome),
    )
    .registerFunction('min(double, double): double', (a: number, b: number) => Math.min(a, b))
    .registerFunction('max(double, double): double', (a: number, b: number) => Math.max(a, b));
}

/**
 * Only the functions named here may be called. The comprehension macros (`all`, `map` …) nested in
 * each other take exponential time within any bound on the size of the source, and `matches` runs a
 * backtracking regular expression; nothing else would stop them.
 */
function refuseCostly(node: ASTNode): void {
  if (node.op === 'rcall' || (node.op === 'call' && !functions.has(node.args[0]))) {
    throw new SyntaxError(`${node.args[0]}(…) is not part of this language`);
  }
  for (const child of childNodes(node)) refuseCostly(child);
}

function canBeWithoutValue(node: ASTNode): boolean {
  if (node.op === '/' || node.op === '%') {
    const by = node.args[1];
    if (by.op !== 'value' || Number(by.args) === 0) return true;
  }
  return node.op === '[]' || node.op === 'map' || childNodes(node).some(canBeWithoutValue);
}

/** A part of an expression as source text again. Trees are parsed once and kept, and so is what they read as. */
export function write(node: ASTNode): string {
  const known = written.get(node);
  if (known !== undefined) return known;
  const text = serialize(node);
  written.set(node, text);
  return text;
}

const written = new WeakMap<ASTNode, string>();

/** The parts of a node, in reading order. */
export function childNodes(node: ASTNode): ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [node.args[0]];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'list':
      return node.args;
    case 'map':
      return node.args.flat();
    case '!_':
    case '-_':
      return [node.args];
    default:
      return [...node.args];
  }
}

function checkExpression(
  parse: (source: string) => ParseResult,
  source: string,
  wanted: 'bool' | 'number',
): string | null {
  if (source.length > limits.expressionCharsMax) return 'the expression is too long';
  try {
    const result = parse(source).check();
    if (!result.valid) return firstLine(result.error?.message ?? 'not valid');
    const type = String(result.type);
    if (wanted === 'bool' && type !== 'bool') return `must be true or false, is ${type}`;
    if (wanted === 'number' && type !== 'int' && type !== 'double')
      return `must be a number, is ${type}`;
    return null;
  } catch (error) {
    if (error instanceof Fault || !(error instanceof Error)) throw error;
    return firstLine(error.message);
  }
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}

function showValue(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
  if (Array.isArray(value)) return value.map(showValue).join(', ');
  if (typeof value === 'string') return value;
  return typeof value === 'bigint' || typeof value === 'boolean' ? value.toString() : '?';
}
