import { z } from 'zod';

/*
 * Owns the shape of a condition taken apart: what is asked, of what, and how it stands. No words of any language are in
 * it but the scenario's own names; screens and paper say the rest from their catalogues.
 */

/** What a number in a condition is. */
export type Amount =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'indicator'; readonly name: string }
  | { readonly is: 'turn' }
  | { readonly is: 'totalTurn' }
  | { readonly is: 'submittedTeams' }
  /** Version in force of a board's text. */
  | { readonly is: 'version'; readonly board: string }
  | { readonly is: 'sum'; readonly op: SumOp; readonly parts: readonly Amount[] }
  | { readonly is: 'least' | 'greatest'; readonly parts: readonly Amount[] }
  /** Nothing that has words: the expression as its author wrote it. */
  | { readonly is: 'formula'; readonly text: string };

const sumOps = ['+', '-', '*', '/', '%'] as const;
export type SumOp = (typeof sumOps)[number];

const compareOps = ['==', '!=', '<', '<=', '>', '>='] as const;
export type CompareOp = (typeof compareOps)[number];

/** What either holds or does not. */
export type Claim =
  | { readonly is: 'indicator'; readonly name: string }
  | { readonly is: 'visited'; readonly phase: string }
  | { readonly is: 'succeeded' | 'failed'; readonly move: string }
  | { readonly is: 'lastTurn' }
  | { readonly is: 'inForce'; readonly board: string };

/** What has one of several values. */
export type Choice =
  | { readonly is: 'phase' }
  | { readonly is: 'inject'; readonly no: string; readonly title: string }
  | { readonly is: 'vote'; readonly title: string }
  | { readonly is: 'clause'; readonly title: string }
  | { readonly is: 'outcome'; readonly move: string };

/** `ok`: it holds just now. `now`: the present value, left out where the condition is told beforehand. */
export type Explanation =
  | {
      readonly kind: 'all' | 'any';
      readonly ok: boolean;
      readonly parts: readonly Explanation[];
    }
  | { readonly kind: 'not'; readonly ok: boolean; readonly part: Explanation }
  | {
      readonly kind: 'claim';
      readonly ok: boolean;
      readonly claim: Claim;
      readonly wanted: boolean;
    }
  | {
      readonly kind: 'choice';
      readonly ok: boolean;
      readonly of: Choice;
      /** A title of the scenario, or a value of the format such as `released`, `none` or `passed`. */
      readonly value: string;
      /** False: anything but this value. */
      readonly wanted: boolean;
      readonly now?: string | undefined;
    }
  | {
      readonly kind: 'compare';
      readonly ok: boolean;
      readonly left: Amount;
      readonly op: CompareOp;
      readonly right: Amount;
      /** Of `left`; also left out where it has no value. */
      readonly now?: number | undefined;
    }
  | { readonly kind: 'formula'; readonly ok: boolean; readonly text: string };

const text = z.string();
const amount: z.ZodType<Amount> = z.lazy(() =>
  z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('number'), value: z.number() }),
    z.strictObject({ is: z.literal('indicator'), name: text }),
    z.strictObject({ is: z.enum(['turn', 'totalTurn', 'submittedTeams']) }),
    z.strictObject({ is: z.literal('version'), board: text }),
    z.strictObject({ is: z.literal('sum'), op: z.enum(sumOps), parts: z.array(amount) }),
    z.strictObject({ is: z.enum(['least', 'greatest']), parts: z.array(amount) }),
    z.strictObject({ is: z.literal('formula'), text }),
  ]),
);
const claim = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('indicator'), name: text }),
  z.strictObject({ is: z.literal('visited'), phase: text }),
  z.strictObject({ is: z.enum(['succeeded', 'failed']), move: text }),
  z.strictObject({ is: z.literal('lastTurn') }),
  z.strictObject({ is: z.literal('inForce'), board: text }),
]);
const choice = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('phase') }),
  z.strictObject({ is: z.literal('inject'), no: text, title: text }),
  z.strictObject({ is: z.enum(['vote', 'clause']), title: text }),
  z.strictObject({ is: z.literal('outcome'), move: text }),
]);

export const explanationSchema: z.ZodType<Explanation> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.enum(['all', 'any']),
      ok: z.boolean(),
      parts: z.array(explanationSchema),
    }),
    z.strictObject({ kind: z.literal('not'), ok: z.boolean(), part: explanationSchema }),
    z.strictObject({ kind: z.literal('claim'), ok: z.boolean(), claim, wanted: z.boolean() }),
    z.strictObject({
      kind: z.literal('choice'),
      ok: z.boolean(),
      of: choice,
      value: text,
      wanted: z.boolean(),
      now: text.optional(),
    }),
    z.strictObject({
      kind: z.literal('compare'),
      ok: z.boolean(),
      left: amount,
      op: z.enum(compareOps),
      right: amount,
      now: z.number().optional(),
    }),
    z.strictObject({ kind: z.literal('formula'), ok: z.boolean(), text }),
  ]),
);
