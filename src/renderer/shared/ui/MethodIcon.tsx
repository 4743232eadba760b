import type { InboxItem } from '../../../core/view/schema.ts';
import styles from './MethodIcon.module.css';

const lines: Record<InboxItem['method'], string> = {
  brief: 'M4 3h12v14H4zM7 7h6M7 10h6M7 13h3',
  cable: 'M3 5h14v10H3zM3 6l7 5 7-5',
  press: 'M3 4h11v12H5a2 2 0 0 1-2-2zM14 8h3v6a2 2 0 0 1-2 2M6 7h5M6 10h5M6 13h3',
  broadcast: 'M10 10v7M10 10a1 1 0 1 0 0-.01M6.5 12.5a4.5 4.5 0 1 1 7 0M4 15a8 8 0 1 1 12 0',
  social: 'M3 4h14v9H9l-4 4v-4H3zM7 8h6',
  map: 'M3 5l5-2 4 2 5-2v12l-5 2-4-2-5 2zM8 3v12M12 5v12',
  call: 'M5 3h3l1.5 4-2 1.5a9 9 0 0 0 4 4l1.5-2 4 1.5v3a2 2 0 0 1-2 2A13 13 0 0 1 3 5a2 2 0 0 1 2-2',
  intelligence: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4',
  document: 'M5 2.5h7l3.5 3.5v11.500h-10.500zM12 2.500v3.500h3.500M7.500 10h5.500M7.500 13h5.500',
};

/** A line drawing of how an inject arrives. Decoration: the word stands beside it. */
export function MethodIcon({ method }: { method: InboxItem['method'] }) {
  return (
    <svg className={styles['icon']} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={lines[method]} />
    </svg>
  );
}
