import { Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { isOwn } from '../../../core/remark.ts';
import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { useBackdrop, useStage } from '../stage.tsx';
import { useText } from '../text.ts';
import { FeedbackSum } from './FeedbackSum.tsx';
import { filtered, type NoteDraft, type NoteFilter, type Note, type NoteKind } from './notes-of.ts';
import { OneNote } from './OneNote.tsx';
import { useNoteActs } from './use-note-acts.ts';
import { useNotes } from './notes.tsx';
import { useShown, useVisible } from './use-shown.ts';
import { Unfinished } from './Unfinished.tsx';
import { whyNot } from '../host/why-not.ts';
import shared from '../parts/picture/Part.module.css';
import styles from './Notes.module.css';

const none: readonly NoteDraft[] = [];
const kinds: readonly NoteKind[] = ['annotation', 'bookmark', 'lesson', 'hotWash', 'feedback'];

/** Everything that was said about this record, beside it. */
export function NotesPart() {
  const t = useText();
  const notes = useNotes();
  const acts = useNoteActs();
  const { player } = useStage();
  const shown = useShown();
  const unfinished = useVisible(notes?.aside ?? none);
  const [filter, setFilter] = useState<NoteFilter>({ kind: '', objective: '' });
  const list = useMemo(() => filtered(shown, filter), [shown, filter]);
  if (notes === null || acts === null)
    return <EmptyState title={t('notes.nowhere')}>{t('notes.nowhereHelp')}</EmptyState>;
  return (
    <div className={`${shared['part']} ${styles['part']}`}>
      <div className={shared['head']}>
        <h2>{t('notes.title')}</h2>
        <div className={styles['acts']}>
          <Button size="compact-sm" onClick={() => acts.annotate()}>
            {t('notes.write.annotation')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => acts.bookmark()}>
            {t('notes.write.bookmark')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => acts.lesson()}>
            {t('notes.write.lesson')}
          </Button>
        </div>
      </div>
      <p className={styles['quiet']}>
        {t(player.audience === 'control' ? 'notes.help' : 'notes.helpOthers')}
      </p>
      {notes.trouble === null ? null : (
        <p className={styles['refused']} role="alert">
          {whyNot(notes.trouble, t)}{' '}
          <button type="button" className={styles['link']} onClick={notes.again}>
            {t('trouble.again')}
          </button>
        </p>
      )}
      <Unfinished drafts={unfinished} onGoOn={notes.begin} />
      <Filters filter={filter} onFilter={setFilter} shown={shown} />
      {filter.kind === '' || filter.kind === 'feedback' ? <FeedbackSum remarks={shown} /> : null}
      {shown.length === 0 ? (
        <EmptyState title={t('notes.none')}>{t('notes.noneHelp')}</EmptyState>
      ) : list.length === 0 ? (
        <p className={styles['quiet']}>{t('notes.nothingFits')}</p>
      ) : (
        <ol className={styles['list']}>
          {list.map((remark) => (
            <li key={remark.id}>
              <OneNote
                remark={remark}
                acts={acts}
                onEdit={isOwn(remark) ? () => acts.edit(remark) : null}
                onRemove={() => notes.remove(remark)}
              />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

interface FiltersProps {
  readonly filter: NoteFilter;
  readonly shown: readonly Note[];
  onFilter(filter: NoteFilter): void;
}

function Filters({ filter, shown, onFilter }: FiltersProps) {
  const t = useText();
  const objectives = useBackdrop().replay.full?.world.scenario.objectives ?? [];
  return (
    <div className={styles['filters']}>
      <NativeSelect
        size="xs"
        label={t('notes.kind')}
        value={filter.kind}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onFilter({ ...filter, kind: kinds.find((kind) => kind === value) ?? '' });
        }}
        data={[
          { value: '', label: t('notes.all', { count: shown.length }) },
          ...kinds.map((kind) => ({
            value: kind,
            label: `${t(`notes.kinds.${kind}`)} (${count(shown, kind)})`,
          })),
        ]}
      />
      {objectives.length === 0 ? null : (
        <NativeSelect
          size="xs"
          label={t('notes.objective')}
          value={filter.objective}
          onChange={(event) => onFilter({ ...filter, objective: event.currentTarget.value })}
          data={[
            { value: '', label: t('notes.anyObjective') },
            ...objectives.map(({ id, text }) => ({ value: id, label: text })),
          ]}
        />
      )}
    </div>
  );
}

function count(remarks: readonly Note[], kind: NoteKind): number {
  return remarks.filter((remark) => remark.kind === kind).length;
}
