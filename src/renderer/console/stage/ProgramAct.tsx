import { PlainAct, type PlainActProps } from '../parts/Act.tsx';
import { usePressed, type Program, type ProgramKey } from './use-program.ts';

export interface ProgramActProps extends Omit<PlainActProps, 'pending' | 'deed'> {
  readonly program: Program;
  /** What of it this button presses. */
  readonly press: ProgramKey;
}

/** A button that puts something on the wall, and says itself that it waits. */
export function ProgramAct({ program, press, ...rest }: ProgramActProps) {
  return <PlainAct deed="display.take" {...rest} pending={usePressed(program, press)} />;
}
