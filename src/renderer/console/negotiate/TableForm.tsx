import { useMemo } from 'react';
import { NativeSelect } from '@mantine/core';
import { useDesk } from '../desk.tsx';
import { effectsOfText, inForce, type Board } from '../model/boards.ts';
import { outlook } from '../model/foreseen.ts';
import { control, keyOf, partyOf } from '../model/talk.ts';
import { PlainAct } from '../parts/Act.tsx';
import { FormCard } from '../parts/FormCard.tsx';
import { useText } from '../text.ts';
import { useDraft } from '../use-draft.ts';
import { OutlookList } from './OutlookList.tsx';
import { PartySelect } from './PartySelect.tsx';
import { Lines } from '../parts/Written.tsx';
import styles from './Negotiate.module.css';

interface TextDraft {
  readonly by: string;
  readonly choice: Readonly<Record<string, string>>;
  readonly note: string;
}

/** A text of control, or of a party that has given it by word of mouth. What was chosen stays until it is tabled. */
export function TableForm({ board, close }: { board: Board; close: () => void }) {
  const t = useText();
  const { view, scenario, issue } = useDesk();
  const [draft, change, forget] = useDraft<TextDraft>(`text.${board.id}`, {
    by: keyOf(control),
    choice: {},
    note: '',
  });
  const foreseen = useMemo(
    () => outlook(scenario, view, effectsOfText(scenario, board, draft.choice)),
    [scenario, view, board, draft.choice],
  );
  const standing = inForce(board).map(({ clause, option }) => [clause.id, option.id] as const);
  const ready = Object.keys(draft.choice).length > 0;
  const table = async () => {
    const { by, choice, note } = draft;
    const data = { board: board.id, by: partyOf(by), choice: { ...choice }, note: note.trim() };
    const done = await issue({ type: 'text.table', data });
    if (done) forget();
    return done;
  };
  return (
    <FormCard
      label={t('negotiation.table')}
      confirm={t('negotiation.tableDo')}
      ready={ready}
      caret="stay"
      more={
        standing.length === 0 ? null : (
          <PlainAct kind="quiet" onClick={() => change({ choice: Object.fromEntries(standing) })}>
            {t('negotiation.fromForce')}
          </PlainAct>
        )
      }
      run={table}
      close={close}
    >
      <h3>{t('negotiation.table')}</h3>
      <p className={styles['quiet']}>{t('negotiation.chooseHelp')}</p>
      <Wordings board={board} choice={draft.choice} change={(choice) => change({ choice })} />
      <Signed parties={board.parties} draft={draft} change={change} />
      {ready ? <OutlookList outlook={foreseen} /> : null}
    </FormCard>
  );
}

interface SignedProps {
  readonly parties: readonly string[];
  readonly draft: TextDraft;
  change(part: Partial<TextDraft>): void;
}

/** Whose text it is, and what is said with it. */
function Signed({ parties, draft, change }: SignedProps) {
  const t = useText();
  return (
    <div className={styles['two']}>
      <PartySelect
        label={t('negotiation.by')}
        parties={parties}
        value={draft.by}
        change={(by) => change({ by })}
      />
      <Lines
        size="xs"
        label={t('negotiation.note')}
        value={draft.note}
        minRows={1}
        maxRows={6}
        change={(note) => change({ note })}
      />
    </div>
  );
}

interface WordingsProps {
  readonly board: Board;
  readonly choice: TextDraft['choice'];
  change(choice: TextDraft['choice']): void;
}

function Wordings({ board, choice, change }: WordingsProps) {
  const t = useText();
  const put = (clause: string, option: string) => {
    const { [clause]: _, ...others } = choice;
    change(option === '' ? others : { ...others, [clause]: option });
  };
  return (
    <div className={styles['wordingFields']}>
      {board.clauses.map((clause) => (
        <NativeSelect
          key={clause.id}
          size="xs"
          label={clause.title}
          value={choice[clause.id] ?? ''}
          data={[
            { value: '', label: t('negotiation.leaveOut') },
            ...clause.options.map(({ id, title }) => ({
              value: id,
              label: id === clause.inForce ? t('negotiation.isInForce', { title }) : title,
            })),
          ]}
          onChange={(event) => put(clause.id, event.currentTarget.value)}
        />
      ))}
    </div>
  );
}
