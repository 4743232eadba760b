import { factData, type Fact } from '../fact.ts';
import type { Actor } from '../ids.ts';
import { leftOut, type Privacy } from './privacy.ts';
import { rewriteStrings } from './walk.ts';

/** A fact as an export tells it. */
export interface ToldFact {
  readonly fact: Fact;
  /** JSON pointers into `data`: what people typed and what is not empty. */
  readonly freeText: readonly string[];
  /** Whether time or actor are other than in the record. */
  readonly stampChanged: boolean;
  /** Whether `data` is other than in the record. */
  readonly dataChanged: boolean;
}

/**
 * Tells facts one after the other, in order: the same name gets the same pseudonym throughout one export,
 * and another one in the next. Names inside of free text are not found; such texts are named, or left out.
 */
export function teller(
  privacy: Privacy,
  firstWallMs: number,
  nameOf: NameOf = namesFor(privacy),
): (fact: Fact) => ToldFact {
  const shiftMs = privacy.times === 'fromZero' ? firstWallMs : 0;
  return (fact) => {
    const freeText: string[] = [];
    const data = shifted(
      rewriteStrings(factData[fact.type], fact.data, (text, mark, pointer) => {
        if (mark === 'person') return nameOf(text);
        if (text.trim() === '') return text;
        freeText.push(pointer);
        return privacy.texts === 'kept' ? text : leftOut;
      }),
      shiftMs,
    ) as Fact['data'];
    const actor = actorAs(fact.actor, nameOf);
    const told = { ...fact, wallMs: fact.wallMs - shiftMs, actor, data } as Fact;
    return {
      fact: told,
      freeText,
      stampChanged: told.wallMs !== fact.wallMs || !sameJson(actor, fact.actor),
      dataChanged: !sameJson(data, fact.data),
    };
  };
}

/** What somebody is called in one export. */
export type NameOf = (name: string) => string;

/** One for a whole export, so that the same person has the same name in all of it. */
export function namesFor({ names }: Pick<Privacy, 'names'>): NameOf {
  return names === 'real' ? (name) => name : pseudonyms();
}

/** All at once, for what is counted over a whole record. */
export function toldFacts(facts: readonly Fact[], privacy: Privacy): Fact[] {
  const tell = teller(privacy, facts[0]?.wallMs ?? 0);
  return facts.map((fact) => tell(fact).fact);
}

/** Made up in the order in which people come up. Spelling and spaces make nobody another person. */
function pseudonyms(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const key = name.trim().normalize('NFKC').toLowerCase();
    if (key === '') return name;
    const made = known.get(key) ?? `Person ${known.size + 1}`;
    known.set(key, made);
    return made;
  };
}

function actorAs(actor: Actor, nameOf: (name: string) => string): Actor {
  switch (actor.kind) {
    case 'control':
    case 'evaluator':
      return { ...actor, name: nameOf(actor.name) };
    case 'seat':
    case 'system':
      return actor;
  }
}

/** Times of day inside of a fact go with its own. */
function shifted(value: unknown, byMs: number): unknown {
  if (byMs === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => shifted(one, byMs));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      typeof one === 'number' && /^wallMs$|WallMs$/.test(key)
        ? Math.max(0, one - byMs)
        : shifted(one, byMs),
    ]),
  );
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
