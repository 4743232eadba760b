/**
 * Owns the memory of views' parts: what is made from the same part of the state is the very same
 * object again. The state is never mutated, so that this changes no value; it spares the work, and
 * whoever compares two views can stop where they are the same. Late in a large exercise a view for
 * control took 0.5 ms to make and 1.2 ms to compare without it. Weak: nothing is kept alive by it.
 */
export function sameFor<K extends object, V>(): (key: K, tag: unknown, make: (key: K) => V) => V {
  const known = new WeakMap<K, { readonly tag: unknown; readonly value: V }>();
  return (key, tag, make) => {
    const found = known.get(key);
    // The tag is whatever else the part depends on.
    if (found !== undefined && found.tag === tag) return found.value;
    const value = make(key);
    known.set(key, { tag, value });
    return value;
  };
}
