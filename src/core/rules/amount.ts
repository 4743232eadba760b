import type { Amount } from '../explanation.ts';
import type { Names } from './names.ts';
import { write, type RuleTree } from './rules.ts';

/** `indicator.trust` → its variable and its field; null for anything else. */
export function pathOf(node: RuleTree): { readonly of: string; readonly id: string } | null {
  if (node.op !== '.') return null;
  const [from, id] = node.args;
  return from.op === 'id' ? { of: from.args, id } : null;
}

/** A part of an expression that stands for a number. */
export function amountOf(node: RuleTree, names: Names): Amount {
  switch (node.op) {
    case 'value':
      return typeof node.args === 'number' || typeof node.args === 'bigint'
        ? { is: 'number', value: Number(node.args) }
        : formula(node);
    case 'id':
      return counted(node);
    case '.':
      return field(node, names);
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return {
        is: 'sum',
        op: node.op,
        parts: node.args.map((part) => amountOf(part, names)),
      };
    case 'call':
      return called(node, names);
    case '-_':
      return negative(node, names);
    default:
      return formula(node);
  }
}

function counted(node: RuleTree): Amount {
  switch (node.args) {
    case 'turn':
    case 'totalTurn':
    case 'submittedTeams':
      return { is: node.args };
    default:
      return formula(node);
  }
}

function field(node: RuleTree, names: Names): Amount {
  const path = pathOf(node);
  if (path === null) return formula(node);
  const indicator = path.of === 'indicator' ? names.indicator.get(path.id) : undefined;
  if (indicator !== undefined) return { is: 'indicator', name: indicator };
  const board = path.of === 'text' ? names.text.get(path.id) : undefined;
  return board === undefined ? formula(node) : { is: 'version', board };
}

function called(node: RuleTree, names: Names): Amount {
  if (node.op !== 'call') return formula(node);
  const [name, args] = node.args;
  const parts = args.map((part) => amountOf(part, names));
  const [only] = parts;
  switch (name) {
    // A change of type changes nothing for a reader.
    case 'double':
    case 'int':
      return only ?? formula(node);
    case 'min':
      return { is: 'least', parts };
    case 'max':
      return { is: 'greatest', parts };
    default:
      return formula(node);
  }
}

function negative(node: RuleTree, names: Names): Amount {
  const inner = node.op === '-_' ? amountOf(node.args, names) : formula(node);
  return inner.is === 'number' ? { is: 'number', value: -inner.value } : formula(node);
}

function formula(node: RuleTree): Amount {
  return { is: 'formula', text: write(node) };
}
