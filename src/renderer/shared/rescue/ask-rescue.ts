/** What became of a rescue; the host says it so. */
export interface Rescued {
  /** Where the new file lies. */
  readonly file: string;
  readonly title: string;
  readonly count: number;
  /** Of these, so many are from the backup. */
  readonly fromCopy: number;
  readonly missing: { readonly from: number; readonly to: number } | null;
  /** Why it can only be looked at; empty: it can be opened. */
  readonly problem: string;
}

/** `why` is the host's own sentence, in English. */
export type RescueTold =
  | { readonly ok: true; readonly rescued: Rescued }
  | { readonly ok: false; readonly code: string; readonly why: string };

export async function askRescue(
  token: string,
  file: string,
  get: typeof fetch = fetch,
): Promise<RescueTold> {
  try {
    const answer = await get('/api/rescue', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ path: file }),
    });
    if (answer.ok) return { ok: true, rescued: (await answer.json()) as Rescued };
    const told = (await answer.json()) as { readonly code?: string; readonly message?: string };
    return { ok: false, code: told.code ?? '', why: told.message ?? String(answer.status) };
  } catch {
    return { ok: false, code: 'client/offline', why: '' };
  }
}
