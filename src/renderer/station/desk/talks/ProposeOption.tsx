import { useState } from 'react';
import { limits } from '../../../../core/limits.ts';
import type { BoardView } from '../../../../core/view/schema-negotiate.ts';
import { Button } from '../../../shared/ui/Button.tsx';
import { TextBox, TextField } from '../../../shared/ui/Field.tsx';
import { useNote } from '../../../shared/use-note.ts';
import { stationText } from '../../text.ts';
import { useSeat } from '../seat.tsx';
import type { Entry } from './entry.ts';
import type { BoardClause } from './waiting.ts';
import { WriteForm } from './WriteForm.tsx';
import styles from './Clauses.module.css';

export interface ProposeOptionProps {
  board: BoardView;
  clause: BoardClause;
  entry: Entry;
}

/** A wording of the team's own for one clause. Its words stay until they are recorded. */
export function ProposeOption(props: ProposeOptionProps) {
  const t = stationText.useText();
  const { drafts } = useSeat();
  const { board, clause, entry } = props;
  const slot = `option.${board.id}.${clause.id}`;
  const [writing, setWriting] = useState(() => {
    const { words, choices } = drafts.notes.get(slot);
    return words !== '' || (choices['title'] ?? '') !== '';
  });
  const [added, setAdded] = useState(false);
  return (
    <>
      {writing ? (
        <Form
          {...props}
          slot={slot}
          onClose={() => setWriting(false)}
          onAdded={() => {
            setAdded(true);
            setWriting(false);
          }}
        />
      ) : (
        <Button
          disabled={entry !== 'open'}
          onClick={() => {
            setAdded(false);
            setWriting(true);
          }}
        >
          <span aria-hidden="true">+</span> {t('propose.open')}
        </Button>
      )}
      <p className={styles['said']} role="status">
        {added ? t('propose.added') : ''}
      </p>
    </>
  );
}

interface FormProps extends ProposeOptionProps {
  slot: string;
  onClose: () => void;
  onAdded: () => void;
}

function Form({ board, clause, entry, slot, onClose, onAdded }: FormProps) {
  const t = stationText.useText();
  const { view, drafts } = useSeat();
  const note = useNote(drafts.notes, slot);
  const [checked, setChecked] = useState(false);
  const title = (note.choices['title'] ?? '').trim();
  const text = note.words.trim();
  const send = async () => {
    setChecked(true);
    if (title === '' || text === '') return;
    const by = { kind: 'team', team: view.team.id } as const;
    const data = { board: board.id, clause: clause.id, by, title, text };
    const answer = await note.send('option.propose', data);
    if (answer.ok) onAdded();
  };
  return (
    <WriteForm
      level={4}
      note={note}
      entry={entry}
      heading={t('propose.heading', { clause: clause.title })}
      seen={t(board.seenBy === 'public' ? 'propose.seenPublic' : 'propose.seenParties')}
      kept={t('propose.kept')}
      sendLabel={t('propose.send')}
      closeLabel={t('propose.cancel')}
      empty={title === '' && text === ''}
      onSend={() => void send()}
      onClose={onClose}
    >
      <TextField
        label={t('propose.title')}
        needed
        value={note.choices['title'] ?? ''}
        maxLength={limits.shortTextCharsMax}
        error={checked && title === '' ? t('propose.needTitle') : undefined}
        onChange={(event) => note.change(note.words, { title: event.currentTarget.value })}
      />
      <TextBox
        label={t('propose.text')}
        needed
        value={note.words}
        maxLength={limits.longTextCharsMax}
        error={checked && text === '' ? t('propose.needText') : undefined}
        onChange={(event) => note.change(event.currentTarget.value)}
      />
    </WriteForm>
  );
}
