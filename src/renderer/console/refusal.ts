import { dutySchema } from '../../core/duty.ts';
import { oneOf } from '../shared/format.ts';
import { refusedText } from '../shared/i18n.ts';
import type { Refused } from '../shared/link/link.ts';
import { whoWasFirst } from './first.ts';
import { consoleEn } from './strings/en.ts';
import { consoleText } from './text.ts';
import '../shared/desk-words.ts';

type Code = keyof (typeof consoleEn)['refusal'];

/**
 * Why the host said no, in the facilitator's words; codes without any fall back to what all screens say. Where
 * somebody else was quicker, who it was comes first.
 */
export function refusalWords(refused: Refused): string {
  const first = whoWasFirst(refused.detail);
  const why = reason(refused);
  return first === null ? why : `${first} ${why}`;
}

function reason(refused: Refused): string {
  const { code, detail } = refused;
  if (!Object.hasOwn(consoleEn.refusal, code)) return refusedText(refused);
  const params = Object.fromEntries(
    Object.entries(detail ?? {}).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? String(value) : value,
    ]),
  );
  return consoleText.text(`refusal.${code as Code}`, { ...params, ...inWords(params) });
}

/** Roles come by their keys. */
function inWords({ whose, duty }: Readonly<Record<string, string | number>>) {
  const one = dutySchema.safeParse(duty);
  return {
    ...(typeof whose === 'string' ? { whose: whoseWords(whose.split(' ')) } : {}),
    ...(one.success ? { duty: consoleText.text(`duty.name.${one.data}`) } : {}),
  };
}

/** "the lead or the inject controller". */
export function whoseWords(duties: readonly string[]): string {
  const known = duties.flatMap((duty) => dutySchema.safeParse(duty).data ?? []);
  return oneOf(known.map((duty) => consoleText.text(`duty.whose.${duty}`)));
}
