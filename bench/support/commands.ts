import type { CommandBody, CommandType } from '../../src/core/command.ts';

/** The data of each command, by its type. */
export type CommandData = {
  readonly [K in CommandType]: Extract<CommandBody, { type: K }>['data'];
};
