import type { ButtonHTMLAttributes } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  kind?: 'main' | 'plain' | 'quiet';
  /** The press has been taken and the host has not answered yet. */
  pending?: boolean;
  wide?: boolean;
}

/** A finger-sized button for the light screens; the console uses the kit's. */
export function Button({
  kind = 'plain',
  pending = false,
  wide = false,
  disabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={styles['button']}
      data-kind={kind}
      data-pending={pending || undefined}
      data-wide={wide || undefined}
      aria-busy={pending || undefined}
      disabled={disabled === true || pending}
    />
  );
}
