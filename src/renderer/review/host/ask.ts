/** What was refused: the code and the host's own sentence, which is in English. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}
export type Told<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Refusal };

export const offline: Refusal = { code: 'client/offline', message: '' };

export type Token = () => Promise<string> | string;

export interface Asking extends Omit<RequestInit, 'headers' | 'body'> {
  /** Goes as JSON; left out: there is none. */
  readonly sent?: unknown;
}

export type Ask = <T>(
  path: string,
  how: Asking,
  read: (answer: Response) => Promise<T> | T,
) => Promise<Told<T>>;

/** Requests to the host beside the line, with the window's key. They never throw. */
export function asker(token: Token, get: typeof fetch = (...asked) => fetch(...asked)): Ask {
  return async (path, { sent, ...how }, read) => {
    try {
      const answer = await get(path, {
        cache: 'no-store',
        ...how,
        headers: {
          authorization: `Bearer ${await token()}`,
          ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
      });
      if (answer.ok) return { ok: true, value: await read(answer) };
      return { ok: false, trouble: await refusalIn(answer) };
    } catch {
      return { ok: false, trouble: offline };
    }
  };
}

/** A refusal without a body of ours is one of the web: `http/<status>`. */
async function refusalIn(answer: Response): Promise<Refusal> {
  const told: unknown = await answer.json().catch(() => null);
  const { code, message } = (told ?? {}) as Readonly<Record<string, unknown>>;
  return {
    code: typeof code === 'string' ? code : `http/${answer.status}`,
    message: typeof message === 'string' ? message : '',
  };
}
