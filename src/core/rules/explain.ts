import type { Scenario } from '../scenario/schema.ts';
import { amountOf, pathOf } from './amount.ts';
import type { RuleValues } from './environment.ts';
import type { Amount, Choice, Claim, CompareOp, Explanation } from '../explanation.ts';
import { namesOf, type Names } from './names.ts';
import { childNodes, write, type Rules, type RuleTree } from './rules.ts';

/**
 * Takes a guard apart for people: what it asks, and whether each part holds. Works on the parsed tree, so it says
 * exactly what was tested. Whatever it has no form for is kept as the formula.
 */
export function explain(
  scenario: Scenario,
  rules: Rules,
  source: string,
  values: RuleValues,
): Explanation {
  return visit({ rules, values, names: namesOf(scenario) }, rules.tree(source));
}

interface Reading {
  readonly rules: Rules;
  readonly values: RuleValues;
  readonly names: Names;
}

function visit(reading: Reading, node: RuleTree): Explanation {
  const ok = holds(reading, node);
  switch (node.op) {
    case '&&':
    case '||': {
      const parts = flatten(node, node.op).map((part) => visit(reading, part));
      return { kind: node.op === '&&' ? 'all' : 'any', ok, parts };
    }
    case '!_':
      return denied(visit(reading, node.args), ok);
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compared(reading, node, node.op, node.args);
    case 'in':
      return oneOf(reading, node, node.args);
    default: {
      const claim = claimOf(reading.names, node);
      return claim === null
        ? { kind: 'formula', ok, text: write(node) }
        : { kind: 'claim', ok, claim, wanted: true };
    }
  }
}

// Written out again from the tree: positions in the source leave out brackets.
function holds({ rules, values }: Reading, node: RuleTree): boolean {
  return rules.test(write(node), values);
}

function flatten(node: RuleTree, op: '&&' | '||'): RuleTree[] {
  return node.op === op ? childNodes(node).flatMap((part) => flatten(part, op)) : [node];
}

/** «Not: been there» reads worse than «not been there». */
function denied(part: Explanation, ok: boolean): Explanation {
  if (part.kind === 'claim' || part.kind === 'choice') return { ...part, ok, wanted: !part.wanted };
  return { kind: 'not', ok, part };
}

function claimOf(names: Names, node: RuleTree): Claim | null {
  if (node.op === 'id') return node.args === 'lastTurn' ? { is: 'lastTurn' } : null;
  if (node.op === 'call') {
    const [name, [of]] = node.args;
    const path = of === undefined ? null : pathOf(of);
    const move = path?.of === 'outcome' ? names.outcome.get(path.id) : undefined;
    if (move === undefined || (name !== 'succeeded' && name !== 'failed')) return null;
    return { is: name, move };
  }
  const path = pathOf(node);
  const indicator = path?.of === 'indicator' ? names.indicator.get(path.id) : undefined;
  if (indicator !== undefined) return { is: 'indicator', name: indicator };
  const phase = path?.of === 'visited' ? names.visited.get(path.id) : undefined;
  return phase === undefined ? null : { is: 'visited', phase };
}

function compared(
  reading: Reading,
  node: RuleTree,
  op: CompareOp,
  [left, right]: readonly [RuleTree, RuleTree],
): Explanation {
  const ok = holds(reading, node);
  if (op === '==' || op === '!=') {
    const special = equal(reading, left, right, op === '==');
    if (special !== null) return { ...special, ok };
  }
  const amount = amountOf(left, reading.names);
  const against = amountOf(right, reading.names);
  const inForce = amount.is === 'version' && against.is === 'number' && against.value === 0;
  // No version is below nothing: «more than 0» and «is not 0» ask whether there is one.
  if (inForce && (op === '>' || op === '!=' || op === '=='))
    return {
      kind: 'claim',
      ok,
      claim: { is: 'inForce', board: amount.board },
      wanted: op !== '==',
    };
  if (hasFormula(amount) || hasFormula(against)) return { kind: 'formula', ok, text: write(node) };
  const now = reading.rules.value(write(left), reading.values);
  const told = { kind: 'compare', ok, left: amount, op, right: against } as const;
  return typeof now === 'number' && amount.is !== 'number' ? { ...told, now } : told;
}

/** Half words and half formula reads worse than the formula. */
function hasFormula(amount: Amount): boolean {
  return amount.is === 'formula' || ('parts' in amount && amount.parts.some(hasFormula));
}

/** An equality of something that is no number. */
function equal(
  reading: Reading,
  left: RuleTree,
  right: RuleTree,
  wanted: boolean,
): Explanation | null {
  const { names } = reading;
  if (right.op !== 'value') return null;
  if (typeof right.args === 'boolean') {
    const claim = claimOf(names, left);
    if (claim === null) return null;
    return { kind: 'claim', ok: false, claim, wanted: right.args === wanted };
  }
  const of = choiceOf(names, left);
  if (of === null || typeof right.args !== 'string') return null;
  const read = (value: string): string => valueOf(names, left, value);
  return {
    kind: 'choice',
    ok: false,
    of,
    value: read(right.args),
    wanted,
    now: read(reading.rules.show(write(left), reading.values)),
  };
}

function choiceOf(names: Names, node: RuleTree): Choice | null {
  if (node.op === 'id') return node.args === 'phase' ? { is: 'phase' } : null;
  const path = pathOf(node);
  if (path === null) return null;
  const { of, id } = path;
  switch (of) {
    case 'inject':
      return { is: 'inject', no: id, title: names.inject.get(id) ?? '' };
    case 'vote':
      return { is: 'vote', title: names.vote.get(id) ?? id };
    case 'clause':
      return { is: 'clause', title: names.clause.get(id) ?? id };
    case 'outcome':
      return { is: 'outcome', move: names.outcome.get(id) ?? id };
    default:
      return null;
  }
}

/** Ids that a scenario gave become its titles; those of the format stay for the catalogues. */
function valueOf(names: Names, of: RuleTree, value: string): string {
  if (of.op === 'id') return names.visited.get(value) ?? value;
  const path = pathOf(of);
  if (path?.of !== 'clause') return value;
  return names.clauseOption.get(path.id)?.get(value) ?? value;
}

/** `x in [a, b]`: one of several values, each asked by itself. */
function oneOf(
  reading: Reading,
  node: RuleTree,
  [left, right]: readonly [RuleTree, RuleTree],
): Explanation {
  const ok = holds(reading, node);
  const whole: Explanation = { kind: 'formula', ok, text: write(node) };
  if (right.op !== 'list' || right.args.length === 0) return whole;
  const parts: Explanation[] = [];
  for (const value of right.args) {
    const part = equal(reading, left, value, true);
    if (part?.kind !== 'choice') return whole;
    parts.push({ ...part, ok: part.now === part.value });
  }
  return { kind: 'any', ok, parts };
}
