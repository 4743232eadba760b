/**
 * Chance for simulations: sfc32 (Chris Doty-Humphrey's small fast counter, 128 bits of state), filled
 * by splitmix32 from the seed. The same seed gives the same numbers on every machine and version; it
 * must never be used for anything that has to be unguessable.
 */
export interface Random {
  /** At least 0 and less than 1, with 32 bits. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  chance(probability: number): boolean;
  /** One of them; null from an empty list. */
  pick<T>(from: readonly T[]): T | null;
  /** One of them, in proportion to its weight; null when no weight is above 0. */
  weighted<T>(from: readonly T[], weight: (item: T) => number): T | null;
  shuffled<T>(from: readonly T[]): T[];
  /** A generator of its own, so that one part's use of chance does not shift another's. */
  branch(): Random;
}

export function seededRandom(seed: number): Random {
  const word = splitMix(seed);
  const draw = smallFastCounter(word(), word(), word(), word());
  // The first outputs still show the pattern of the seed.
  for (let round = 0; round < 15; round += 1) draw();
  return fromWords(draw);
}

function fromWords(draw: () => number): Random {
  const next = (): number => draw() / 4_294_967_296;
  const pick = <T>(from: readonly T[]): T | null => from[Math.floor(next() * from.length)] ?? null;
  return {
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick,
    weighted(from, weight) {
      const weights = from.map((item) => Math.max(0, weight(item)));
      const total = weights.reduce((sum, one) => sum + one, 0);
      if (total === 0) return null;
      let left = next() * total;
      const at = weights.findIndex((one) => (left -= one) < 0);
      return from[at] ?? from.at(-1) ?? null;
    },
    shuffled(from) {
      // Sorting by one drawn key each is as fair as swapping, and needs no index juggling.
      return from
        .map((item) => ({ item, key: draw() }))
        .sort((one, other) => one.key - other.key)
        .map(({ item }) => item);
    },
    branch: () => seededRandom(draw()),
  };
}

function splitMix(seed: number): () => number {
  // Both halves of a large seed count.
  let state = (Math.trunc(seed) ^ Math.trunc(seed / 4_294_967_296)) | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

function smallFastCounter(...words: [number, number, number, number]): () => number {
  let [a, b, c, count] = words;
  return () => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
}
