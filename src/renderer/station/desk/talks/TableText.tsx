import { useId, useState } from 'react';
import { limits } from '../../../../core/limits.ts';
import type { BoardView } from '../../../../core/view/schema-negotiate.ts';
import { TextBox } from '../../../shared/ui/Field.tsx';
import { useNote } from '../../../shared/use-note.ts';
import { stationText } from '../../text.ts';
import { useSeat } from '../seat.tsx';
import { optionTitle, proposedChoice } from './choice.ts';
import type { Entry } from './entry.ts';
import type { BoardClause } from './waiting.ts';
import { WriteForm } from './WriteForm.tsx';
import styles from './TableText.module.css';

export interface TableTextProps {
  board: BoardView;
  entry: Entry;
  slot: string;
  onClose: () => void;
  onTabled: () => void;
}

/** A text in the making: one wording for each clause it settles. It stays until the host has recorded it. */
export function TableText({ board, entry, slot, onClose, onTabled }: TableTextProps) {
  const t = stationText.useText();
  const { view, drafts } = useSeat();
  const note = useNote(drafts.notes, slot);
  const [checked, setChecked] = useState(false);
  // What is shown is what is sent: the team's own marks, until somebody chooses otherwise.
  const chosen = board.clauses.map((clause): [string, string] => [
    clause.id,
    note.choices[clause.id] ?? proposedChoice(clause, view.team.id),
  ]);
  const settled = chosen.filter(([, option]) => option !== '');
  const send = async () => {
    setChecked(true);
    if (settled.length === 0) return;
    const by = { kind: 'team', team: view.team.id } as const;
    const choice = Object.fromEntries(settled);
    const data = { board: board.id, by, choice, note: note.words.trim() };
    const answer = await note.send('text.table', data);
    if (answer.ok) onTabled();
  };
  return (
    <WriteForm
      level={3}
      note={note}
      entry={entry}
      heading={t('text.heading')}
      help={t('text.headingHelp')}
      seen={t(board.seenBy === 'public' ? 'text.seenPublic' : 'text.seenParties')}
      error={checked && settled.length === 0 ? t('text.empty') : undefined}
      kept={t('text.kept')}
      sendLabel={t('text.send')}
      closeLabel={t('text.cancel')}
      empty={note.words === '' && Object.keys(note.choices).length === 0}
      onSend={() => void send()}
      onClose={onClose}
    >
      {board.clauses.map((clause, at) => (
        <ClauseChoice
          key={clause.id}
          clause={clause}
          option={chosen[at]?.[1] ?? ''}
          onChange={(option) => note.change(note.words, { [clause.id]: option })}
        />
      ))}
      <TextBox
        label={t('text.note')}
        rows={2}
        value={note.words}
        maxLength={limits.longTextCharsMax}
        onChange={(event) => note.change(event.currentTarget.value)}
      />
    </WriteForm>
  );
}

interface ClauseChoiceProps {
  clause: BoardClause;
  /** Empty: the text leaves this clause out. */
  option: string;
  onChange: (option: string) => void;
}

/** One clause of the text. A list of the device's own: ten clauses have to fit a phone. */
function ClauseChoice({ clause, option, onChange }: ClauseChoiceProps) {
  const t = stationText.useText();
  const id = useId();
  const text = clause.options.find((each) => each.id === option)?.text;
  const changes = option !== '' && option !== clause.inForce;
  return (
    <div className={styles['clause']} data-changes={changes || undefined}>
      <label htmlFor={id} dir="auto">
        {clause.title}
      </label>
      <select
        id={id}
        dir="auto"
        value={option}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{t('text.leaveOut')}</option>
        {clause.options.map((each) => (
          <option key={each.id} value={each.id}>
            {each.id === clause.inForce
              ? t('text.optionInForce', { option: each.title })
              : each.title}
          </option>
        ))}
      </select>
      {changes && clause.inForce !== null ? (
        <p className={styles['instead']} dir="auto">
          {t('text.instead', { option: optionTitle(clause, clause.inForce) })}
        </p>
      ) : null}
      {text === undefined ? null : (
        <p className={styles['text']} dir="auto">
          {text}
        </p>
      )}
    </div>
  );
}
