/**
 * Owns: the difference of two views as RFC 6902, in time that grows with the views and not with their
 * square (a list is compared at its ends and place by place, never everything with everything).
 * Does not own: applying it (the screens do). A crash here leaves nothing.
 */
export type PatchOp =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string };

type Plain = Readonly<Record<string, unknown>>;

/** What turns `before` into `after`; empty when they are equal. Both are plain JSON values. */
export function delta(before: unknown, after: unknown): PatchOp[] {
  const ops: PatchOp[] = [];
  compare(before, after, '', ops);
  return ops;
}

function compare(before: unknown, after: unknown, path: string, ops: PatchOp[]): void {
  if (before === after) return;
  if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, path, ops);
  else if (isPlain(before) && isPlain(after)) compareObjects(before, after, path, ops);
  else ops.push({ op: 'replace', path, value: after });
}

function compareObjects(before: Plain, after: Plain, path: string, ops: PatchOp[]): void {
  for (const key of Object.keys(before)) {
    if (!has(after, key)) ops.push({ op: 'remove', path: `${path}/${escaped(key)}` });
  }
  for (const key of Object.keys(after)) {
    const value = after[key];
    // JSON has no undefined: such a key is not there.
    if (value === undefined) continue;
    const at = `${path}/${escaped(key)}`;
    if (has(before, key)) compare(before[key], value, at, ops);
    else ops.push({ op: 'add', path: at, value });
  }
}

function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: string,
  ops: PatchOp[],
): void {
  if (before.length === after.length) {
    after.forEach((value, i) => compare(before[i], value, `${path}/${i}`, ops));
    return;
  }
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && equal(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && equal(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const oldMiddle = before.length - head - tail;
  const newMiddle = after.length - head - tail;
  const both = Math.min(oldMiddle, newMiddle);
  for (let i = head; i < head + both; i += 1) compare(before[i], after[i], `${path}/${i}`, ops);
  for (let i = head + oldMiddle - 1; i >= head + both; i -= 1) {
    ops.push({ op: 'remove', path: `${path}/${i}` });
  }
  for (let i = head + both; i < head + newMiddle; i += 1) {
    ops.push({ op: 'add', path: `${path}/${i}`, value: after[i] });
  }
}

/** Whether two JSON values are the same. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, i) => equal(value, b[i]));
  }
  if (!isPlain(a) || !isPlain(b)) return false;
  const keys = Object.keys(a).filter((key) => a[key] !== undefined);
  const others = Object.keys(b).filter((key) => b[key] !== undefined);
  return keys.length === others.length && keys.every((key) => has(b, key) && equal(a[key], b[key]));
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function has(value: Plain, key: string): boolean {
  return Object.hasOwn(value, key) && value[key] !== undefined;
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
