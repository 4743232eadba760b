import { applyPatch, type Operation } from 'rfc6902';

type Container = Record<string, unknown> | unknown[];

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function unescape(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

function child(container: Container, key: string): unknown {
  if (Array.isArray(container)) return container[Number(key)];
  return Object.hasOwn(container, key) ? container[key] : undefined;
}

function setChild(container: Container, key: string, value: Container): void {
  if (Array.isArray(container)) container[Number(key)] = value;
  else container[key] = value;
}

/** Copies every container from the root down to the parent of `path`, each at most once per patch. */
function ownPath(root: Container, path: string, owned: Set<Container>): void {
  const keys = path.split('/').slice(1, -1).map(unescape);
  let at = root;
  for (const key of keys) {
    const next = child(at, key);
    if (!isContainer(next)) return;
    if (owned.has(next)) {
      at = next;
    } else {
      const copy = Array.isArray(next) ? [...next] : { ...next };
      owned.add(copy);
      setChild(at, key, copy);
      at = copy;
    }
  }
}

/**
 * Applies a patch (RFC 6902) to a value that screens are already showing. The old value stays as it
 * is, and what the patch does not touch keeps its identity, so that React re-renders only what changed.
 *
 * @returns the new value, or null when the patch does not fit (then the view has to be asked for again)
 */
export function patched<T extends object>(before: T, patch: readonly Operation[]): T | null {
  const root = (Array.isArray(before) ? [...before] : { ...before }) as Container;
  const owned = new Set<Container>([root]);
  for (const op of patch) {
    // A patch of the whole document never comes from our host; a fresh view does that job.
    if (op.path === '') return null;
    ownPath(root, op.path, owned);
    if ('from' in op) ownPath(root, op.from, owned);
    const [error] = applyPatch(root, [op]);
    if (error !== null) return null;
  }
  return root as T;
}
