import { useEffect, useState } from 'react';
import { mediaKind, mediaUrl } from '../media.ts';
import { sharedText } from '../i18n.ts';
import styles from './MediaBlock.module.css';

export interface MediaBlockProps {
  media: { file: string; alt: string };
  mediaToken: string;
  large?: boolean;
}

/** A picture, a recording or a text that came with an inject. */
export function MediaBlock({ media, mediaToken, large = false }: MediaBlockProps) {
  const t = sharedText.useText();
  const [failed, setFailed] = useState(false);
  const url = mediaUrl(media.file, mediaToken);
  if (failed) {
    return (
      <p className={styles['failed']}>
        {t('inject.mediaFailed')} <span dir="auto">{media.alt}</span>
      </p>
    );
  }
  const kind = mediaKind(media.file);
  return (
    <figure className={styles['figure']} data-kind={kind} data-large={large || undefined}>
      {kind === 'image' ? <img src={url} alt={media.alt} onError={() => setFailed(true)} /> : null}
      {kind === 'audio' ? (
        // A recording's words are in `alt`, shown below it: that is its caption.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <audio src={url} controls preload="none" onError={() => setFailed(true)} />
      ) : null}
      {kind === 'text' ? <TextMedium url={url} onFail={() => setFailed(true)} /> : null}
      {large ? null : <figcaption dir="auto">{media.alt}</figcaption>}
    </figure>
  );
}

function TextMedium({ url, onFail }: { url: string; onFail: () => void }) {
  const t = sharedText.useText();
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const aborter = new AbortController();
    const load = async () => {
      try {
        const answer = await fetch(url, { signal: aborter.signal });
        if (!answer.ok) throw new Error(String(answer.status));
        setText(await answer.text());
      } catch {
        if (!aborter.signal.aborted) onFail();
      }
    };
    void load();
    return () => aborter.abort();
    // Only another address is another text.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [url]);
  return (
    // It scrolls, so the keyboard has to get there.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={styles['text']} dir="auto" tabIndex={0}>
      {text ?? t('inject.loadText')}
    </pre>
  );
}
