import { useState, type ButtonHTMLAttributes } from 'react';
import type { CommandBody } from '../../../core/command.ts';
import { useDesk } from '../desk.tsx';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Act.module.css';

export interface PlainActProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly kind?: 'plain' | 'main' | 'quiet' | 'ready' | 'warn' | 'danger' | 'live';
  readonly icon?: IconName;
  /** A key that does the same, shown on the button. */
  readonly hotkey?: string | undefined;
  readonly pending?: boolean;
}

/** The console's button: dense, with an icon, a key and a state of waiting. */
export function PlainAct({
  kind = 'plain',
  icon,
  hotkey,
  pending = false,
  children,
  disabled,
  ...rest
}: PlainActProps) {
  return (
    <button
      type="button"
      {...rest}
      className={styles['act']}
      data-kind={kind}
      data-pending={pending || undefined}
      data-square={children === undefined || undefined}
      aria-busy={pending || undefined}
      disabled={disabled === true || pending}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
      {hotkey === undefined ? null : <kbd aria-hidden="true">{hotkey}</kbd>}
    </button>
  );
}

export interface ActProps extends Omit<PlainActProps, 'pending' | 'onClick'> {
  readonly body: CommandBody;
  readonly onDone?: () => void;
}

/** A button for one command. What it did is seen in the view, never assumed. */
export function Act({ body, onDone, ...rest }: ActProps) {
  const { issue } = useDesk();
  const [pending, setPending] = useState(false);
  const run = async () => {
    setPending(true);
    const done = await issue(body);
    setPending(false);
    if (done) onDone?.();
  };
  return <PlainAct {...rest} pending={pending} onClick={() => void run()} />;
}
