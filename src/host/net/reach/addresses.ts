/**
 * Owns: under which names and addresses this machine can be reached, now. Laptops change networks in
 * the middle of an exercise, so nobody keeps the answer. A crash here leaves nothing.
 */
import { hostname, networkInterfaces } from 'node:os';
import { networkRank } from './networks.ts';

/** One address on one network, with the name that the system gives to the interface. */
export interface NetworkAddress {
  readonly name: string;
  readonly address: string;
}

/** This machine's addresses on networks; those a person can type (IPv4) in a useful order. */
export interface Addresses {
  readonly v4: readonly string[];
  readonly v6: readonly string[];
  readonly hostname: string;
  /** The IPv4 addresses with their networks; also those that a network without an answer left us. */
  readonly networks: readonly NetworkAddress[];
}

export function ownAddresses(): Addresses {
  const all = Object.entries(networkInterfaces()).flatMap(([name, entries]) =>
    (entries ?? []).map((entry) => ({ name, ...entry })),
  );
  const outward = all.filter((entry) => !entry.internal);
  const networks = outward
    .filter((entry) => entry.family === 'IPv4')
    .map(({ name, address }) => ({ name, address }))
    .sort((a, b) => networkRank(a.name, a.address) - networkRank(b.name, b.address));
  const v4 = networks
    .map(({ address }) => address)
    .filter((address) => !address.startsWith('169.254.'));
  const v6 = outward
    .filter((entry) => entry.family === 'IPv6' && entry.scopeid === 0)
    .map((entry) => entry.address);
  return { v4, v6, hostname: hostname(), networks };
}

/** Every name under which a listener bound to `bound` may rightly be asked for. */
export function namesFor(bound: string, own: Omit<Addresses, 'networks'>): string[] {
  const loopback = ['127.0.0.1', 'localhost'];
  if (bound === '0.0.0.0' || bound === '::') {
    const names = own.hostname === '' ? [] : [own.hostname, `${own.hostname}.local`];
    const v6 = bound === '::' ? ['::1', ...own.v6] : [];
    return [...loopback, ...own.v4, ...v6, ...names];
  }
  if (bound === '127.0.0.1' || bound === 'localhost') return loopback;
  return bound === '::1' ? ['::1', 'localhost'] : [bound];
}

export type Scheme = 'http' | 'https';
/** It need not be written. */
export const usualPort: Readonly<Record<Scheme, number>> = { http: 80, https: 443 };

/** Addresses to type into a phone; on a machine without a network only its own. */
export function joinAddresses(
  bound: string,
  port: number,
  own: Pick<Addresses, 'v4'>,
  scheme: Scheme = 'http',
): string[] {
  const everywhere = bound === '0.0.0.0' || bound === '::';
  const names = everywhere ? own.v4 : [bound.includes(':') ? `[${bound}]` : bound];
  const list = names.length === 0 ? ['127.0.0.1'] : names;
  return list.map((name) => `${scheme}://${name}${port === usualPort[scheme] ? '' : `:${port}`}`);
}
