import { UnstyledButton } from '@mantine/core';
import { useStage } from '../stage.tsx';
import { useText } from '../text.ts';
import styles from './Judgement.module.css';

/** The picture at this moment, or how well it was judged up to then. */
export function PartSwitch() {
  const t = useText();
  const { player, dispatch } = useStage();
  const parts = [
    { part: 'picture', word: t('judgement.picture') },
    { part: 'judgement', word: t('judgement.part') },
  ] as const;
  return (
    <div className={styles['switch']} role="group" aria-label={t('judgement.label')}>
      {parts.map(({ part, word }) => (
        <UnstyledButton
          key={part}
          aria-pressed={player.part === part}
          aria-keyshortcuts="J"
          onClick={() => dispatch({ do: 'part', part })}
        >
          {word}
        </UnstyledButton>
      ))}
    </div>
  );
}
