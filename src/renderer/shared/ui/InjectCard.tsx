import type { ReactNode } from 'react';
import type { InboxItem } from '../../../core/view/schema.ts';
import { wallTime } from '../format.ts';
import { sharedText } from '../i18n.ts';
import { mediaKind } from '../media.ts';
import { InjectFace } from './InjectFace.tsx';
import { Markdown } from './Markdown.tsx';
import { MediaBlock } from './MediaBlock.tsx';
import styles from './InjectCard.module.css';

export interface InjectCardProps {
  item: Omit<InboxItem, 'no' | 'releasedWallMs'> & { releasedWallMs?: number | undefined };
  mediaToken: string;
  /** On the wall: no folded parts, no wall time. */
  large?: boolean;
  foot?: ReactNode;
}

/** A released inject as its readers see it; each method has a face of its own. */
export function InjectCard({ item, mediaToken, large = false, foot }: InjectCardProps) {
  const t = sharedText.useText();
  const pictures = item.media.some((each) => mediaKind(each.file) === 'image');
  return (
    <article
      className={styles['card']}
      data-method={item.method}
      data-withdrawn={item.withdrawn || undefined}
      data-large={large || undefined}
      data-pictures={pictures || undefined}
    >
      <InjectFace item={item} />
      {item.withdrawn ? (
        <p className={styles['withdrawn']}>
          <strong>{t('inject.withdrawn')}.</strong> {t('inject.withdrawnNote')}
        </p>
      ) : null}
      <div className={styles['matter']}>
        <div className={styles['body']}>
          <Markdown text={item.body} />
        </div>
        {item.media.map((each) => (
          <MediaBlock key={each.file} media={each} mediaToken={mediaToken} large={large} />
        ))}
      </div>
      {large ? null : (
        <footer className={styles['foot']}>
          <span>{item.toAll ? t('inject.toAll') : t('inject.toYou')}</span>
          {item.releasedWallMs === undefined ? null : (
            <span>{t('inject.released', { time: wallTime(item.releasedWallMs) })}</span>
          )}
          {foot}
        </footer>
      )}
    </article>
  );
}
