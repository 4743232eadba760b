import { Button } from '@mantine/core';
import { wallTime } from '../../shared/format.ts';
import { useBackdrop } from '../stage.tsx';
import { useText } from '../text.ts';
import { FactLink } from './FactLink.tsx';
import { FeedbackWords } from './FeedbackWords.tsx';
import { seqsOf, type Note } from './notes-of.ts';
import { lessonFrom, type NoteActs } from './use-note-acts.ts';
import styles from './Notes.module.css';

export interface OneNoteProps {
  readonly remark: Note;
  readonly acts: NoteActs;
  /** Null: somebody else's words. */
  readonly onEdit: (() => void) | null;
  readonly onRemove: () => void;
}

/** One remark: what kind, whose, about what, and what can be done with it. */
export function OneNote({ remark, acts, onEdit, onRemove }: OneNoteProps) {
  const t = useText();
  const { replay } = useBackdrop();
  const lesson = lessonFrom(remark);
  const objective =
    remark.kind === 'lesson'
      ? replay.full?.world.scenario.objectives.find(({ id }) => id === remark.objective)
      : undefined;
  return (
    <article className={styles['note']} data-kind={remark.kind}>
      <p className={styles['stamp']}>
        <strong>
          {remark.kind === 'lesson'
            ? t(`notes.sort.${remark.sort}`)
            : t(`notes.kinds.${remark.kind}`)}
        </strong>
        <Who remark={remark} />
        <time>{wallTime(remark.wallMs)}</time>
      </p>
      {seqsOf(remark).map((seq) => (
        <FactLink key={seq} seq={seq} />
      ))}
      {objective === undefined ? null : (
        <p className={styles['quiet']} dir="auto">
          {objective.text}
        </p>
      )}
      {remark.kind === 'hotWash' && remark.question !== '' ? (
        <p className={styles['quiet']} dir="auto">
          {remark.question}
        </p>
      ) : null}
      {remark.kind === 'feedback' ? (
        <FeedbackWords remark={remark} />
      ) : remark.text === '' ? null : (
        <p className={styles['text']} dir="auto">
          {remark.text}
        </p>
      )}
      <div className={styles['acts']}>
        {onEdit === null ? null : (
          <Button size="compact-xs" variant="default" onClick={onEdit}>
            {t('notes.edit')}
          </Button>
        )}
        {lesson === null ? null : (
          <Button size="compact-xs" variant="default" onClick={() => acts.lesson(lesson)}>
            {t('notes.makeLesson')}
          </Button>
        )}
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onRemove}>
          {t('notes.remove')}
        </Button>
      </div>
    </article>
  );
}

function Who({ remark }: { remark: Note }) {
  const t = useText();
  const { replay } = useBackdrop();
  const team =
    'team' in remark && remark.team !== null ? replay.world.teams.get(remark.team) : null;
  const words =
    remark.kind === 'hotWash' && remark.aloud
      ? t('notes.aloud')
      : remark.by !== ''
        ? remark.by
        : remark.kind === 'hotWash' || remark.kind === 'feedback'
          ? t('notes.nameless')
          : '';
  if (words === '' && (team === null || team === undefined)) return null;
  return (
    <span>
      <bdi>{words}</bdi>
      {team === null || team === undefined ? null : (
        <>
          {' · '}
          <bdi>{team.name}</bdi>
        </>
      )}
    </span>
  );
}
