import { useState } from 'react';
import type { InboxItem } from '../../../core/view/schema.ts';
import { scenarioDay } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { useLink } from '../../shared/link/hooks.tsx';
import { Button } from '../../shared/ui/Button.tsx';
import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { InjectCard } from '../../shared/ui/InjectCard.tsx';
import { MethodIcon } from '../../shared/ui/MethodIcon.tsx';
import { stationText } from '../text.ts';
import { Part } from './Part.tsx';
import { useSeat } from './seat.tsx';
import styles from './Inbox.module.css';

/** What has arrived, newest first. What comes while somebody reads waits behind one button. */
export function Inbox() {
  const t = stationText.useText();
  const { view, read, watching } = useSeat();
  const link = useLink();
  const [shownTo, setShownTo] = useState(view.inbox.length);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [openedHere, setOpenedHere] = useState<ReadonlySet<number>>(new Set());

  // An empty inbox has nothing that could move.
  const from = shownTo === 0 ? view.inbox.length : shownTo;
  const shown = view.inbox.slice(0, from).toReversed();
  const hidden = Math.max(0, view.inbox.length - from);

  const toggle = (item: InboxItem) => {
    const next = new Set(open);
    if (next.has(item.no)) next.delete(item.no);
    else next.add(item.no);
    setOpen(next);
    if (watching || openedHere.has(item.no)) return;
    setOpenedHere(new Set(openedHere).add(item.no));
    if (read === null || !read.includes(item.no))
      void link.command('inject.markRead', { no: item.no });
  };
  const isNew = (item: InboxItem) =>
    read !== null && !read.includes(item.no) && !openedHere.has(item.no);

  return (
    <Part title={t('inbox.heading')} aside={<span>{t('inbox.all', { count: from })}</span>}>
      <div className={styles['more']}>
        {hidden > 0 ? (
          <Button wide kind="main" onClick={() => setShownTo(view.inbox.length)}>
            {t('inbox.show', { count: hidden })}
          </Button>
        ) : null}
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('inbox.empty')}>{t('inbox.emptyHelp')}</EmptyState>
      ) : null}
      <ul className={styles['list']}>
        {shown.map((item) => (
          <li key={item.no}>
            <Row
              item={item}
              open={open.has(item.no)}
              isNew={isNew(item)}
              onToggle={() => toggle(item)}
            />
          </li>
        ))}
      </ul>
    </Part>
  );
}

interface RowProps {
  item: InboxItem;
  open: boolean;
  isNew: boolean;
  onToggle: () => void;
}

function Row({ item, open, isNew, onToggle }: RowProps) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  const { mediaToken } = useSeat();
  return (
    <div className={styles['row']} data-open={open || undefined} data-new={isNew || undefined}>
      <button type="button" className={styles['line']} aria-expanded={open} onClick={onToggle}>
        <MethodIcon method={item.method} />
        <span className={styles['words']}>
          <span className={styles['title']} data-withdrawn={item.withdrawn || undefined} dir="auto">
            {item.title}
          </span>
          <span className={styles['meta']}>
            {isNew ? <strong className={styles['new']}>{t('inbox.new')}</strong> : null}
            {item.withdrawn ? <strong>{shared('inject.withdrawn')}</strong> : null}
            <span>
              <bdi>{item.from}</bdi>
            </span>
            <span className={styles['date']}>
              <bdi>{scenarioDay(item.scenarioDate)}</bdi>
            </span>
          </span>
        </span>
        <span className={styles['chevron']} aria-hidden="true" />
      </button>
      {open ? (
        <div className={styles['card']}>
          <InjectCard item={item} mediaToken={mediaToken} />
        </div>
      ) : null}
    </div>
  );
}
