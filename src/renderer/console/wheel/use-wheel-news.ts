import { useEffect, useRef } from 'react';
import type { TimelineEntry } from '../../../core/view/schema.ts';
import { sharedText } from '../../shared/i18n.ts';
import { useLink, useLinkState } from '../../shared/link/hooks.tsx';
import { useDesk, type Desk } from '../desk.tsx';
import { logLine } from '../log-line.ts';
import { refusalWords } from '../refusal.ts';
import { consoleText } from '../text.ts';
import { keepDuty } from '../who/facilitator.ts';
import { meOf } from './use-company.ts';

const noLines: readonly TimelineEntry[] = [];

/** What happens to wheel and roles is said on every console, whoever did it. */
export function useWheelNews(): void {
  const desk = useDesk();
  const latest = useRef(desk);
  useEffect(() => {
    latest.current = desk;
  });
  useWheelLines(latest);
  useRoleNews(latest);
}

interface Latest {
  readonly current: Desk;
}

function useWheelLines(latest: Latest): void {
  const lines = useLinkState((state) => state.timelines['control'] ?? noLines);
  const seen = useRef(lines.at(-1)?.n ?? 0);
  useEffect(() => {
    const news = lines.findLast(({ code, n }) => code.startsWith('wheel.') && n > seen.current);
    seen.current = Math.max(seen.current, lines.at(-1)?.n ?? 0);
    if (news !== undefined) latest.current.tell('told', newsWords(news, latest.current));
  }, [lines, latest]);
}

/** In the record an offer only ends; at the desk it matters that somebody said no. */
function newsWords(entry: TimelineEntry, { view }: Desk): string {
  const { code, params } = entry;
  const by = String(params['by'] ?? '');
  if (code === 'wheel.offered' && params['to'] === '' && by !== view.wheel.by)
    return consoleText.text('wheel.declined', { by });
  return logLine(entry, consoleText.text, sharedText.text);
}

/** A role that somebody else gave is this console's from now on, also after a reload. */
function useRoleNews(latest: Latest): void {
  const link = useLink();
  const duty = useLinkState(
    (state) => state.presence?.facilitators.find(({ name }) => name === meOf(state))?.duty ?? null,
  );
  const before = useRef(duty);
  useEffect(() => {
    const was = before.current;
    before.current = duty ?? was;
    if (duty === null || was === null || was === duty) return;
    keepDuty(duty);
    const words = consoleText.text(`duty.name.${duty}`);
    latest.current.tell('told', consoleText.text('duty.now', { duty: words }));
  }, [duty, latest]);
  useEffect(
    () =>
      link.onMessage((message) => {
        if (message.t === 'refused' && message.code.startsWith('duty/'))
          latest.current.tell('refused', refusalWords({ ...message, detail: null }));
      }),
    [link, latest],
  );
}
