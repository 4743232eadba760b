import { Suspense, lazy } from 'react';
import styles from './Markdown.module.css';

// Its own chunk: a phone sees the join screen before the parser has come. If it cannot come at all, the words
// stand there unadorned; they are not worth an error.
const MarkdownBody = lazy(async () => {
  try {
    return { default: (await import('./MarkdownBody.tsx')).MarkdownBody };
  } catch {
    return { default: PlainBody };
  }
});

function PlainBody({ text, coming }: { text: string; coming?: true }) {
  return (
    <p className={styles['waiting']} aria-busy={coming}>
      {text}
    </p>
  );
}

/** Markdown from scenarios and people: sanitised, no raw HTML, no remote pictures. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={styles['prose']} dir="auto">
      <Suspense fallback={<PlainBody text={text} coming />}>
        <MarkdownBody text={text} />
      </Suspense>
    </div>
  );
}
