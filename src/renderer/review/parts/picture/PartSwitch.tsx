import { UnstyledButton } from '@mantine/core';
import { useNotes } from '../../notes/notes.tsx';
import type { Part } from '../../model/player.ts';
import { useReportApi } from '../../report/edit/report.tsx';
import { useStage } from '../../stage.tsx';
import { useText } from '../../text.ts';
import styles from '../judgement/Judgement.module.css';

const keys: Partial<Record<Part, string>> = { judgement: 'J', figures: 'M' };

/** The picture at this moment, how well it was judged up to then, the record in figures, what is said about it, or the report. */
export function PartSwitch() {
  const t = useText();
  const notes = useNotes();
  const report = useReportApi();
  const { replay, player, dispatch } = useStage();
  const parts = [
    { part: 'picture', word: t('judgement.picture') },
    { part: 'judgement', word: t('judgement.part') },
    { part: 'figures', word: t('measures.part') },
    ...(notes === null ? [] : [{ part: 'notes', word: t('notes.part') } as const]),
    ...(report === null ? [] : [{ part: 'report', word: t('report') } as const]),
  ] as const;
  // How it was judged and what it comes to is worked out from the facts.
  if (replay.full === null) return null;
  return (
    <div className={styles['switch']} role="group" aria-label={t('judgement.label')}>
      {parts.map(({ part, word }) => (
        <UnstyledButton
          key={part}
          aria-pressed={player.part === part}
          aria-keyshortcuts={keys[part]}
          onClick={() => dispatch({ do: 'part', part })}
        >
          {word}
        </UnstyledButton>
      ))}
    </div>
  );
}
