/** What the address of a socket tells about its far end. */

export function isLoopback(address: string): boolean {
  return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';
}

/** IPv4 as people write it, whatever kind of socket it came through. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:/, '');
}
