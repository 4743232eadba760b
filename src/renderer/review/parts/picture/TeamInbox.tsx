import type { InboxItem, TeamView } from '../../../../core/view/schema.ts';
import { wallTime } from '../../../shared/format.ts';
import { EmptyState } from '../../../shared/ui/EmptyState.tsx';
import { InjectCard } from '../../../shared/ui/InjectCard.tsx';
import { useBackdrop } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { useOpenFor } from './use-open-for.ts';
import { cardsShown, useRecent } from './use-recent.tsx';
import styles from './Picture.module.css';

/** What had reached a team, the newest first. */
export function TeamInbox({ view, before }: { view: TeamView; before: TeamView }) {
  const t = useText();
  const { shown, more } = useRecent(view.inbox.toReversed(), cardsShown);
  const known = new Set(before.inbox.map((item) => item.no));
  return (
    <>
      <h3>{t('picture.inbox')}</h3>
      {shown.length === 0 ? <EmptyState title={t('picture.inboxEmpty')} /> : null}
      {shown.map((item, place) => (
        <InboxEntry
          // oxlint-disable-next-line react/no-array-index-key -- by place: see `useRecent`
          key={place}
          item={item}
          first={place === 0}
          fresh={!known.has(item.no)}
        />
      ))}
      {more}
    </>
  );
}

interface InboxEntryProps {
  readonly item: InboxItem;
  readonly first: boolean;
  readonly fresh: boolean;
}

/** The newest is open; older ones fold to their heading. */
function InboxEntry({ item, first, fresh }: InboxEntryProps) {
  const t = useText();
  const { mediaToken } = useBackdrop();
  if (!first && !fresh) return <OlderEntry item={item} />;
  return (
    <div className={styles['fresh']} data-fresh={fresh || undefined}>
      {fresh ? <span className={styles['freshTag']}>{t('picture.fresh')}</span> : null}
      <InjectCard key={item.no} item={item} mediaToken={mediaToken} />
    </div>
  );
}

/** Drawn while it is open, which is for one inject. */
function OlderEntry({ item }: { item: InboxItem }) {
  const t = useText();
  const { mediaToken } = useBackdrop();
  const { open, onToggle } = useOpenFor(item.no);
  return (
    <details className={styles['older']} open={open} onToggle={onToggle}>
      <summary>
        <time>{wallTime(item.releasedWallMs)}</time>
        <span dir="auto" data-withdrawn={item.withdrawn || undefined}>
          {item.title}
        </span>
        {item.withdrawn ? <em>{t('picture.withdrawn')}</em> : null}
      </summary>
      {open ? <InjectCard key={item.no} item={item} mediaToken={mediaToken} /> : null}
    </details>
  );
}
