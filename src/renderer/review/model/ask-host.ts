import type { Link } from '../../shared/link/link.ts';
import type { ReviewDesk, ReviewFile } from '../desk.tsx';
import { asker, type Token } from '../host/ask.ts';

/** The review's desk at the host: requests with the window's key; an exercise is opened over its line. */
export function askHost(token: Token, link: Pick<Link, 'ask'>, get?: typeof fetch): ReviewDesk {
  const ask = asker(token, get);
  const post = <T>(path: string, sent: unknown, read: (answer: Response) => Promise<T>) =>
    ask(path, { method: 'POST', sent }, read);
  return {
    files: () =>
      ask('/api/review/files', {}, async (answer) => {
        return ((await answer.json()) as { readonly files: readonly ReviewFile[] }).files;
      }),
    fork: (wish) =>
      post('/api/review/fork', wish, async (answer) => {
        return (await answer.json()) as { readonly file: string; readonly seq: number };
      }),
    handOut: (wish) => post('/api/review/hand-out', wish, (answer) => answer.blob()),
    async open(file) {
      const answer = await link.ask({ act: 'open', path: file });
      return answer.ok ? { ok: true, value: null } : { ok: false, trouble: answer.rejection };
    },
    console: () =>
      post('/api/grant', { for: 'console' }, async (answer) => {
        return ((await answer.json()) as { readonly url: string }).url;
      }),
  };
}
