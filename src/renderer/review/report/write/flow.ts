import type { Block, Field, PlanRow, Report, Resting } from '../../../../core/aar/report/block.ts';
import { citedIn, planCells, type PlanCell } from '../../../../core/aar/report/block.ts';
import { capabilityElements } from '../../../../core/aar/report/edits.ts';
import { appendices, type ReportSection } from '../../../../core/aar/report/wish.ts';
import { limits } from '../../../../core/limits.ts';
import { ratingDefinitions, ratingKeys } from '../../../../core/ratings.ts';
import type { Recording } from '../../../../core/review/recording.ts';
import { scenarioDay, span, wallSecond } from '../../../shared/format.ts';
import { draw } from '../charts/draw.ts';
import type { Picture } from '../charts/pen.ts';
import type { Sayer } from '../say.ts';

/**
 * The report as a document, whatever file it becomes: a few kinds of pieces, all in words. People's own text is in
 * here as they typed it, so that every writer has to escape all of it.
 */

export type Piece =
  | {
      readonly kind: 'title';
      readonly title: string;
      readonly name: string;
      readonly dates: string;
    }
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly words: string;
      readonly key: string;
      /** From here to the next heading of the first level, the page lies across. */
      readonly wide: boolean;
    }
  | {
      readonly kind: 'text';
      readonly words: string;
      /** Stands before it in bold, with its colon: «Strength 1:». */
      readonly lead: string;
      readonly tone: 'plain' | 'help' | 'open';
      readonly facts: Facts;
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly FlowColumn[];
      /** Whether the columns have names; else the first column names the rows. */
      readonly hasHead: boolean;
      readonly rows: readonly FlowRow[];
    }
  | { readonly kind: 'list'; readonly items: readonly { words: string; facts: Facts }[] }
  | { readonly kind: 'definitions'; readonly items: readonly Definition[] }
  | { readonly kind: 'picture'; readonly picture: Picture };
export type PieceOf<K extends Piece['kind']> = Extract<Piece, { kind: K }>;

/** Facts that are named, and how many more there are. */
export interface Facts {
  readonly seqs: readonly number[];
  readonly more: number;
}

export interface FlowColumn {
  readonly words: string;
  readonly sort: 'text' | 'number' | 'mark';
  /** Hundredths of the width, all together 100. */
  readonly percent: number;
}

export interface FlowRow {
  readonly cells: readonly string[];
  readonly facts: Facts;
  /** The column in which they stand. */
  readonly factsIn: number;
  /** The fact that this row is, for whoever follows a small number to it. */
  readonly anchor: number | null;
}

export interface Definition {
  readonly letter: string;
  readonly name: string;
  readonly definition: string;
}

export interface Flow {
  readonly language: string;
  readonly rtl: boolean;
  /** What stands across the pages while it is a draft; empty: it is final. */
  readonly watermark: string;
  readonly title: string;
  readonly pieces: readonly Piece[];
}

const noFacts: Facts = { seqs: [], more: 0 };

export function factsOf({ seqs }: { readonly seqs: readonly number[] }): Facts {
  const named = seqs.slice(0, limits.factsNamedMax);
  return { seqs: named, more: seqs.length - named.length };
}

export interface Spoken {
  readonly language: string;
  readonly rtl: boolean;
}

/** `leftOut`: sections that this file does without. Without the facts themselves no number leads to them. */
export function flowOf(
  report: Report,
  recording: Recording,
  say: Sayer,
  spoken: Spoken,
  leftOut: readonly ReportSection[] = [],
): Flow {
  const name = recording.stateAt(recording.count).exercise.title;
  const making = { say, recording, spoken, leftOut, isDraft: !report.final };
  const kept = withoutSections(report.blocks, leftOut);
  return {
    ...spoken,
    watermark: report.final ? '' : say.t('watermark'),
    title: `${say({ say: 'report.title' })} – ${name}`,
    pieces: [
      ...kept.flatMap((block) => piecesOf(block, making)),
      ...(leftOut.includes('facts') ? [] : citedFacts(kept, making)),
    ],
  };
}

