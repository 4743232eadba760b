import { useState } from 'react';
import { Switch } from '@mantine/core';
import { useDesk } from '../desk.tsx';
import type { Board } from '../model/boards.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { ReasonForm } from '../parts/ReasonForm.tsx';
import { useText } from '../text.ts';
import styles from './Negotiate.module.css';

export interface BoardActsProps {
  readonly board: Board;
  readonly tabling: boolean;
  table(on: boolean): void;
}

/** What control does with a negotiation as a whole. */
export function BoardActs({ board, tabling, table }: BoardActsProps) {
  const t = useText();
  const { view, issue } = useDesk();
  const [lapsing, lapse] = useState(false);
  const running = view.situation.status === 'running';
  if (lapsing)
    return (
      <ReasonForm
        label={t('negotiation.lapseWhy')}
        confirm={t('negotiation.lapseDo')}
        danger
        run={(reason) => issue({ type: 'text.lapse', data: { board: board.id, reason } })}
        cancel={() => lapse(false)}
      />
    );
  return (
    <div className={styles['acts']}>
      {running ? <OpenSwitch board={board} /> : null}
      {running && board.open && !tabling ? (
        <PlainAct deed="text.table" icon="edit" onClick={() => table(true)}>
          {t('negotiation.table')}
        </PlainAct>
      ) : null}
      {board.seenBy === 'public' && running ? (
        <Act
          icon="screen"
          body={{ type: 'display.preview', data: { card: { kind: 'board', board: board.id } } }}
        >
          {t('negotiation.preview')}
        </Act>
      ) : null}
      {running && board.version > 0 ? (
        <PlainAct deed="text.lapse" kind="quiet" icon="recalled" onClick={() => lapse(true)}>
          {t('negotiation.lapse')}
        </PlainAct>
      ) : null}
    </div>
  );
}

/** Shows what the log says; a press asks, and the switch moves when the host has answered. */
function OpenSwitch({ board }: { board: Board }) {
  const t = useText();
  const { issue } = useDesk();
  const [pending, setPending] = useState(false);
  const turn = async (open: boolean) => {
    setPending(true);
    await issue({ type: open ? 'board.open' : 'board.close', data: { board: board.id } });
    setPending(false);
  };
  return (
    <Switch
      size="sm"
      label={t('negotiation.isOpen')}
      checked={board.open}
      disabled={pending}
      onChange={(event) => void turn(event.currentTarget.checked)}
    />
  );
}
