import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../shared/ui/Button.tsx';
import { hotseatText } from './text.ts';
import styles from './PinPad.module.css';

export interface PinPadProps {
  heading: string;
  help: string;
  /** What went wrong with the last one. */
  problem: string;
  /** The host has not answered yet, or nobody may try just now. */
  disabled: boolean;
  done: string;
  back: string;
  mark?: ReactNode;
  onDone: (pin: string) => void;
  onBack: () => void;
}

const shortest = 4;
const longest = 8;
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** A keypad and no field: browsers neither remember nor undo what was never in one. */
export function PinPad(props: PinPadProps) {
  const { heading, help, problem, disabled, done, back, mark, onDone, onBack } = props;
  const t = hotseatText.useText();
  const [pin, setPin] = useState('');
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  const add = (digit: string) => setPin((now) => (now.length < longest ? now + digit : now));
  const remove = () => setPin((now) => now.slice(0, -1));
  const ready = pin.length >= shortest && !disabled;
  const finish = () => {
    if (!ready) return;
    setPin('');
    onDone(pin);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (/^[0-9]$/.test(event.key)) add(event.key);
    else if (event.key === 'Backspace') remove();
    else if (event.key === 'Escape') onBack();
    // On a button Enter presses it; everywhere else it is the end of the PIN.
    else if (event.key === 'Enter' && event.target === place.current) finish();
    else return;
    event.preventDefault();
  };
  const key = (digit: string) => (
    <button
      key={digit}
      type="button"
      className={styles['key']}
      disabled={disabled}
      onClick={() => add(digit)}
    >
      {digit}
    </button>
  );
  return (
    <main ref={place} tabIndex={-1} className={styles['pad']} onKeyDown={keyDown}>
      {mark}
      <h1 className={styles['heading']} dir="auto">
        {heading}
      </h1>
      <p className={styles['help']}>{help}</p>
      <Dots count={pin.length} />
      <p className={styles['problem']} role="alert">
        {problem}
      </p>
      <div className={styles['keys']}>
        {digits.map(key)}
        <button
          type="button"
          className={styles['key']}
          aria-label={t('pin.remove')}
          disabled={disabled || pin === ''}
          onClick={remove}
        >
          ⌫
        </button>
        {key('0')}
        <button type="button" className={styles['key']} data-go disabled={!ready} onClick={finish}>
          {done}
        </button>
      </div>
      <Button kind="quiet" onClick={onBack}>
        {back}
      </Button>
    </main>
  );
}

/** How many, and never which. */
function Dots({ count }: { count: number }) {
  const t = hotseatText.useText();
  return (
    <p className={styles['dots']} aria-label={t('pin.typed', { count })} role="status">
      {Array.from({ length: Math.max(shortest, count) }, (_, at) => (
        <span key={at} data-full={at < count || undefined} />
      ))}
    </p>
  );
}
