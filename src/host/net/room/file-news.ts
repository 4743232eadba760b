/**
 * Owns: what consoles are told of the exercise's file, and of trouble with it. Does not own: the trouble (session).
 * Pure; a crash leaves nothing here.
 */
import type { Down } from '../../../core/protocol/down.ts';
import type { Session, Trouble } from '../../session/session.ts';

type FileNews = Extract<Down, { t: 'file' }>;

/** `viewFault`: why a screen could not be brought up to date; null: all could. */
export function fileNews(session: Session, viewFault: string | null): FileNews {
  const trouble = session.trouble();
  const path = session.meta.path ?? '';
  if (trouble !== null)
    return { t: 'file', path, trouble: troubleCode(trouble), message: trouble.message };
  if (viewFault !== null) return { t: 'file', path, trouble: 'faulted', message: viewFault };
  return { t: 'file', path, trouble: 'none', message: '' };
}

function troubleCode({ kind }: Trouble): FileNews['trouble'] {
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
    case 'linked':
      return 'io';
  }
}
