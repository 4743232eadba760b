import { Markdown } from '../../shared/ui/Markdown.tsx';
import { Fit } from './Fit.tsx';
import styles from './Card.module.css';

/** Words that control wrote for the room. */
export function TextCard({ title, text }: { title: string; text: string }) {
  return (
    <article className={styles['card']}>
      <h1 className={styles['huge']} dir="auto">
        {title}
      </h1>
      <span />
      <Fit most={6}>
        <Markdown text={text} />
      </Fit>
    </article>
  );
}
