import type { Kin } from './kin.ts';

/** A file in the tree of forks, in the order in which it is read from above. */
export interface Branch<T> {
  readonly of: T;
  /** 0: no fork, or its parent is not among the files. */
  readonly depth: number;
  /** The file it was forked from; null: see `depth`. */
  readonly parent: T | null;
}

/**
 * Forks under their parents, each file once; families stay in the order in which their roots were given,
 * forks of one parent by the moment of the fork. Two files of one exercise are a copy: the first is the parent
 * of forks.
 */
export function familyTree<T>(files: readonly T[], kinOf: (file: T) => Kin | null): Branch<T>[] {
  const byExercise = new Map<string, T>();
  for (const file of files) {
    const id = kinOf(file)?.exercise;
    if (id !== undefined && !byExercise.has(id)) byExercise.set(id, file);
  }
  const parentOf = (file: T): T | null => {
    const parent = byExercise.get(kinOf(file)?.parent?.exercise ?? '');
    return parent === undefined || parent === file ? null : parent;
  };
  const children = new Map<T, T[]>();
  for (const file of files) {
    const parent = parentOf(file);
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), file]);
  }
  const placed = new Set<T>();
  const branches: Branch<T>[] = [];
  const place = (file: T, depth: number, parent: T | null): void => {
    if (placed.has(file)) return;
    placed.add(file);
    branches.push({ of: file, depth, parent });
    const forks = children.get(file) ?? [];
    const bySeq = forks.toSorted((a, b) => forkedAt(kinOf(a)) - forkedAt(kinOf(b)));
    for (const fork of bySeq) place(fork, depth + 1, file);
  };
  for (const file of files) if (parentOf(file) === null) place(file, 0, null);
  // Files that somebody made say that they are each other's forks.
  for (const file of files) place(file, 0, null);
  return branches;
}

function forkedAt(kin: Kin | null): number {
  return kin?.parent?.seq ?? 0;
}
