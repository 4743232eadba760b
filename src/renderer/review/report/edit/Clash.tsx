import { Button } from '@mantine/core';
import type { Field } from '../../../../core/aar/report/block.ts';
import { useEdit } from './edit-context.ts';
import styles from './Words.module.css';

/** Two have written in one place: both are shown, and one of them stays. */
export function Clash({ field }: { field: Field }) {
  const { editor, say } = useEdit();
  const choose = (whose: 'mine' | 'theirs') => () => void editor.choose(field.key, whose);
  return (
    <div className={styles['clash']} role="alert">
      <p>{say.t('edit.clash')}</p>
      <blockquote dir="auto">{say(field.said)}</blockquote>
      <div className={styles['acts']}>
        <Button size="compact-sm" variant="default" onClick={choose('mine')}>
          {say.t('edit.mine')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={choose('theirs')}>
          {say.t('edit.theirs')}
        </Button>
      </div>
    </div>
  );
}
