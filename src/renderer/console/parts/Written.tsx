import { Textarea, TextInput, type TextareaProps, type TextInputProps } from '@mantine/core';
import { limits } from '../../../core/limits.ts';

interface Written {
  readonly value: string;
  change(words: string): void;
}

export type LineProps = Written & Omit<TextInputProps, keyof Written | 'onChange' | 'dir'>;

/** One line of somebody's words, in whichever direction they run. */
export function Line({ change, ...field }: LineProps) {
  return (
    <TextInput
      maxLength={limits.shortTextCharsMax}
      {...field}
      dir="auto"
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

export type LinesProps = Written & Omit<TextareaProps, keyof Written | 'onChange' | 'dir'>;

/** Several lines of somebody's words; the field grows with them, from two to eight rows unless it is told otherwise. */
export function Lines({ change, ...field }: LinesProps) {
  return (
    <Textarea
      autosize
      minRows={2}
      maxRows={8}
      maxLength={limits.longTextCharsMax}
      {...field}
      dir="auto"
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
