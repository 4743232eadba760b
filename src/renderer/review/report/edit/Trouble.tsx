import { Button } from '@mantine/core';
import { useBackdrop } from '../../stage.tsx';
import { useEdit } from './edit-context.ts';
import { useText } from '../../text.ts';
import { whyNot } from '../../host/why-not.ts';
import styles from './Report.module.css';

/** Why nothing can be changed here, or why something is not kept, in a sentence. */
export function Trouble() {
  const t = useText();
  const { editor, state, say } = useEdit();
  const isAltered = useBackdrop().replay.verification?.ok === false;
  const { trouble, typed, waiting, readOnly } = state;
  if (isAltered || readOnly)
    return (
      <p className={styles['trouble']} role="status">
        {say.t(isAltered ? 'edit.trouble.altered' : 'edit.trouble.readOnly')}
      </p>
    );
  if (trouble === null) return null;
  return (
    <p className={styles['trouble']} role="alert">
      {whyNot(trouble, t)} {typed.size > 0 ? say.t('edit.typed') : ''}{' '}
      {waiting > 0 ? say.t('edit.waiting') : ''}{' '}
      <Button size="compact-sm" variant="default" onClick={() => void editor.again()}>
        {say.t('edit.again')}
      </Button>
    </p>
  );
}
