import { useState } from 'react';
import { Textarea, TextInput } from '@mantine/core';
import { limits } from '../../../core/limits.ts';
import { useDesk } from '../desk.tsx';
import type { Board, BoardClause } from '../model/boards.ts';
import { control, keyOf, partyOf } from '../model/talk.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useCaret } from '../parts/use-caret.ts';
import { useText } from '../text.ts';
import { useDraft } from '../use-draft.ts';
import { PartySelect } from './PartySelect.tsx';
import styles from './Negotiate.module.css';

interface OptionDraft {
  readonly by: string;
  readonly title: string;
  readonly text: string;
}

interface OptionFormProps {
  readonly board: Board;
  readonly clause: BoardClause;
  close(): void;
}

/** Another wording for a clause, of control or in the name of a party; what was typed stays. */
export function OptionForm({ board, clause, close }: OptionFormProps) {
  const form = useCaret();
  const t = useText();
  const { issue } = useDesk();
  const [draft, change, forget] = useDraft<OptionDraft>(`option.${board.id}.${clause.id}`, {
    by: keyOf(control),
    title: '',
    text: '',
  });
  const [pending, setPending] = useState(false);
  const ready = draft.title.trim() !== '' && draft.text.trim() !== '';
  const add = async () => {
    if (!ready || pending) return;
    setPending(true);
    const data = {
      board: board.id,
      clause: clause.id,
      by: partyOf(draft.by),
      title: draft.title.trim(),
      text: draft.text.trim(),
    };
    const done = await issue({ type: 'option.propose', data });
    setPending(false);
    if (!done) return;
    forget();
    close();
  };
  return (
    <form
      ref={form}
      className={styles['form']}
      aria-label={t('negotiation.addOptionTo', { clause: clause.title })}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Fields parties={board.parties} draft={draft} change={change} />
      <div className={styles['foot']}>
        <PlainAct kind="quiet" onClick={close}>
          {t('cancel')}
        </PlainAct>
        <PlainAct type="submit" kind="main" disabled={!ready} pending={pending}>
          {t('negotiation.add')}
        </PlainAct>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly parties: readonly string[];
  readonly draft: OptionDraft;
  change(part: Partial<OptionDraft>): void;
}

function Fields({ parties, draft, change }: FieldsProps) {
  const t = useText();
  return (
    <>
      <div className={styles['two']}>
        <PartySelect
          label={t('negotiation.by')}
          parties={parties}
          value={draft.by}
          change={(by) => change({ by })}
        />
        <TextInput
          size="xs"
          label={t('negotiation.optionTitle')}
          value={draft.title}
          maxLength={limits.shortTextCharsMax}
          dir="auto"
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
      </div>
      <Textarea
        size="xs"
        label={t('negotiation.optionText')}
        value={draft.text}
        maxLength={limits.longTextCharsMax}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
    </>
  );
}
