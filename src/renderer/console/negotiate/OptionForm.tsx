import { useDesk } from '../desk.tsx';
import type { Board, BoardClause } from '../model/boards.ts';
import { control, keyOf, partyOf } from '../model/talk.ts';
import { FormCard } from '../parts/FormCard.tsx';
import { useText } from '../text.ts';
import { useDraft } from '../use-draft.ts';
import { PartySelect } from './PartySelect.tsx';
import { Line, Lines } from '../parts/Written.tsx';
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
  const t = useText();
  const { issue } = useDesk();
  const [draft, change, forget] = useDraft<OptionDraft>(`option.${board.id}.${clause.id}`, {
    by: keyOf(control),
    title: '',
    text: '',
  });
  const ready = draft.title.trim() !== '' && draft.text.trim() !== '';
  const add = async () => {
    const data = {
      board: board.id,
      clause: clause.id,
      by: partyOf(draft.by),
      title: draft.title.trim(),
      text: draft.text.trim(),
    };
    const done = await issue({ type: 'option.propose', data });
    if (done) forget();
    return done;
  };
  return (
    <FormCard
      label={t('negotiation.addOptionTo', { clause: clause.title })}
      confirm={t('negotiation.add')}
      ready={ready}
      run={add}
      close={close}
    >
      <Fields parties={board.parties} draft={draft} change={change} />
    </FormCard>
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
        <Line
          size="xs"
          label={t('negotiation.optionTitle')}
          value={draft.title}
          change={(title) => change({ title })}
        />
      </div>
      <Lines
        size="xs"
        label={t('negotiation.optionText')}
        value={draft.text}
        change={(text) => change({ text })}
      />
    </>
  );
}
