import { useEffect, useMemo, useRef, useState } from 'react';
import { sameCard, type Card } from '../../../core/card.ts';
import { useDesk } from '../desk.tsx';
import { isPicture } from '../model/program.ts';
import { cell, useCell, type Cell } from '../parts/cell.ts';

export type ProgramKey = 'take' | 'black' | 'hold' | 'lastPublic' | 'situation' | 'show';

export interface Program {
  /** What was pressed and has no answer yet; for those who show it. */
  readonly pending: Cell<ProgramKey | null>;
  take(): void;
  black(): void;
  hold(): void;
  lastPublic(): void;
  /** How things stand now, at once. */
  situation(): void;
  /** This card at once, unless another console has put something up in this moment. */
  show(card: Card): void;
}

/** The display's four keys. Pressing B or H again brings the last picture back, as presenters know it. */
export function useProgram(): Program {
  const { view, issue } = useDesk();
  const { program, preview } = view.display;
  const last = useRef<Card>({ kind: 'situation' });
  useEffect(() => {
    if (isPicture(program)) last.current = program;
  }, [program]);
  const [pending] = useState(() => cell<ProgramKey | null>(null));
  return useMemo(() => {
    const put = (key: ProgramKey, card: Card, expect?: Card) => {
      if (sameCard(card, program)) return;
      pending.set(key);
      void issue({ type: 'display.take', data: { card, expect } }).then(() => pending.set(null));
    };
    return {
      pending,
      take: () => {
        // Another console may have put something up in this moment; black and hold must always come.
        if (preview !== null) put('take', preview, program);
      },
      black: () => put('black', program.kind === 'black' ? last.current : { kind: 'black' }),
      hold: () => put('hold', program.kind === 'hold' ? last.current : { kind: 'hold' }),
      lastPublic: () => put('lastPublic', last.current),
      situation: () => put('situation', { kind: 'situation' }),
      show: (card) => put('show', card, program),
    };
  }, [program, preview, issue, pending]);
}

/** Whether this was pressed and has no answer yet. */
export function usePressed(program: Program, key: ProgramKey): boolean {
  return useCell(program.pending, (pressed) => pressed === key);
}
