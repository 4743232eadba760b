import { useEffect, useMemo, useRef } from 'react';
import { sameCard, type Card } from '../../../core/card.ts';
import { useDesk } from '../desk.tsx';
import { isPicture } from '../model/program.ts';

export interface Program {
  take(): void;
  black(): void;
  hold(): void;
  lastPublic(): void;
  /** How things stand now, at once. */
  situation(): void;
}

/** The display's four keys. Pressing B or H again brings the last picture back, as presenters know it. */
export function useProgram(): Program {
  const { view, issue } = useDesk();
  const { program, preview } = view.display;
  const last = useRef<Card>({ kind: 'situation' });
  useEffect(() => {
    if (isPicture(program)) last.current = program;
  }, [program]);
  return useMemo(() => {
    const put = (card: Card, expect?: Card) => {
      if (!sameCard(card, program)) void issue({ type: 'display.take', data: { card, expect } });
    };
    return {
      take: () => {
        // Another console may have put something up in this moment; black and hold must always come.
        if (preview !== null) put(preview, program);
      },
      black: () => put(program.kind === 'black' ? last.current : { kind: 'black' }),
      hold: () => put(program.kind === 'hold' ? last.current : { kind: 'hold' }),
      lastPublic: () => put(last.current),
      situation: () => put({ kind: 'situation' }),
    };
  }, [program, preview, issue]);
}
