import type { Link } from '../../shared/link/connection.ts';
import type { ReviewDesk, ReviewFile, Told } from '../desk.tsx';

/** The review's desk at the host: requests with the window's key; an exercise is opened over its line. */
export function askHost(
  token: () => Promise<string>,
  link: Pick<Link, 'ask'>,
  get: typeof fetch = fetch,
): ReviewDesk {
  const request = async <T>(
    path: string,
    body: unknown,
    read: (answer: Response) => Promise<T> = (answer) => answer.json() as Promise<T>,
  ): Promise<Told<T>> => {
    try {
      const answer = await get(path, {
        method: body === null ? 'GET' : 'POST',
        headers: {
          Authorization: `Bearer ${await token()}`,
          ...(body === null ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === null ? {} : { body: JSON.stringify(body) }),
        cache: 'no-store',
      });
      if (answer.ok) return { ok: true, value: await read(answer) };
      const told = (await answer.json()) as { readonly message?: string };
      return { ok: false, why: told.message ?? String(answer.status) };
    } catch (error) {
      return { ok: false, why: error instanceof Error ? error.message : String(error) };
    }
  };
  return {
    async files() {
      const told = await request<{ readonly files: readonly ReviewFile[] }>(
        '/api/review/files',
        null,
      );
      return told.ok ? { ok: true, value: told.value.files } : told;
    },
    fork: (wish) => request('/api/review/fork', wish),
    handOut: (wish) => request('/api/review/hand-out', wish, (answer) => answer.blob()),
    async open(file) {
      const answer = await link.ask({ act: 'open', path: file });
      return answer.ok ? { ok: true, value: null } : { ok: false, why: answer.rejection.message };
    },
    async console() {
      const told = await request<{ readonly url: string }>('/api/grant', { for: 'console' });
      return told.ok ? { ok: true, value: told.value.url } : told;
    },
  };
}
