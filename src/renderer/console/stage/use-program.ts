import { useEffect, useMemo, useRef } from 'react';
import type { Card } from '../../../core/card.ts';
import { useDesk } from '../desk.tsx';
import { isPicture, sameCard } from '../model/program.ts';

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
    const put = (card: Card) => {
      if (!sameCard(card, program)) void issue({ type: 'display.take', data: { card } });
    };
    return {
      take: () => {
        if (preview !== null) put(preview);
      },
      black: () => put(program.kind === 'black' ? last.current : { kind: 'black' }),
      hold: () => put(program.kind === 'hold' ? last.current : { kind: 'hold' }),
      lastPublic: () => put(last.current),
      situation: () => put({ kind: 'situation' }),
    };
  }, [program, preview, issue]);
}
