/**
 * Owns: under which names and addresses this machine can be reached, now. Laptops change networks in
 * the middle of an exercise, so nobody keeps the answer. A crash here leaves nothing.
 */
import { hostname, networkInterfaces } from 'node:os';

/** This machine's addresses on networks; those a person can type (IPv4) in a useful order. */
export interface Addresses {
  readonly v4: readonly string[];
  readonly v6: readonly string[];
  readonly hostname: string;
}

export function ownAddresses(): Addresses {
  const all = Object.entries(networkInterfaces()).flatMap(([name, entries]) =>
    (entries ?? []).map((entry) => ({ name, ...entry })),
  );
  const outward = all.filter((entry) => !entry.internal);
  const v4 = outward
    .filter((entry) => entry.family === 'IPv4' && !entry.address.startsWith('169.254.'))
    .sort((a, b) => rank(a.name, a.address) - rank(b.name, b.address))
    .map((entry) => entry.address);
  const v6 = outward
    .filter((entry) => entry.family === 'IPv6' && entry.scopeid === 0)
    .map((entry) => entry.address);
  return { v4, v6, hostname: hostname() };
}

/** The network that the room is on comes first; bridges of virtual machines and tunnels last. */
function rank(name: string, address: string): number {
  if (/^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|tailscale|wg|zt)/i.test(name)) return 9;
  if (/vEthernet|VirtualBox|VMware|WSL|Hyper-V/i.test(name)) return 9;
  if (address.startsWith('192.168.')) return 1;
  if (address.startsWith('10.')) return 2;
  if (/^172\.(1[6-9]|2\d|3[01])\./.test(address)) return 3;
  return 5;
}

/** Every name under which a listener bound to `bound` may rightly be asked for. */
export function namesFor(bound: string, own: Addresses): string[] {
  const loopback = ['127.0.0.1', 'localhost'];
  if (bound === '0.0.0.0' || bound === '::') {
    const names = own.hostname === '' ? [] : [own.hostname, `${own.hostname}.local`];
    const v6 = bound === '::' ? ['::1', ...own.v6] : [];
    return [...loopback, ...own.v4, ...v6, ...names];
  }
  if (bound === '127.0.0.1' || bound === 'localhost') return loopback;
  return bound === '::1' ? ['::1', 'localhost'] : [bound];
}

/** Addresses to type into a phone; on a machine without a network only its own. */
export function joinAddresses(bound: string, port: number, own: Addresses): string[] {
  const everywhere = bound === '0.0.0.0' || bound === '::';
  const names = everywhere ? own.v4 : [bound.includes(':') ? `[${bound}]` : bound];
  const list = names.length === 0 ? ['127.0.0.1'] : names;
  return list.map((name) => `http://${name}${port === 80 ? '' : `:${port}`}`);
}
