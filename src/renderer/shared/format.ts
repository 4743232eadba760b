/** Numbers, times and dates in words, through Intl. */

/**
 * Plain English writes dates as a staff paper does: 4 July 2031. Arabic keeps European digits: event numbers, codes,
 * receipts and clocks are read out and typed as they stand in the record, and one screen must not count in two ways.
 */
function language(): string {
  const lang = document.documentElement.lang || 'en';
  if (lang === 'en') return 'en-GB';
  return lang === 'ar' ? 'ar-u-nu-latn' : lang;
}

const cache = new Map<string, Intl.DateTimeFormat>();

function dateFormat(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language()}|${name}`;
  const had = cache.get(key);
  if (had !== undefined) return had;
  const made = new Intl.DateTimeFormat(language(), options);
  cache.set(key, made);
  return made;
}

/** 10:32, by the wall. */
export function wallTime(wallMs: number): string {
  return dateFormat('time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    wallMs,
  );
}

/** 10:32:07, by the wall. */
export function wallSecond(wallMs: number): string {
  return dateFormat('second', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(wallMs);
}

/** 14 March 2026, 10:32, by the wall. */
export function dayAndTime(wallMs: number): string {
  return dateFormat('dayAndTime', {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(wallMs);
}

/** 14 March 2026, 10:32 – 12:05, by the wall; with both days where they are two. */
export function dayTimes(fromWallMs: number, toWallMs: number): string {
  return dateFormat('dayAndTime', {
    dateStyle: 'long',
    timeStyle: 'short',
  }).formatRange(fromWallMs, toWallMs);
}

/** 14 March 2026, by the wall. */
export function wallDay(wallMs: number): string {
  return dateFormat('wallDay', { dateStyle: 'long' }).format(wallMs);
}

/** 14 – 16 March 2026, by the wall; one day where both are of it. */
export function wallDays(fromWallMs: number, toWallMs: number): string {
  return dateFormat('wallDay', { dateStyle: 'long' }).formatRange(fromWallMs, toWallMs);
}

/** 14 March 2026: a scenario date (YYYY-MM-DD), free of time zones. */
export function scenarioDay(date: string): string {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(at)) return date;
  return dateFormat('day', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at);
}

/** 1:02:03 or 2:03. Never negative; `span` of the overrun is the caller's to sign. */
export function span(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const h = Math.floor(seconds / 3600);
  const m = Math.floor(seconds / 60) % 60;
  return h > 0 ? `${h}:${two(m)}:${two(seconds % 60)}` : `${m}:${two(seconds % 60)}`;
}

const numbers = new Map<string, Intl.NumberFormat>();

/** Making one costs more than a hundred uses of it. */
function numberFormat(name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language()}|${name}`;
  const had = numbers.get(key);
  if (had !== undefined) return had;
  const made = new Intl.NumberFormat(language(), options);
  numbers.set(key, made);
  return made;
}

export function number(value: number, decimals = 0): string {
  return numberFormat(`number ${decimals}`, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** +3, −1.5, ±0 with a real minus. */
export function signed(value: number, decimals = 0): string {
  return numberFormat(`signed ${decimals}`, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'exceptZero',
  }).format(value);
}

export function percent(value: number): string {
  return numberFormat('percent', { style: 'percent', maximumFractionDigits: 0 }).format(
    value / 100,
  );
}

/** "2 seconds ago", "3 minutes ago"; less than a second is told as one. */
export function ago(ms: number): string {
  const words = new Intl.RelativeTimeFormat(language(), { numeric: 'always' });
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 60
    ? words.format(-seconds, 'second')
    : words.format(-Math.round(seconds / 60), 'minute');
}

/** "Iran, Israel and China". */
export function allOf(names: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(names);
}

/** "the lead or the adjudicator". */
export function oneOf(names: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'disjunction' }).format(names);
}
