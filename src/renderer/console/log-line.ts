import { factData } from '../../core/fact.ts';
import { steps, outcomes, type Step, type Outcome } from '../../core/scenario/schema.ts';
import type { TimelineEntry } from '../../core/view/schema.ts';
import { span } from '../shared/format.ts';
import type { sharedText } from '../shared/i18n.ts';
import { logParams } from './model/log-words.ts';
import type { consoleText } from './text.ts';

type ConsoleText = typeof consoleText.text;
type SharedText = typeof sharedText.text;
type Code = keyof typeof factData;

/** One line of control's log in words. A code without words of its own is shown as it is. */
export function logLine(entry: TimelineEntry, t: ConsoleText, shared: SharedText): string {
  if (!isCode(entry.code)) return entry.code;
  const params = logParams(entry, { yes: shared('indicator.yes'), no: shared('indicator.no') });
  worded(params, t, shared);
  if (/^(point|estimate|message|statement)\./.test(entry.code)) parties(params, t);
  const struck = entry.code === 'point.weighed' ? params['struck'] : '';
  const isStruck = typeof struck === 'string' && struck !== '';
  const plain = isStruck
    ? t('log.struck', params)
    : t(`log.line.${entry.code.replace('.', '_') as Flat<Code>}`, params);
  const line = entry.code.startsWith('message.') ? messageLine(plain, params, t) : plain;
  const reason = isStruck ? struck : entry.params['reason'];
  return typeof reason === 'string' && reason !== '' ? t('log.because', { line, reason }) : line;
}

type Flat<C extends string> = C extends `${infer A}.${infer B}` ? `${A}_${B}` : C;

/** A message's reference stands before its line, and whether it waits for control behind. */
function messageLine(
  plain: string,
  params: Record<string, string | number>,
  t: ConsoleText,
): string {
  const { request, status } = params;
  const line = status === 'held' ? t('log.held', { line: plain }) : plain;
  return typeof request === 'string' && request !== '' ? t('log.request', { request, line }) : line;
}

/** Control is a party without a name of its own in the record. */
function parties(params: Record<string, string | number>, t: ConsoleText): void {
  for (const role of ['by', 'from', 'to']) {
    const names = params[role];
    if (typeof names !== 'string') continue;
    params[role] = names
      .split(', ')
      .map((name) => (name === '' ? t('log.control') : name))
      .join(', ');
  }
}

/** Ids that a line carries become the words that the rest of the console uses. */
function worded(params: Record<string, string | number>, t: ConsoleText, shared: SharedText): void {
  const step = params['step'];
  if (isStep(step)) params['step'] = shared(`step.${step}`);
  const outcome = params['outcome'];
  if (isOutcome(outcome)) params['outcome'] = shared(`outcome.${outcome}`);
  const due = params['dueAtClockMs'];
  if (typeof due === 'number') params['due'] = due < 0 ? t('log.noDeadline') : span(due);
  const side = params['side'];
  if (side === 'pro' || side === 'con') params['side'] = t(`log.side.${side}`);
  const card = params['card'];
  if (typeof card === 'string') params['card'] = isCard(card) ? t(`card.${card}`) : t('card.none');
}

const cards = [
  'situation',
  'join',
  'inject',
  'results',
  'move',
  'argument',
  'statements',
  'indicators',
  'text',
  'hold',
  'black',
] as const;
export type CardKind = (typeof cards)[number];

function isCard(value: string): value is CardKind {
  return (cards as readonly string[]).includes(value);
}
function isCode(code: string): code is Code {
  return Object.hasOwn(factData, code);
}
function isStep(value: unknown): value is Step {
  return (steps as readonly unknown[]).includes(value);
}
function isOutcome(value: unknown): value is Outcome {
  return (outcomes as readonly unknown[]).includes(value);
}
