/** Calls back when the phone woke up or the network came back, as far as the browser says so. Returns the stop. */
export function onWake(wake: () => void): () => void {
  globalThis.document?.addEventListener('visibilitychange', wake);
  globalThis.addEventListener?.('online', wake);
  globalThis.addEventListener?.('pageshow', wake);
  return () => {
    globalThis.document?.removeEventListener('visibilitychange', wake);
    globalThis.removeEventListener?.('online', wake);
    globalThis.removeEventListener?.('pageshow', wake);
  };
}
