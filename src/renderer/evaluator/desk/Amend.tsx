import { limits } from '../../../core/limits.ts';
import type { ObservationView } from '../../../core/view/schema-evaluate.ts';
import { refusedText } from '../../shared/i18n.ts';
import { useNote } from '../../shared/use-note.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { TextBox } from '../../shared/ui/Field.tsx';
import { evaluatorText } from '../text.ts';
import { typedOver, useDesk } from './desk.ts';
import { Ratings, readRating } from './Ratings.tsx';
import styles from './Record.module.css';

export function amendSlot(id: string): string {
  return `amend.${id}`;
}

/** One's own observation in other words; the earlier ones stay in the record. */
export function Amend({
  observation,
  onClose,
}: {
  observation: ObservationView;
  onClose: () => void;
}) {
  const t = evaluatorText.useText();
  const { notes } = useDesk();
  const { id, version, text, eventNo, objective } = observation;
  const note = useNote(notes, amendSlot(id));
  const words = typedOver(note, text);
  const rating = readRating(note.choices['rating'] ?? observation.rating ?? '');
  const save = async () => {
    const data = { observation: id, expectVersion: version, text: words.trim() };
    const answer = await note.send('observation.amend', { ...data, eventNo, objective, rating });
    if (answer.ok) onClose();
  };
  const leave = () => {
    note.discard();
    onClose();
  };
  return (
    <form
      className={styles['amend']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== '') void save();
      }}
    >
      <TextBox
        label={t('record.amend')}
        value={words}
        rows={3}
        maxLength={limits.longTextCharsMax}
        disabled={note.sentAs !== null}
        onChange={(event) => note.change(event.currentTarget.value, { typed: 'yes' })}
      />
      <Ratings
        label={t('observe.rating')}
        value={rating}
        onPick={(next) =>
          note.change(words, { typed: 'yes', rating: next === rating ? 'none' : next })
        }
      />
      {note.refused === null ? null : <p role="alert">{refusedText(note.refused)}</p>}
      <div>
        <Button type="submit" kind="main" pending={note.sentAs !== null}>
          {t('record.save')}
        </Button>
        <Button kind="quiet" onClick={leave}>
          {t('record.cancel')}
        </Button>
      </div>
    </form>
  );
}
