import { takeFragment } from '../shared/link/credential.ts';
import { shellBridge } from '../shared/shell.ts';
import { consoleText } from './text.ts';

/** The control token of this window: out of the address bar once, renewed by the host, kept for a reload. */
const place = 'wc.console.token';
let kept: string | null = null;

export function takeToken(): string | null {
  const fromAddress = takeFragment();
  if (fromAddress !== '') {
    keepToken(fromAddress);
    return fromAddress;
  }
  try {
    kept = globalThis.sessionStorage.getItem(place);
  } catch {
    kept = null;
  }
  return kept;
}

export function keepToken(token: string): void {
  kept = token;
  try {
    globalThis.sessionStorage.setItem(place, token);
  } catch {
    // A window that may not store anything has to be opened anew after a reload.
  }
}

/** The key of this window now; null: it has none. */
export function presentToken(): string | null {
  return kept;
}

export type Grant = 'console' | 'review' | 'hotSeat' | 'display' | 'paper' | 'evaluator';

/** Asks the host for a window of another kind and opens it, at a `part` of it. Null when it went well, otherwise why not. */
export async function grantWindow(what: Grant, part = ''): Promise<string | null> {
  const shell = shellBridge();
  // Opened before anything is awaited: a browser blocks windows that nobody's press has asked for.
  const opened = shell === null ? globalThis.open('about:blank', '_blank') : null;
  try {
    const answer = await fetch('/api/grant', {
      method: 'POST',
      headers: { authorization: `Bearer ${kept ?? ''}`, 'content-type': 'application/json' },
      body: JSON.stringify({ for: what }),
    });
    if (!answer.ok) {
      opened?.close();
      return consoleText.text('windows.refused', { status: answer.status });
    }
    const { url } = (await answer.json()) as { url: string };
    if (shell !== null && (await shell.openWindow(`${url}${part}`))) return null;
    if (opened === null) return consoleText.text('windows.blocked', { url });
    opened.opener = null;
    opened.location.href = `${url}${part}`;
    return null;
  } catch {
    opened?.close();
    return consoleText.text('windows.offline');
  }
}
