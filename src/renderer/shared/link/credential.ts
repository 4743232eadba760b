/**
 * The credential in the fragment of the page's address (`/station#K7Q2MX`), taken out of the address bar so
 * that nobody reads it off the wall and no bookmark keeps it. Empty when there is none.
 */
export function takeFragment(): string {
  const raw = globalThis.location.hash.slice(1);
  if (raw === '') return '';
  const { pathname, search } = globalThis.location;
  globalThis.history.replaceState(null, '', pathname + search);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
