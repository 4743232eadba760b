import { z } from 'zod';
import { limits } from './limits.ts';

/** What a string of a fact is, as far as an export for strangers has to know. */
export type StringMark = 'person' | 'freeText';
const marks = z.registry<{ readonly mark: StringMark }>();

/** The name of somebody. */
export function person<T extends z.ZodType>(schema: T): T {
  marks.add(schema, { mark: 'person' });
  return schema;
}

/** Whatever somebody typed: it may say who, or what nobody outside should read. */
export function freeText<T extends z.ZodType>(schema: T): T {
  marks.add(schema, { mark: 'freeText' });
  return schema;
}

/** Null: neither; an id, a date, a word out of a list. */
export function markOf(schema: z.core.$ZodType): StringMark | null {
  return marks.get(schema as z.ZodType)?.mark ?? null;
}

/** Text that people type. Trimmed at the edge, capped by `limits`. */
export const shortText = freeText(z.string().trim().min(1).max(limits.shortTextCharsMax));
export const longText = freeText(z.string().trim().min(1).max(limits.longTextCharsMax));
/** As `longText`, but may be left empty. */
export const anyText = freeText(z.string().trim().max(limits.longTextCharsMax));
export const bodyText = freeText(z.string().trim().min(1).max(limits.bodyCharsMax));
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
export const eventNo = z.string().regex(/^[A-X][0-9]{2,3}$/);
export const indicatorValue = z.union([z.number(), z.boolean()]);
