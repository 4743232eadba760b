import { useMemo, useRef, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { TimelineEntry } from '../../../core/view/schema.ts';
import { span, wallSecond } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { logLine } from '../log-line.ts';
import { logKind, matches } from '../model/log-words.ts';
import { useText } from '../text.ts';
import { Line } from '../parts/Written.tsx';
import styles from './Log.module.css';

const none: readonly TimelineEntry[] = [];

/** Everything that became so, newest first, in words. Only what is in sight is drawn. */
export function LogTab() {
  const t = useText();
  const entries = useLinkState((state) => state.timelines['control']) ?? none;
  const [search, setSearch] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const lines = useLines(entries, search);
  // Nothing is memoised over the virtualiser here, which is what the compiler warns of.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => 34,
    overscan: 12,
    getItemKey: (at) => lines[at]?.entry.n ?? at,
  });
  if (entries.length === 0)
    return <EmptyState title={t('log.none')}>{t('log.noneHelp')}</EmptyState>;
  return (
    <div className={styles['log']}>
      <div className={styles['head']}>
        <Line
          size="xs"
          aria-label={t('log.search')}
          placeholder={t('log.search')}
          value={search}
          change={setSearch}
        />
        <span className={styles['count']} role="status">
          {t('log.count', { count: lines.length })}
        </span>
      </div>
      {/* Scrolls by keyboard: a region that scrolls has to be reachable. */}
      <div
        className={styles['box']}
        ref={box}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={t('tabs.log')}
      >
        <ol className={styles['rows']} style={{ blockSize: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const line = lines[row.index];
            if (line === undefined) return null;
            return (
              <li
                key={row.key}
                ref={rows.measureElement}
                data-index={row.index}
                className={styles['row']}
                data-kind={logKind(line.entry.code)}
                style={{ translate: `0 ${row.start}px` }}
              >
                <LogRow entry={line.entry} words={line.words} />
              </li>
            );
          })}
        </ol>
      </div>
    </div>
  );
}

interface Line {
  readonly entry: TimelineEntry;
  readonly words: string;
}

/** The lines that answer the search, newest first. */
function useLines(entries: readonly TimelineEntry[], search: string): readonly Line[] {
  const t = useText();
  const shared = sharedText.useText();
  return useMemo(
    () =>
      entries
        .map((entry) => ({ entry, words: logLine(entry, t, shared) }))
        .filter(({ entry, words }) => matches(words, entry, search))
        .toReversed(),
    [entries, search, t, shared],
  );
}

function LogRow({ entry, words }: Line) {
  return (
    <>
      <span className={styles['no']}>{entry.n}</span>
      <span className={styles['time']}>{wallSecond(entry.wallMs)}</span>
      <span className={styles['time']} data-clock="">
        {span(entry.clockMs)}
      </span>
      <span className={styles['words']} dir="auto">
        {words}
      </span>
      <span className={styles['who']}>
        <bdi>{entry.who}</bdi>
      </span>
    </>
  );
}
