/**
 * Owns: what consoles are told of trouble with the exercise's file. Does not own: the trouble (session).
 * Pure; a crash leaves nothing here.
 */
import type { Down } from '../../core/protocol/down.ts';
import type { Trouble } from '../session/session.ts';

export function troubleCode({ kind }: Trouble): Extract<Down, { t: 'file' }>['trouble'] {
  switch (kind) {
    case 'full':
      return 'diskFull';
    case 'gone':
      return 'gone';
    case 'readOnly':
      return 'readOnly';
    case 'faulted':
      return 'faulted';
    case 'corrupt':
    case 'notOurs':
    case 'fromFuture':
    case 'busy':
    case 'io':
    case 'locked':
      return 'io';
  }
}