interface Making {
  readonly say: Sayer;
  readonly recording: Recording;
  readonly spoken: Spoken;
  readonly leftOut: readonly ReportSection[];
  readonly isDraft: boolean;
}

function withoutSections(blocks: readonly Block[], leftOut: readonly string[]): Block[] {
  let section = '';
  return blocks.filter((block) => {
    if (block.kind === 'heading' && block.level === 1) section = block.key;
    const isAboutFacts = block.key === 'about.numbers' && leftOut.includes('facts');
    return !leftOut.includes(section) && !isAboutFacts;
  });
}

/** A section's title; appendices have letters, one after the other. */
export function sectionTitle(
  key: string,
  title: string,
  say: Sayer,
  leftOut: readonly string[] = [],
): string {
  const at = appendices.filter((one) => !leftOut.includes(one)).findIndex((one) => one === key);
  const letter = say.t('appendixLetters').split(' ')[at];
  return letter === undefined ? title : say.t('appendix', { letter, title });
}

function piecesOf(block: Block, making: Making): Piece[] {
  const { say } = making;
  switch (block.kind) {
    case 'title': {
      const { said, exercise, dates } = block;
      return [{ kind: 'title', title: say(said), name: say(exercise), dates: say(dates) }];
    }
    case 'heading': {
      const { level, said, key, wide } = block;
      const words = level === 1 ? sectionTitle(key, say(said), say, making.leftOut) : say(said);
      return [{ kind: 'heading', level, words, key, wide }];
    }
    case 'statement':
      return filled(block, null, making);
    case 'help':
      return [{ kind: 'text', words: say(block.said), lead: '', tone: 'help', facts: noFacts }];
    case 'strength':
      return filled(block, say.t('strength', { no: block.no }), making);
    case 'improvement':
      return [
        ...filled(block, say.t('improvement', { no: block.no }), making),
        ...filled(block.reference, say.t('reference'), making),
        ...filled(block.analysis, say.t('analysis'), making),
      ];
    case 'fields':
      return [fields(block.rows, making)];
    case 'final': {
      const { rating } = block.final;
      const words =
        rating === null ? say.t('noRating') : `${rating} – ${ratingDefinitions[rating].name}`;
      const lead = say.t('lead', { words: say.t('finalRating') });
      return [{ kind: 'text', words, lead, tone: 'plain', facts: named(block, making) }];
    }
    case 'table':
    case 'list':
      return rowsOf(block, making);
    case 'definitions':
      return [
        {
          kind: 'definitions',
          items: ratingKeys.map((letter) => ({ letter, ...ratingDefinitions[letter] })),
        },
      ];
    case 'plan':
      return [plan(block.rows, making)];
    case 'chart': {
      const { rtl } = making.spoken;
      const { world } = making.recording;
      return [
        { kind: 'picture', picture: draw(block.chart, say(block.caption), { say, world, rtl }) },
      ];
    }
  }
}

function named(one: Resting, { leftOut }: Making): Facts {
  return leftOut.includes('facts') ? noFacts : factsOf(one);
}

/** A draft says what is to be filled in; a final report does without what nobody filled in. */
function filled(field: Field, name: string | null, making: Making): Piece[] {
  const { say, isDraft } = making;
  const lead = name === null ? '' : say.t('lead', { words: name });
  const words = say(field.said);
  const facts = named(field, making);
  if (words !== '') return [{ kind: 'text', words, lead, tone: 'plain', facts }];
  return isDraft ? [{ kind: 'text', words: say.t('open'), lead, tone: 'open', facts }] : [];
}

