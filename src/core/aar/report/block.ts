import type { Rating } from '../../ratings.ts';
import type { Chart } from './charts.ts';
import type { Said } from './said.ts';

/**
 * A report as a list of blocks. A block says what is said and on which facts that rests; the words come from
 * catalogues, or are people's own. Headings make the tree: a block belongs to the last heading before it.
 */

/**
 * What a block stands on: facts of the record, remarks that lie beside it, what a reviewer typed, or nothing
 * (headings, explanations, a field that waits for somebody).
 */
export type Basis = 'facts' | 'remarks' | 'reviewers' | 'nothing';

export interface Resting {
  /** The same in every draft of one record. */
  readonly key: string;
  /** Sequence numbers of facts, rising; at least one where `basis` is `facts`. */
  readonly seqs: readonly number[];
  readonly basis: Basis;
}

/** Something that reviewers can put other words in place of; its key names it. */
export interface Field extends Resting {
  readonly said: Said;
  /** What was drafted, where a reviewer's words stand in its place. */
  readonly drafted?: Said;
}

export interface Row extends Resting {
  readonly cells: readonly Said[];
  /** What a reviewer can turn this row into. */
  readonly finding?: { readonly objective: string | null };
}

export type ColumnSort = 'text' | 'number' | 'mark';

export interface Column {
  readonly said: Said;
  readonly sort: ColumnSort;
  /** Share of the width, against the other columns. */
  readonly width: number;
}

/** A row of the improvement plan. */
export interface PlanRow extends Resting {
  readonly capability: Field;
  readonly issue: Field;
  readonly action: Field;
  /** One of `capabilityElements`, or empty. */
  readonly element: Field;
  readonly organization: Field;
  readonly contact: Field;
  /** Days (YYYY-MM-DD), or empty. */
  readonly start: Field;
  readonly completion: Field;
}

export interface FinalRating {
  readonly objective: string;
  readonly rating: Rating | null;
  /** Whether a reviewer chose it; else evaluators agreed, or nobody did. */
  readonly chosen: boolean;
}

export type Block = Resting &
  (
    | { readonly kind: 'title'; readonly said: Said; readonly exercise: Said; readonly dates: Said }
    | {
        readonly kind: 'heading';
        readonly level: 1 | 2 | 3;
        readonly said: Said;
        /** Where reviewers can add to this section: what they can add. */
        readonly takes: readonly ('statement' | 'strength' | 'improvement' | 'action')[];
        /** A wide section is printed across. */
        readonly wide: boolean;
      }
    | {
        readonly kind: 'statement';
        readonly said: Said;
        readonly drafted?: Said;
        readonly editable: boolean;
      }
    | { readonly kind: 'help'; readonly said: Said }
    | { readonly kind: 'fields'; readonly rows: readonly NamedField[] }
    | {
        readonly kind: 'strength';
        readonly no: number;
        readonly said: Said;
        readonly drafted?: Said;
      }
    | {
        readonly kind: 'improvement';
        readonly no: number;
        readonly said: Said;
        readonly drafted?: Said;
        readonly reference: Field;
        readonly analysis: Field;
      }
    | {
        readonly kind: 'table';
        readonly caption: Said | null;
        readonly columns: readonly Column[];
        readonly rows: readonly Row[];
      }
    | { readonly kind: 'list'; readonly rows: readonly Row[] }
    | { readonly kind: 'definitions' }
    | {
        readonly kind: 'final';
        readonly final: FinalRating;
      }
    | { readonly kind: 'plan'; readonly rows: readonly PlanRow[] }
    | { readonly kind: 'chart'; readonly chart: Chart; readonly caption: Said }
  );
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

export interface NamedField extends Field {
  readonly name: Said;
}

export interface Report {
  readonly blocks: readonly Block[];
  readonly final: boolean;
  /** What reviewers took out, to be put back. */
  readonly removed: readonly Field[];
}

/** Everything in a block that names facts, itself first. */
export function restingIn(block: Block): readonly Resting[] {
  switch (block.kind) {
    case 'fields':
    case 'table':
    case 'list':
    case 'plan':
      return [block, ...block.rows];
    case 'improvement':
      return [block, block.reference, block.analysis];
    case 'title':
    case 'heading':
    case 'statement':
    case 'help':
    case 'strength':
    case 'definitions':
    case 'final':
    case 'chart':
      return [block];
  }
}

/** What reviewers can write into, with its present words. */
export function fieldsIn(block: Block): readonly Field[] {
  switch (block.kind) {
    case 'statement':
      return block.editable ? [block] : [];
    case 'strength':
      return [block];
    case 'improvement':
      return [block, block.reference, block.analysis];
    case 'fields':
      return block.rows;
    case 'plan':
      return block.rows.flatMap((row) => planCells.map((cell) => row[cell]));
    case 'table':
    case 'list':
    case 'title':
    case 'heading':
    case 'help':
    case 'definitions':
    case 'final':
    case 'chart':
      return [];
  }
}

export const planCells = [
  'capability',
  'issue',
  'action',
  'element',
  'organization',
  'contact',
  'start',
  'completion',
] as const;
export type PlanCell = (typeof planCells)[number];

/** Facts that the report names, rising. */
export function citedIn(blocks: readonly Block[], perStatement: number): number[] {
  const seqs = blocks.flatMap((block) =>
    restingIn(block).flatMap((one) => one.seqs.slice(0, perStatement)),
  );
  return [...new Set(seqs)].sort((a, b) => a - b);
}
