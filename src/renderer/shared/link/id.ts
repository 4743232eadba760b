const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** A command's idempotency key. `crypto.randomUUID` is missing on plain http; `getRandomValues` is not. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(21));
  return Array.from(bytes, (byte) => letters.charAt(byte & 63)).join('');
}
