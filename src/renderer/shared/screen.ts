import type { Screen } from '../../core/protocol/screens.ts';
import { limits } from '../../core/limits.ts';
import type { Link } from './link/link.ts';
import { newCommandId } from './link/id.ts';
import type { Shelf } from './link/outbox.ts';

/*
 * Which screen this is. A page keeps an id and the name that control gave it, so that both come back after a
 * reload. Whoever opens windows may say which screen they are on (`?screen=ID`, the desktop shell's displays);
 * then the name stays with that screen, also in the next window on it.
 */

export interface ScreenPlace {
  /** This window's own; it is not shared with other windows. */
  readonly session: Shelf;
  /** For windows that were told which screen they are on. */
  readonly local: Shelf;
  readonly search: string;
}

export type Kept = Pick<Screen, 'id' | 'name'>;

const key = 'wc.screen';
const idForm = /^[A-Za-z0-9_-]{8,64}$/;

/** Who this screen was before the reload, or somebody new. */
export function keptScreen({ session, local, search }: ScreenPlace): Kept {
  const told = new URLSearchParams(search).get('screen') ?? '';
  if (idForm.test(told)) return { id: told, name: read(local, `${key}.${told}`).name };
  const { id, name } = read(session, key);
  return idForm.test(id) ? { id, name } : { id: newCommandId(), name: '' };
}

function read(shelf: Shelf, at: string): Kept {
  try {
    const value = JSON.parse(shelf.getItem(at) ?? '{}') as Partial<Record<keyof Kept, unknown>>;
    const text = (part: unknown) => (typeof part === 'string' ? part : '');
    return { id: text(value.id), name: text(value.name).slice(0, limits.screenNameCharsMax) };
  } catch {
    return { id: '', name: '' };
  }
}

function keep(place: ScreenPlace, kept: Kept): void {
  const told = new URLSearchParams(place.search).get('screen') === kept.id;
  const text = JSON.stringify(kept);
  try {
    if (told) place.local.setItem(`${key}.${kept.id}`, text);
    else place.session.setItem(key, text);
  } catch {
    // Then it is somebody new after a reload.
  }
}

/** Says after each welcome and each change of size which screen this is, and keeps the name it is given. */
export function announceScreen(link: Link, place: ScreenPlace, miniature = false): () => void {
  let kept = keptScreen(place);
  const say = () => {
    const side = (px: number) => Math.min(limits.screenSideMax, Math.max(0, Math.round(px)));
    const width = side(globalThis.innerWidth);
    const height = side(globalThis.innerHeight);
    link.send({ t: 'screen', screen: { ...kept, width, height, miniature } });
  };
  if (!miniature) keep(place, kept);
  const stop = link.onMessage((message) => {
    if (message.t === 'welcome') say();
    if (message.t !== 'named') return;
    kept = { ...kept, name: message.name };
    keep(place, kept);
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const resized = () => {
    clearTimeout(timer);
    timer = setTimeout(say, 300);
  };
  globalThis.addEventListener('resize', resized);
  return () => {
    stop();
    clearTimeout(timer);
    globalThis.removeEventListener('resize', resized);
  };
}

/** The places of this window; where the browser forbids storage, they last as long as the page. */
export function screenPlace(fallback: Shelf): ScreenPlace {
  const { search } = globalThis.location;
  try {
    return { session: globalThis.sessionStorage, local: globalThis.localStorage, search };
  } catch {
    return { session: fallback, local: fallback, search };
  }
}
