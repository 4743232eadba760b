import type { Recording } from '../../../../core/review/recording.ts';
import { reviewAddress } from '../../desk.tsx';
import { useFiles } from '../../family/use-files.ts';
import { useText } from '../../text.ts';
import styles from './TopBar.module.css';

/** Whose fork this is; leads to the parent where its file is known. */
export function ParentMark({ record }: { record: Recording }) {
  const t = useText();
  const { parent } = record.stateAt(record.count).exercise;
  const told = useFiles(parent !== null);
  if (parent === null) return null;
  const files = told?.ok === true ? told.value : [];
  const file = files.find(({ kin }) => kin?.exercise === parent.exercise)?.path ?? null;
  const { title, seq } = parent;
  const words = t('parent.line', { title, seq });
  return file === null ? (
    <span className={styles['parent']} dir="auto" title={t('parent.unknown', { title, seq })}>
      {words}
    </span>
  ) : (
    <a
      className={styles['parent']}
      dir="auto"
      href={`${reviewAddress(file)}#seq=${seq}&as=public`}
      title={t('parent.look', { title, seq })}
    >
      {words}
    </a>
  );
}
