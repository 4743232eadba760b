import type { ButtonHTMLAttributes } from 'react';
import type { CommandBody, CommandType } from '../../../core/command.ts';
import { useDesk, useDeskIfOpen } from '../desk.tsx';
import { barredFrom } from '../model/company.ts';
import { whoseWords } from '../refusal.ts';
import { useText } from '../text.ts';
import { useWaiting } from './use-waiting.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Act.module.css';

export interface PlainActProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly kind?: 'plain' | 'main' | 'quiet' | 'ready' | 'warn' | 'danger' | 'live';
  readonly icon?: IconName;
  /** A key that does the same, shown on the button. */
  readonly hotkey?: string | undefined;
  readonly pending?: boolean;
  /** What pressing it leads to in the end: closed, with the reason, to whose work it is not. */
  readonly deed?: CommandType | undefined;
}

/** Why the person at this console may not do it; null: they may. */
export function useBar(deed: CommandType | undefined): string | null {
  const t = useText();
  const duty = useDeskIfOpen()?.duty ?? 'lead';
  const whose = deed === undefined ? null : barredFrom(duty, deed);
  return whose === null ? null : t('refusal.duty/not-yours', { whose: whoseWords(whose) });
}

/** The console's button: dense, with an icon, a key and a state of waiting. */
export function PlainAct({
  kind = 'plain',
  icon,
  hotkey,
  pending = false,
  deed,
  children,
  disabled,
  ...rest
}: PlainActProps) {
  const bar = useBar(deed);
  const barred =
    bar === null ? null : { title: bar, 'aria-description': bar, disabled: true as const };
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
      {...barred}
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

/** A button for one command. What it did is seen in the view, never assumed; that it waits, whoever or whatever key sent it. */
export function Act({ body, onDone, ...rest }: ActProps) {
  const { issue } = useDesk();
  const pending = useWaiting(body);
  const run = async () => {
    if (await issue(body)) onDone?.();
  };
  return <PlainAct deed={body.type} {...rest} pending={pending} onClick={() => void run()} />;
}
