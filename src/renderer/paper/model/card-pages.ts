/** How large a card has to be for its text: a quarter of a sheet, the same set smaller, a half, or all of it. */
const cardSizes = ['quarter', 'tight', 'half', 'whole'] as const;
export type CardSize = (typeof cardSizes)[number];

const cells: Readonly<Record<CardSize, number>> = { quarter: 1, tight: 1, half: 2, whole: 4 };

/** Cards on sheets of four quarters, in order; a half never begins in the middle of a row. */
export function cardPages(sizes: readonly CardSize[]): number[][] {
  const pages: number[][] = [];
  let used = 4;
  sizes.forEach((size, card) => {
    const wanted = cells[size];
    const from = wanted === 2 ? used + (used % 2) : used;
    const page = pages.at(-1);
    if (page !== undefined && from + wanted <= 4) {
      page.push(card);
      used = from + wanted;
    } else {
      pages.push([card]);
      used = wanted;
    }
  });
  return pages;
}

export function larger(size: CardSize): CardSize {
  return cardSizes[cardSizes.indexOf(size) + 1] ?? size;
}
