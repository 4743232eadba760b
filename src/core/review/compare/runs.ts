import type { State } from '../../state.ts';
import type { World } from '../../world.ts';
import type { Recording } from '../recording.ts';

/** One of the runs, with its last moment at hand. */
export interface RunAtEnd {
  readonly recording: Recording;
  readonly end: State;
}

/** Whether all are equal in what they say; plain data only. */
export function allSame(values: readonly unknown[]): boolean {
  const [first, ...others] = values.map((value) => JSON.stringify(value));
  return others.every((other) => other === first);
}

/** What the worlds list, each id once, in their order. */
export function unionById<T extends { readonly id: string }>(
  worlds: readonly World[],
  list: (world: World) => readonly T[],
): T[] {
  const found = new Map<string, T>();
  for (const world of worlds)
    for (const one of list(world)) if (!found.has(one.id)) found.set(one.id, one);
  return [...found.values()];
}
