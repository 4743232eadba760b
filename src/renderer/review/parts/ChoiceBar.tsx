import { UnstyledButton } from '@mantine/core';
import styles from './ChoiceBar.module.css';

export interface ChoiceBarProps<Name extends string> {
  readonly label: string;
  readonly choices: readonly {
    readonly name: Name;
    readonly word: string;
    readonly keys?: string | undefined;
  }[];
  readonly chosen: Name;
  /** It decides what the whole page shows. */
  readonly main?: boolean;
  choose(name: Name): void;
}

/** One of a few, side by side. */
export function ChoiceBar<Name extends string>({
  label,
  choices,
  chosen,
  main = false,
  choose,
}: ChoiceBarProps<Name>) {
  return (
    <div className={styles['bar']} data-main={main || undefined} role="group" aria-label={label}>
      {choices.map(({ name, word, keys }) => (
        <UnstyledButton
          key={name}
          aria-pressed={chosen === name}
          aria-keyshortcuts={keys}
          onClick={() => choose(name)}
        >
          {word}
        </UnstyledButton>
      ))}
    </div>
  );
}
