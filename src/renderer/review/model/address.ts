import { parseAudience, type Audience } from '../../../core/ids.ts';

/** A place in a replay as it stands behind the `#` of the address. */
export interface Place {
  readonly seq: number | null;
  readonly as: Audience | null;
  /** A credential, if that is what stood there; it is taken out of the address at once. */
  readonly token: string | null;
  /** Present: a fork from there is asked for at once. */
  readonly fork?: true;
  /** Present: the report is shown. */
  readonly report?: true;
}

/** `#TOKEN`, `#seq=57&as=team:us`, `#fork=1`, `#part=report`, or several of them with `&` between. */
export function readPlace(hash: string): Place {
  let seq: number | null = null;
  let as: Audience | null = null;
  let token: string | null = null;
  let fork = false;
  let report = false;
  for (const part of hash.replace(/^#/, '').split('&')) {
    if (part === '') continue;
    const [name, value] = part.split('=', 2) as [string, string | undefined];
    if (value === undefined || value === '') token = part;
    else if (name === 'seq') seq = numberOf(value);
    else if (name === 'fork') fork = value === '1';
    else if (name === 'part') report = value === 'report';
    else if (name === 'as') as = parseAudience(unescaped(value));
  }
  return { seq, as, token, ...(fork ? { fork } : {}), ...(report ? { report } : {}) };
}

export function writePlace(seq: number, as: Audience, isReport = false): string {
  return `#seq=${seq}&as=${as}${isReport ? '&part=report' : ''}`;
}

function numberOf(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
