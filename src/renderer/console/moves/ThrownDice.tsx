import { useState } from 'react';
import { NumberInput } from '@mantine/core';
import { areDice, diceCount } from '../../../core/adjudicate/draw.ts';
import type { DrawMethod } from '../../../core/ruling.ts';
import { useDesk } from '../desk.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import styles from './Draw.module.css';

export interface ThrownDiceProps {
  readonly move: string;
  readonly method: DrawMethod;
  begin(): void;
}

/** What dice in the room showed: typed in, and held against what such dice can show. */
export function ThrownDice({ move, method, begin }: ThrownDiceProps) {
  const t = useText();
  const { issue } = useDesk();
  const count = diceCount(method);
  const sides = method === 'd100' ? 100 : 6;
  const [dice, setDice] = useState<readonly (number | null)[]>(() =>
    Array.from({ length: count }, () => null),
  );
  const [pending, setPending] = useState(false);
  const thrown = dice.filter((die) => die !== null);
  const ready = areDice(method, thrown);
  const wrong = (die: number | null): boolean => die !== null && !isSide(die, sides);
  const enter = async () => {
    if (!ready || pending) return;
    begin();
    setPending(true);
    await issue({ type: 'draw.make', data: { move, dice: [...thrown] } });
    setPending(false);
  };
  return (
    <form
      className={styles['thrown']}
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      {dice.map((die, at) => (
        <NumberInput
          // The dice lie side by side; they have no other name than their place.
          key={String(at)}
          size="xs"
          label={count === 1 ? t('odds.d100Field') : t('odds.die', { no: at + 1 })}
          value={die ?? ''}
          allowDecimal={false}
          hideControls={method === 'd100'}
          min={1}
          max={sides}
          clampBehavior="none"
          error={wrong(die) ? t('odds.badDie', { from: 1, to: sides }) : undefined}
          onChange={(value) => setDice(dice.map((each, i) => (i === at ? asDie(value) : each)))}
        />
      ))}
      <PlainAct type="submit" deed="draw.make" kind="main" disabled={!ready} pending={pending}>
        {t('odds.enter')}
      </PlainAct>
    </form>
  );
}

function asDie(value: string | number): number | null {
  return typeof value === 'number' ? value : null;
}

function isSide(die: number, sides: number): boolean {
  return Number.isInteger(die) && die >= 1 && die <= sides;
}
