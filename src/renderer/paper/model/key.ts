const shelf = 'wc.paper.key';

/**
 * The key of this pack: out of the address bar once, kept for a reload of this window. Empty for none.
 */
export function keepKey(
  place: Pick<Location, 'hash' | 'pathname' | 'search'>,
  history: Pick<History, 'replaceState'>,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
): string {
  const given = place.hash.slice(1);
  if (given === '') return storage.getItem(shelf) ?? '';
  history.replaceState(null, '', place.pathname + place.search);
  storage.setItem(shelf, given);
  return given;
}
