/**
 * Owns: whether a request may reach anything at all, by its Host and Origin. This is what stops a web
 * page that the facilitator or a player has open (cross-site sockets, DNS rebinding); comparing Origin
 * with Host would not. Does not own: who somebody is. A crash here leaves nothing.
 */
import type { IncomingMessage } from 'node:http';
import { usualPort, type Scheme } from '../reach/addresses.ts';

export interface AllowList {
  /** `name:port` as a browser writes it, lower case; for the scheme's own port also without it. */
  readonly hosts: ReadonlySet<string>;
  readonly origins: ReadonlySet<string>;
}

/** The list for a listener that answers to these names on this port. */
export function allowList(
  names: readonly string[],
  port: number,
  scheme: Scheme = 'http',
): AllowList {
  const hosts = new Set<string>();
  for (const name of names) {
    const written = name.includes(':') ? `[${name}]` : name.toLowerCase();
    hosts.add(`${written}:${port}`);
    if (port === usualPort[scheme]) hosts.add(written);
  }
  return { hosts, origins: new Set([...hosts].map((host) => `${scheme}://${host}`)) };
}

export type Refusal = 'form' | 'host' | 'origin' | 'site';

/** Null: let it in. Looks at the raw headers, because parsers disagree about doubled ones. */
export function refusal(
  list: AllowList,
  request: Pick<IncomingMessage, 'rawHeaders' | 'url'>,
): Refusal | null {
  // Only `/path`: an absolute address in the request line overrides Host for some readers.
  if (!/^\/(?!\/)/.test(request.url ?? '')) return 'form';
  const host = valuesOf(request.rawHeaders, 'host');
  if (host.length !== 1 || !list.hosts.has((host[0] ?? '').toLowerCase())) return 'host';
  const origin = valuesOf(request.rawHeaders, 'origin');
  if (origin.length > 1) return 'origin';
  if (origin[0] !== undefined && !list.origins.has(origin[0])) return 'origin';
  // A link from elsewhere may open a page; nothing else from elsewhere is wanted.
  const site = valuesOf(request.rawHeaders, 'sec-fetch-site')[0];
  const mode = valuesOf(request.rawHeaders, 'sec-fetch-mode')[0];
  const elsewhere = site === 'cross-site' || site === 'same-site';
  return elsewhere && mode !== 'navigate' ? 'site' : null;
}

function valuesOf(rawHeaders: readonly string[], name: string): string[] {
  const values: string[] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    if (rawHeaders[i]?.toLowerCase() === name) values.push(rawHeaders[i + 1] ?? '');
  }
  return values;
}
