import type { Finding } from '../../core/finding.ts';
import { findingEn } from './strings/finding.en.ts';
import type { useText } from './text.ts';

type Code = keyof typeof findingEn;

/** A finding in the language of the screen; the checker's English where it has no words, or they name what is not told. */
export function findingWords(finding: Finding, t: ReturnType<typeof useText>): string {
  const { code, message } = finding;
  if (!isKnown(code)) return message;
  const params = { ...finding.params, message };
  const named = [...findingEn[code].matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
  if (!named.every((name) => Object.hasOwn(params, name))) return message;
  return t(`finding.${code}`, params);
}

function isKnown(code: string): code is Code {
  return Object.hasOwn(findingEn, code);
}
