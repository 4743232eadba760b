import { MarkdownBody } from '../../shared/ui/MarkdownBody.tsx';
import styles from './Prose.module.css';

/** Markdown of the scenario on paper, at once: a printer does not wait for what is loaded later. */
export function Prose({ text, small = false }: { text: string; small?: boolean }) {
  return (
    <div className={styles['prose']} data-small={small || undefined} dir="auto">
      <MarkdownBody text={text} />
    </div>
  );
}
