import { useEffect, useRef, useState } from 'react';
import type { InjectCard as Card } from '../../../core/paper/inject-cards.ts';
import { cardPages, larger, type CardSize } from '../model/card-pages.ts';
import type { Words } from '../model/words.ts';
import { typefaces } from '../use-settled.ts';
import { InjectCard } from './InjectCard.tsx';
import styles from './CardSheets.module.css';

/**
 * Cards on sheets to cut. Each begins as a quarter and grows until its text fits: measured as it will be
 * printed, since no count of letters knows how wide a language runs.
 */
export function CardSheets({ cards, words }: { cards: readonly Card[]; words: Words }) {
  const place = useRef<HTMLDivElement>(null);
  const [sizes, resize] = useState<readonly CardSize[]>(() => cards.map(() => 'quarter'));
  const [isSettled, settle] = useState(false);
  useEffect(() => {
    let wanted = true;
    const measure = async (): Promise<void> => {
      await typefaces();
      if (!wanted) return;
      const over = overfull(place.current);
      const next = sizes.map((size, at) => (over.has(at) ? larger(size) : size));
      if (next.some((size, at) => size !== sizes[at])) resize(next);
      else settle(true);
    };
    void measure();
    return () => {
      wanted = false;
    };
  }, [sizes]);
  return (
    <div ref={place} data-settling={isSettled ? undefined : ''}>
      {cardPages(sizes).map((page) => (
        <div key={page[0]} className={styles['sheet']}>
          {page.map((at) => {
            const card = cards[at];
            return card === undefined ? null : (
              <div
                key={at}
                className={styles['place']}
                data-card={at}
                data-size={sizes[at]}
                data-event={card.eventNo}
              >
                <InjectCard card={card} words={words} />
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** The cards whose text does not fit into them. */
function overfull(place: HTMLElement | null): ReadonlySet<number> {
  const over = new Set<number>();
  for (const card of place?.querySelectorAll<HTMLElement>('[data-card]') ?? []) {
    const text = card.querySelector('[data-fits]');
    if (text !== null && text.scrollHeight > text.clientHeight + 1)
      over.add(Number(card.dataset['card']));
  }
  return over;
}
