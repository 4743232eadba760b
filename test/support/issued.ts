import type { CommandBody } from '../../src/core/command.ts';
import type { Actor } from '../../src/core/ids.ts';

/** A command that somebody might give. */
export interface Issued {
  readonly body: CommandBody;
  readonly actor: Actor;
}
