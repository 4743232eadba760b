import type { ReactNode } from 'react';
import { useText } from '../text.ts';
import { PlainAct } from './Act.tsx';
import type { IconName } from './Icon.tsx';
import styles from './FormFoot.module.css';

export interface FormFootProps {
  /** What the button says that does it. */
  readonly confirm: string;
  readonly icon?: IconName | undefined;
  readonly danger?: boolean;
  readonly ready: boolean;
  readonly pending: boolean;
  /** What stands before the two buttons. */
  readonly children?: ReactNode;
  close(): void;
}

/** The end of a form: back without it, or do it. */
export function FormFoot(props: FormFootProps) {
  const { confirm, icon, danger = false, ready, pending, children, close } = props;
  const t = useText();
  return (
    <div className={styles['foot']}>
      {children}
      <PlainAct kind="quiet" onClick={close}>
        {t('cancel')}
      </PlainAct>
      <PlainAct
        type="submit"
        kind={danger ? 'danger' : 'main'}
        {...(icon === undefined ? {} : { icon })}
        disabled={!ready}
        pending={pending}
      >
        {confirm}
      </PlainAct>
    </div>
  );
}
