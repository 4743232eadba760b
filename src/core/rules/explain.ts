import type { Scenario } from '../scenario/schema.ts';
import type { Explanation } from '../view/schema.ts';
import { sameFor } from '../same.ts';
import { childNodes, write, type Rules, type RuleTree } from './rules.ts';
import type { RuleValues } from './environment.ts';

/**
 * Puts a guard into parts that a screen can word: «Verification confidence ≥ 60, is 45».
 * Works on the parsed tree, so it says exactly what was tested.
 */
export function explain(
  scenario: Scenario,
  rules: Rules,
  source: string,
  values: RuleValues,
): Explanation {
  const names = sameLabels(scenario, null, () => labels(scenario));
  const visit = (node: RuleTree): Explanation => {
    // Written out again from the tree: positions in the source leave out brackets.
    const text = write(node);
    switch (node.op) {
      case '&&':
      case '||': {
        const parts = flatten(node, node.op).map(visit);
        return { kind: node.op === '&&' ? 'all' : 'any', ok: rules.test(text, values), parts };
      }
      case '!_':
        return { kind: 'not', ok: rules.test(text, values), parts: [visit(node.args)] };
      case '==':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
      case 'in': {
        const [left, right] = node.args;
        return {
          kind: 'test',
          ok: rules.test(text, values),
          left: label(left, names),
          op: operators[node.op],
          right: compared(left, right, names),
          now: shown(left, rules, values, names),
        };
      }
      default:
        return { kind: 'test', ok: rules.test(text, values), left: label(node, names) };
    }
  };
  return visit(rules.tree(source));
}

const operators = {
  '==': '=',
  '!=': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  in: '∈',
} as const;

function flatten(node: RuleTree, op: '&&' | '||'): RuleTree[] {
  return node.op === op ? childNodes(node).flatMap((part) => flatten(part, op)) : [node];
}

type Labels = ReadonlyMap<string, string>;

/** Made once per scenario: the console's view explains hundreds of guards at a time. */
const sameLabels = sameFor<Scenario, Labels>();

/** What authors write → what people read. */
function labels(scenario: Scenario): Labels {
  const map = new Map<string, string>();
  for (const i of scenario.indicators) map.set(`indicator.${i.id}`, i.name);
  for (const o of scenario.options) map.set(`outcome.${o.id}`, o.title);
  for (const i of scenario.injects) map.set(`inject.${i.eventNo}`, `${i.eventNo} ${i.title}`);
  for (const p of scenario.phases) {
    map.set(`visited.${p.id}`, p.title);
    map.set(`"${p.id}"`, p.title);
  }
  for (const board of scenario.boards) {
    map.set(`text.${board.id}`, board.title);
    for (const clause of board.clauses) {
      map.set(`clause.${clause.id}`, clause.title);
      for (const option of clause.options)
        map.set(`clause.${clause.id} "${option.id}"`, option.title);
    }
  }
  for (const vote of scenario.votes) map.set(`vote.${vote.id}`, vote.title);
  return map;
}

function label(node: RuleTree, names: Labels): string {
  const text = write(node);
  const name = names.get(text.replaceAll("'", '"'));
  if (name !== undefined) return name;
  if (node.op === 'value') return String(node.args);
  if (node.op === 'list') return node.args.map((part) => label(part, names)).join(', ');
  if (node.op === 'call') {
    const [called, args] = node.args;
    return `${called} (${args.map((part) => label(part, names)).join(', ')})`;
  }
  return [...names].reduce((worded, [written, read]) => replaceWord(worded, written, read), text);
}

function replaceWord(text: string, written: string, read: string): string {
  const at = text.indexOf(written);
  if (at < 0 || /[A-Za-z0-9]/.test(text[at + written.length] ?? '')) return text;
  return text.slice(0, at) + read + text.slice(at + written.length);
}

function compared(left: RuleTree, right: RuleTree, names: Labels): string {
  if (right.op === 'list') return right.args.map((one) => compared(left, one, names)).join(', ');
  return optionOf(left, write(right), names) ?? label(right, names);
}

/** What a clause is compared with: its own option of that id; another clause may have one called the same. */
function optionOf(left: RuleTree, right: string, names: Labels): string | undefined {
  return names.get(`${write(left)} ${right.replaceAll("'", '"')}`);
}

function shown(node: RuleTree, rules: Rules, values: RuleValues, names: Labels): string {
  const value = rules.show(write(node), values);
  return optionOf(node, `"${value}"`, names) ?? names.get(`"${value}"`) ?? value;
}
