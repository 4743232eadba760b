import type { Inject, MediaRef, Scenario } from '../scenario/schema.ts';
import { conditionsOf } from './condition.ts';
import { mselRow, type MselRow } from './msel.ts';

/** What a reader of an inject gets in the hand: what a screen would show, and nothing else. */
export interface CardFace {
  readonly title: string;
  readonly method: Inject['method'];
  readonly from: string;
  readonly body: string;
  readonly media: readonly MediaRef[];
}

/**
 * One card. Its event number stands on a strip that control tears off: it would tell a team how many
 * injects there are, and that this one is a contingency.
 */
export interface InjectCard {
  readonly eventNo: string;
  /** Null: for everybody, read aloud and put up. */
  readonly team: string | null;
  readonly face: CardFace;
}

export interface InjectCards {
  readonly cards: readonly InjectCard[];
  /** Attachments that can be printed, each once for every card that has it. */
  readonly handouts: readonly Handout[];
  /** For control: what stands behind each card. */
  readonly control: readonly MselRow[];
}

export interface Handout {
  readonly eventNo: string;
  readonly team: string | null;
  readonly file: string;
  readonly alt: string;
  readonly kind: 'image' | 'text';
}

/** A card for each reader of each inject, in the order of the list. */
export function injectCards(scenario: Scenario): InjectCards {
  const read = conditionsOf(scenario);
  const cards = scenario.injects.flatMap((inject) =>
    readers(inject).map((team): InjectCard => ({
      eventNo: inject.eventNo,
      team,
      face: face(inject),
    })),
  );
  return {
    cards,
    handouts: cards.flatMap(({ eventNo, team, face: { media } }) =>
      media
        .filter(({ file }) => !isSound(file))
        .map(({ file, alt }) => ({ eventNo, team, file, alt, kind: kindOf(file) })),
    ),
    control: scenario.injects.map((inject) => mselRow(scenario, inject, read)),
  };
}

function readers({ to }: Inject): readonly (string | null)[] {
  return to === 'public' ? [null] : to;
}

/** An allow-list, as the views have one: a further field of the format does not come along by itself. */
function face({ title, method, from, body, media }: Inject): CardFace {
  return { title, method, from, body, media: media.map(({ file, alt }) => ({ file, alt })) };
}

/** Paper makes none: control's sheet says what would be heard. */
function isSound(file: string): boolean {
  return /\.(mp3|ogg)$/.test(file);
}

function kindOf(file: string): Handout['kind'] {
  return file.endsWith('.txt') ? 'text' : 'image';
}
