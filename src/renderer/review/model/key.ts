import type { Link } from '../../shared/link/link.ts';
import { SourceError } from './source.ts';

const shelf = 'wc.review.key';

export interface Key {
  /** What the page has at hand: a ticket from its address, or the token of before a refresh; empty for none. */
  readonly present: string;
  readonly renew: (token: string) => void;
  /** A token that requests beside the socket accept; waits until the host has answered the hello. */
  token(link: Pick<Link, 'getState' | 'subscribe'>): Promise<string>;
}

/** The control key of this window. It outlives a refresh and ends with the window. */
export function holdKey(given: string | null, storage: Pick<Storage, 'getItem' | 'setItem'>): Key {
  let present = given ?? storage.getItem(shelf) ?? '';
  return {
    get present() {
      return present;
    },
    renew(token) {
      present = token;
      storage.setItem(shelf, token);
    },
    async token(link) {
      if (present === '') throw new SourceError('notAllowed', '');
      await answered(link);
      // A token that still holds is not renewed; it has to be kept all the same.
      storage.setItem(shelf, present);
      return present;
    },
  };
}

/** Resolves once the host has said yes; a no, or no host at all, is a trouble of its own. */
function answered(link: Pick<Link, 'getState' | 'subscribe'>): Promise<void> {
  return new Promise((resolve, reject) => {
    let stop: (() => void) | null = null;
    const look = (): boolean => {
      const { status, refusal } = link.getState();
      if (status === 'open') resolve();
      else if (status === 'stopped') reject(new SourceError('notAllowed', refusal?.message ?? ''));
      else if (status === 'waiting') reject(new SourceError('unreachable', ''));
      else return false;
      stop?.();
      return true;
    };
    if (!look()) stop = link.subscribe(look);
  });
}
