import type { Amount, Choice, Claim, Explanation } from '../../../core/explanation.ts';
import { outcomes } from '../../../core/scenario/primitives.ts';
import { number } from '../format.ts';
import { sharedText } from '../i18n.ts';
import { conditionEn } from './strings.en.ts';
import { conditionText } from './text.ts';

/** A condition's present values are those of this moment, or of the moment that is looked back at. */
export type Tense = 'now' | 'past';

/** What one part asks for; parts that have parts are the caller's to lay out. */
export type Leaf = Exclude<Explanation, { kind: 'all' | 'any' | 'not' }>;

/** «Verification confidence is at least 60 (now 45)». */
export function leafWords(leaf: Leaf, tense: Tense): string {
  switch (leaf.kind) {
    case 'claim':
      return claimWords(leaf.claim, leaf.wanted);
    case 'choice': {
      const { of, value, wanted, now } = leaf;
      const claim = conditionText.text(wanted ? 'choice' : 'otherThan', {
        of: choiceWords(of),
        value: valueWords(of, value),
      });
      // Which phase it is and where it holds needs no telling.
      if (now === undefined || of.is === 'phase' || (now === value && wanted)) return claim;
      return conditionText.text(`tense.${tense}`, { claim, now: valueWords(of, now) });
    }
    case 'compare': {
      const claim = conditionText.text(`op.${leaf.op}`, {
        left: amountWords(leaf.left),
        right: amountWords(leaf.right),
      });
      if (leaf.now === undefined) return claim;
      return conditionText.text(`tense.${tense}`, { claim, now: figure(leaf.now) });
    }
    case 'formula':
      return leaf.text;
  }
}

/** The whole condition in one line, for where there is no room for a list. */
export function conditionLine(why: Explanation, tense: Tense = 'now'): string {
  const t = conditionText.text;
  switch (why.kind) {
    case 'all':
    case 'any': {
      const word = t(why.kind === 'all' ? 'and' : 'or');
      return why.parts.map((part) => inBrackets(part, tense)).join(` ${word} `);
    }
    case 'not':
      return t('not', { part: inBrackets(why.part, tense) });
    case 'claim':
    case 'choice':
    case 'compare':
    case 'formula':
      return leafWords(why, tense);
  }
}

/** What an indicator is set to. */
export function valueLine(value: Amount | Explanation): string {
  return 'kind' in value ? conditionLine(value) : amountWords(value);
}

function inBrackets(part: Explanation, tense: Tense): string {
  const line = conditionLine(part, tense);
  return (part.kind === 'all' || part.kind === 'any') && part.parts.length > 1
    ? conditionText.text('bracketed', { part: line })
    : line;
}

function amountWords(amount: Amount): string {
  const t = conditionText.text;
  switch (amount.is) {
    case 'number':
      return figure(amount.value);
    case 'indicator':
      return amount.name;
    case 'turn':
    case 'totalTurn':
    case 'submittedTeams':
      return t(`amount.${amount.is}`);
    case 'version':
      return t('amount.version', { board: amount.board });
    case 'sum':
      return amount.parts.map(termWords).join(` ${signs[amount.op]} `);
    case 'least':
    case 'greatest':
      return t(`amount.${amount.is}`, { parts: amount.parts.map(amountWords).join(', ') });
    case 'formula':
      return amount.text;
  }
}

const signs = { '+': '+', '-': '−', '*': '×', '/': '÷', '%': 'mod' } as const;

function termWords(part: Amount): string {
  const words = amountWords(part);
  return part.is === 'sum' ? conditionText.text('bracketed', { part: words }) : words;
}

function figure(value: number): string {
  return number(value, Number.isInteger(value) ? 0 : 1);
}

function claimWords(claim: Claim, wanted: boolean): string {
  const t = conditionText.text;
  const side = wanted ? 'claim' : 'denied';
  switch (claim.is) {
    case 'indicator':
      return t(`${side}.indicator`, { name: claim.name });
    case 'visited':
      return t(`${side}.visited`, { phase: claim.phase });
    case 'succeeded':
    case 'failed':
      return t(`${side}.${claim.is}`, { move: claim.move });
    case 'lastTurn':
      return t(`${side}.lastTurn`);
    case 'inForce':
      return t(`${side}.inForce`, { board: claim.board });
  }
}

function choiceWords(of: Choice): string {
  const t = conditionText.text;
  switch (of.is) {
    case 'phase':
      return t('of.phase');
    case 'inject':
      return t('of.inject', { no: of.no, title: of.title });
    case 'vote':
    case 'clause':
      return t(`of.${of.is}`, { title: of.title });
    case 'outcome':
      return t('of.outcome', { move: of.move });
  }
}

/** Values of the format have words; a title of the scenario is one already. */
function valueWords(of: Choice, value: string): string {
  const t = conditionText.text;
  switch (of.is) {
    case 'phase':
      return value;
    case 'inject':
      return isKey(conditionEn.inject, value) ? t(`inject.${value}`) : value;
    case 'vote':
      return isKey(conditionEn.vote, value) ? t(`vote.${value}`) : value;
    case 'clause':
      return value === 'none' ? t('none') : value;
    case 'outcome': {
      const outcome = outcomes.find((one) => one === value);
      return outcome === undefined ? t('none') : sharedText.text(`outcome.${outcome}`);
    }
  }
}

function isKey<T extends object>(words: T, value: string): value is keyof T & string {
  return Object.hasOwn(words, value);
}
