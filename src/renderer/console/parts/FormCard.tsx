import { useEffect, type ReactNode } from 'react';
import { FormFoot } from './FormFoot.tsx';
import type { IconName } from './Icon.tsx';
import { useCaret } from './use-caret.ts';
import { useRun } from './use-run.ts';
import styles from './FormCard.module.css';

export interface FormCardProps {
  readonly label: string;
  /** What the button says that does it. */
  readonly confirm: string;
  readonly icon?: IconName;
  readonly ready: boolean;
  /** Where one goes on: in the first field, on the button where nothing has to be filled in, or where one was. */
  readonly caret?: 'field' | 'confirm' | 'stay';
  /** Other buttons of its foot. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
  /** Resolves to whether it was done; then the form is closed. */
  run(): Promise<boolean>;
  close(): void;
}

/** A form that opens in place, where the deed is: Enter does it, Escape closes it, and while it is sent it waits. */
export function FormCard(props: FormCardProps) {
  const { label, confirm, icon, ready, caret = 'field', more, children, run, close } = props;
  const form = useFocus(caret);
  const { pending, submit } = useRun(ready, run, close);
  return (
    <form
      ref={form}
      className={styles['form']}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      {children}
      <FormFoot confirm={confirm} icon={icon} ready={ready} pending={pending} close={close}>
        {more}
      </FormFoot>
    </form>
  );
}

function useFocus(caret: NonNullable<FormCardProps['caret']>) {
  const form = useCaret(caret === 'field');
  useEffect(() => {
    if (caret === 'confirm')
      form.current?.querySelector<HTMLElement>('button[type="submit"]')?.focus();
  }, [caret, form]);
  return form;
}
