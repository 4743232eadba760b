import { Suspense, lazy } from 'react';
import styles from './Markdown.module.css';

// Its own chunk: a phone sees the join screen before the parser has come.
const MarkdownBody = lazy(async () => ({
  default: (await import('./MarkdownBody.tsx')).MarkdownBody,
}));

/** Markdown from scenarios and people: sanitised, no raw HTML, no remote pictures. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={styles['prose']} dir="auto">
      <Suspense fallback={<p className={styles['waiting']}>{text}</p>}>
        <MarkdownBody text={text} />
      </Suspense>
    </div>
  );
}
