import { UnstyledButton } from '@mantine/core';
import { useNotes } from '../notes/notes.tsx';
import { useStage } from '../stage.tsx';
import { useText } from '../text.ts';
import styles from './Judgement.module.css';

/** The picture at this moment, how well it was judged up to then, or what is said about it. */
export function PartSwitch() {
  const t = useText();
  const notes = useNotes();
  const { replay, player, dispatch } = useStage();
  const parts = [
    { part: 'picture', word: t('judgement.picture') },
    { part: 'judgement', word: t('judgement.part') },
    ...(notes === null ? [] : [{ part: 'notes', word: t('notes.part') } as const]),
  ] as const;
  // How it was judged is worked out from the facts.
  if (replay.full === null) return null;
  return (
    <div className={styles['switch']} role="group" aria-label={t('judgement.label')}>
      {parts.map(({ part, word }) => (
        <UnstyledButton
          key={part}
          aria-pressed={player.part === part}
          aria-keyshortcuts={part === 'notes' ? undefined : 'J'}
          onClick={() => dispatch({ do: 'part', part })}
        >
          {word}
        </UnstyledButton>
      ))}
    </div>
  );
}
