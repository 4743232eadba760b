import { useState } from 'react';
import { NativeSelect, Textarea } from '@mantine/core';
import type { Party } from '../../../core/party.ts';
import { limits } from '../../../core/limits.ts';
import { useDesk } from '../desk.tsx';
import { control, keyOf, partyOf } from '../model/talk.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useCaret } from '../parts/use-caret.ts';
import { useText } from '../text.ts';
import { useDraft } from '../use-draft.ts';
import { usePartyName } from './use-party-name.ts';
import styles from './Talk.module.css';

export interface StatementFormProps {
  readonly by: Party;
  readonly text: string;
  readonly move: string | null;
  close(): void;
}

/** A public declaration for a party, in its own words or those of its move. */
export function StatementForm({ by, text, move, close }: StatementFormProps) {
  const form = useCaret();
  const t = useText();
  const name = usePartyName();
  const { scenario, issue } = useDesk();
  const [draft, change, forget] = useDraft(`statement.${move ?? ''}`, { by: keyOf(by), text });
  const [pending, setPending] = useState(false);
  const ready = draft.text.trim() !== '';
  const pin = async () => {
    if (!ready || pending) return;
    setPending(true);
    const data = { by: partyOf(draft.by), text: draft.text.trim(), move };
    const done = await issue({ type: 'statement.make', data });
    setPending(false);
    if (!done) return;
    forget();
    close();
  };
  return (
    <form
      ref={form}
      className={styles['form']}
      aria-label={t('statements.make')}
      onSubmit={(event) => {
        event.preventDefault();
        void pin();
      }}
    >
      <NativeSelect
        size="xs"
        label={t('statements.by')}
        value={draft.by}
        data={[control, ...scenario.teams.map((team) => partyOf(team.id))].map((party) => ({
          value: keyOf(party),
          label: name(party),
        }))}
        onChange={(event) => change({ by: event.currentTarget.value })}
      />
      <Textarea
        size="xs"
        label={t('statements.text')}
        description={t('statements.help')}
        value={draft.text}
        maxLength={limits.longTextCharsMax}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <div className={styles['foot']}>
        <PlainAct kind="quiet" onClick={close}>
          {t('cancel')}
        </PlainAct>
        <PlainAct type="submit" kind="main" icon="flag" disabled={!ready} pending={pending}>
          {t('statements.pin')}
        </PlainAct>
      </div>
    </form>
  );
}