function fields(
  rows: Extract<Block, { kind: 'fields' }>['rows'],
  making: Making,
): PieceOf<'table'> {
  const { say, isDraft } = making;
  return {
    kind: 'table',
    caption: '',
    hasHead: false,
    columns: [
      { words: '', sort: 'text', percent: 28 },
      { words: '', sort: 'text', percent: 72 },
    ],
    rows: rows.flatMap((row) => {
      const words = say(row.said);
      if (words === '' && !isDraft) return [];
      const cells = [say(row.name), words === '' ? `[${say.t('open')}]` : words];
      return [{ cells, facts: named(row, making), factsIn: 1, anchor: null }];
    }),
  };
}

function rowsOf(block: Extract<Block, { kind: 'table' | 'list' }>, making: Making): Piece[] {
  const { say } = making;
  if (block.kind === 'list')
    return [
      {
        kind: 'list',
        items: block.rows.map((row) => ({
          words: row.cells.map(say).join(' '),
          facts: named(row, making),
        })),
      },
    ];
  const whole = block.columns.reduce((sum, { width }) => sum + width, 0);
  return [
    {
      kind: 'table',
      caption: block.caption === null ? '' : say(block.caption),
      hasHead: true,
      columns: block.columns.map(({ said, sort, width }) => ({
        words: say(said),
        sort,
        percent: (100 * width) / whole,
      })),
      rows: block.rows.map((row) => {
        const cells = row.cells.map(say);
        const factsIn = factColumn(block.columns, cells);
        return { cells, facts: named(row, making), factsIn, anchor: null };
      }),
    },
  ];
}

/** The last column in which this row has words; a column of figures is too narrow for facts. */
export function factColumn(
  columns: readonly { readonly sort: FlowColumn['sort'] }[],
  cells: readonly string[],
): number {
  const found = columns.findLastIndex(({ sort }, at) => sort === 'text' && cells[at] !== '');
  return found === -1 ? columns.length - 1 : found;
}

const planWidths: Readonly<Record<PlanCell, number>> = {
  capability: 13,
  issue: 20,
  action: 19,
  element: 10,
  organization: 12,
  contact: 10,
  start: 8,
  completion: 8,
};

function plan(rows: readonly PlanRow[], making: Making): PieceOf<'table'> {
  const { say } = making;
  return {
    kind: 'table',
    caption: '',
    hasHead: true,
    columns: planCells.map((cell) => ({
      words: say.t(`plan.${cell}`),
      sort: 'text',
      percent: planWidths[cell],
    })),
    rows: rows.map((row) => ({
      cells: planCells.map((cell) => planWord(cell, say(row[cell].said), say)),
      facts: named(row, making),
      factsIn: planCells.indexOf('issue'),
      anchor: null,
    })),
  };
}

function planWord(cell: PlanCell, words: string, say: Sayer): string {
  if (cell === 'start' || cell === 'completion') return words === '' ? '' : scenarioDay(words);
  const element = capabilityElements.find((one) => one === words);
  return cell === 'element' && element !== undefined ? say.t(`element.${element}`) : words;
}

/** Every fact that the report names, in the record's own words: a report is read where no replay is at hand. */
function citedFacts(blocks: readonly Block[], making: Making): Piece[] {
  const { say, recording, leftOut } = making;
  const title = sectionTitle('facts', say.t('factsTitle'), say, leftOut);
  const cited = citedIn(blocks, limits.factsNamedMax);
  if (cited.length === 0) return [];
  const column = (words: string, percent: number): FlowColumn => ({ words, sort: 'text', percent });
  return [
    { kind: 'heading', level: 1, words: title, key: 'facts', wide: false },
    {
      kind: 'table',
      caption: '',
      hasHead: true,
      columns: [
        column(say.t('factColumns.no'), 9),
        column(say.t('factColumns.time'), 12),
        column(say.t('said.column.clock'), 12),
        column(say.t('factColumns.what'), 67),
      ],
      rows: cited.map((seq) => ({
        cells: [
          String(seq),
          wallSecond(recording.facts[seq - 1]?.wallMs ?? 0),
          span(recording.facts[seq - 1]?.clockMs ?? 0),
          say.line(seq),
        ],
        facts: noFacts,
        factsIn: 3,
        anchor: seq,
      })),
    },
  ];
}
