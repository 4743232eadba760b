import { z } from 'zod';
import { markOf, type StringMark } from '../text.ts';

/** Called for a marked string; gives what stands there afterwards. `pointer` is a JSON pointer (RFC 6901). */
export type Rewrite = (text: string, mark: StringMark, pointer: string) => string;

/** A value of this schema with its marked strings rewritten; everything else is as it was. */
export function rewriteStrings(
  schema: z.core.$ZodType,
  value: unknown,
  rewrite: Rewrite,
  pointer = '',
): unknown {
  const mark = markOf(schema);
  if (mark !== null) return typeof value === 'string' ? rewrite(value, mark, pointer) : value;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return value === null || value === undefined
      ? value
      : rewriteStrings(schema.unwrap(), value, rewrite, pointer);
  }
  if (schema instanceof z.ZodArray) {
    if (!Array.isArray(value)) return value;
    const { element } = schema;
    return value.map((one, at) => rewriteStrings(element, one, rewrite, `${pointer}/${at}`));
  }
  if (schema instanceof z.ZodObject) return rewriteEach(value, rewrite, pointer, schema.shape);
  if (schema instanceof z.ZodRecord) {
    const { valueType } = schema;
    return rewriteEach(value, rewrite, pointer, null, valueType);
  }
  // Also a discriminated one: the first that takes the value says what its strings are.
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((one) => z.safeParse(one, value).success);
    return option === undefined ? value : rewriteStrings(option, value, rewrite, pointer);
  }
  return value;
}

/** The fields of an object; those without a schema of their own take `rest`, or stay. */
function rewriteEach(
  value: unknown,
  rewrite: Rewrite,
  pointer: string,
  shape: Readonly<Record<string, z.core.$ZodType>> | null,
  rest: z.core.$ZodType | null = null,
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const schema = shape !== null && Object.hasOwn(shape, key) ? shape[key] : rest;
      if (schema === undefined || schema === null) return [key, one];
      return [key, rewriteStrings(schema, one, rewrite, `${pointer}/${escaped(key)}`)];
    }),
  );
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
