import type { Finding } from '../../../core/finding.ts';
import { findingWords } from '../finding.ts';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import styles from './Preflight.module.css';

/** One finding: how grave, what, and where. */
export function FindingText({ finding }: { finding: Finding }) {
  const t = useText();
  const { severity, path, file, line } = finding;
  const where = file === undefined ? path : line === undefined ? file : `${file}:${line}`;
  return (
    <p className={styles['item']} data-severity={severity}>
      <Icon name={severity === 'info' ? 'note' : 'warn'} size={14} />
      <span>
        <span className="wc-hidden">{t(`preflight.severity.${severity}`)}</span>{' '}
        <bdi>{findingWords(finding, t)}</bdi>
      </span>
      <bdi className={styles['path']}>{where}</bdi>
    </p>
  );
}
