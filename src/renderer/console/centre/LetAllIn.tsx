import { useState } from 'react';
import type { ControlView } from '../../../core/view/schema.ts';
import { useDesk } from '../desk.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';

interface LetAllInProps {
  /** Newcomers only: a seat that somebody wants back is handed over with eyes open. */
  readonly newcomers: ControlView['seats'];
}

/** Lets in who waits, each into the team they asked for, up to the first that is refused. */
export function LetAllIn({ newcomers }: LetAllInProps) {
  const t = useText();
  const { issue } = useDesk();
  const [pending, setPending] = useState(false);
  const run = async () => {
    setPending(true);
    for (const { id, team } of newcomers) {
      // One after the other: a refusal leaves the rest at the door.
      // oxlint-disable-next-line no-await-in-loop
      if (!(await issue({ type: 'seat.admit', data: { seat: id, team } }))) break;
    }
    setPending(false);
  };
  return (
    <PlainAct data-lead kind="main" deed="seat.admit" pending={pending} onClick={() => void run()}>
      {t('room.admitAll')}
    </PlainAct>
  );
}
