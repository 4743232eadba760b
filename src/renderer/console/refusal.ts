import { refusedText } from '../shared/i18n.ts';
import type { Refused } from '../shared/link/connection.ts';
import { consoleEn } from './strings.en.ts';
import { consoleText } from './text.ts';

type Code = keyof (typeof consoleEn)['refusal'];

/** Why the host said no, in the facilitator's words; codes without any fall back to what all screens say. */
export function refusalWords(refused: Refused): string {
  const { code, detail } = refused;
  if (!Object.hasOwn(consoleEn.refusal, code)) return refusedText(refused);
  const params = Object.fromEntries(
    Object.entries(detail ?? {}).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? String(value) : value,
    ]),
  );
  return consoleText.text(`refusal.${code as Code}`, params);
}
