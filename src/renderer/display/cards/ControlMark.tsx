import styles from './ControlMark.module.css';

/** Control's own mark, where a team would have its own; the words beside it name it. */
export function ControlMark({ size }: { size: string }) {
  return (
    <span className={styles['mark']} style={{ inlineSize: size, blockSize: size }} aria-hidden />
  );
}
