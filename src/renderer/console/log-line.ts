import { factData } from '../../core/fact.ts';
import type { TimelineEntry } from '../../core/view/schema.ts';
import type { sharedText } from '../shared/i18n.ts';
import { logParams } from './model/log-words.ts';
import { worded } from './log-params.ts';
import type { consoleText } from './text.ts';

type ConsoleText = typeof consoleText.text;
type SharedText = typeof sharedText.text;
type Code = keyof typeof factData;
type Words = Record<string, string | number>;

/** One line of control's log in words. A code without words of its own is shown as it is. */
export function logLine(entry: TimelineEntry, t: ConsoleText, shared: SharedText): string {
  if (!isCode(entry.code)) return entry.code;
  const params = logParams(entry, { yes: shared('indicator.yes'), no: shared('indicator.no') });
  worded(params, t, shared);
  if (/^(point|estimate|message|statement|option|position|text|ballot)\./.test(entry.code))
    parties(params, t);
  const line = special(entry, params, t) ?? t(`log.line.${flat(entry.code)}`, params);
  const reason = reasonOf(entry);
  return reason === '' ? line : t('log.because', { line, reason });
}

type Flat<C extends string> = C extends `${infer A}.${infer B}` ? `${A}_${B}` : C;

function flat(code: Code): Flat<Code> {
  return code.replace('.', '_') as Flat<Code>;
}

/** Lines that say more than their plain words, or something else. */
function special(entry: TimelineEntry, params: Words, t: ConsoleText): string | null {
  const { code, params: raw } = entry;
  if (!isCode(code)) return null;
  const plain = (): string => t(`log.line.${flat(code)}`, params);
  if (code.startsWith('message.')) return messageLine(plain(), params, t);
  switch (code) {
    case 'point.weighed':
      return said(raw['struck']) === '' ? null : t('log.struck', params);
    case 'position.taken':
      if (said(raw['mark']) === '') return t('log.unmarked', params);
      return t(raw['open'] === true ? 'log.openMark' : 'log.privateMark', { line: plain() });
    case 'ballot.cast':
      return raw['proxy'] === true
        ? t('log.byProxy', { line: plain(), by: params['by'] ?? '' })
        : null;
    case 'proxy.given':
      return said(raw['to']) === '' ? t('log.proxyBack', params) : null;
    case 'vote.closed': {
      const vetoes = said(raw['vetoes']);
      return vetoes === '' ? null : t('log.vetoes', { line: plain(), vetoes });
    }
    case 'rating.given':
      return said(raw['rating']) === '' ? t('log.unrated', params) : null;
    case 'wheel.taken': {
      const { why } = raw;
      return why === 'offered' || why === 'gone' || why === 'over'
        ? t(`log.wheel.${why}`, params)
        : null;
    }
    case 'wheel.offered':
      return said(raw['to']) === '' ? t('log.wheel.notOffered') : null;
    case 'wheel.left':
      return raw['why'] === 'recovery' ? t('log.wheel.recovery', params) : null;
    case 'ruling.signed':
      // Only who signs alone has to say why.
      return said(raw['reason']) === '' ? null : t('log.alone', { line: plain() });
    default:
      return null;
  }
}

/** Why it was done, or what was said with it. */
function reasonOf({ code, params }: TimelineEntry): string {
  if (code === 'point.weighed') return said(params['struck']);
  if (code === 'text.tabled') return said(params['note']);
  if (code === 'rating.given') return said(params['grounds']);
  if (code === 'move.ruled') return said(params['override']);
  return said(params['reason']);
}

/** A message's reference stands before its line, and whether it waits for control behind. */
function messageLine(plain: string, params: Words, t: ConsoleText): string {
  const { request, status } = params;
  const line = status === 'held' ? t('log.held', { line: plain }) : plain;
  return typeof request === 'string' && request !== '' ? t('log.request', { request, line }) : line;
}

/** Control is a party without a name of its own in the record. */
function parties(params: Words, t: ConsoleText): void {
  for (const role of ['by', 'from', 'to']) {
    const names = params[role];
    if (typeof names !== 'string') continue;
    params[role] = names
      .split(', ')
      .map((name) => (name === '' ? t('log.control') : name))
      .join(', ');
  }
}

function said(value: TimelineEntry['params'][string] | undefined): string {
  return typeof value === 'string' ? value : '';
}

function isCode(code: string): code is Code {
  return Object.hasOwn(factData, code);
}
