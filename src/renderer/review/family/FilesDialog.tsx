import { Button, Loader, Modal } from '@mantine/core';
import { useState } from 'react';
import { limits } from '../../../core/limits.ts';
import { familyTree, type Branch } from '../../../core/review/family.ts';
import { KinLine } from '../../shared/ui/KinLine.tsx';
import { compareAddress, reviewAddress, type ReviewFile } from '../desk.tsx';
import { whyNot } from '../host/why-not.ts';
import { useText } from '../text.ts';
import { useFiles } from './use-files.ts';
import styles from './Files.module.css';

export interface FilesDialogProps {
  readonly opened: boolean;
  readonly scenario: string;
  /** The files that are shown: marked from the beginning. */
  readonly here: readonly string[];
  readonly onClose: () => void;
}

/** The exercises of one scenario, forks under their parents; two or more of them can be compared. */
export function FilesDialog({ opened, scenario, here, onClose }: FilesDialogProps) {
  const t = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('files.title')}
      centered
      size="xl"
      closeButtonProps={{ 'aria-label': t('fork.close') }}
    >
      {opened ? <Body scenario={scenario} here={here} /> : null}
    </Modal>
  );
}

function Body({ scenario, here }: Pick<FilesDialogProps, 'scenario' | 'here'>) {
  const t = useText();
  const told = useFiles(true);
  const [marked, setMarked] = useState<readonly string[]>(here);
  if (told === null) {
    return (
      <p className={styles['wait']} role="status">
        <Loader size="xs" /> {t('files.reading')}
      </p>
    );
  }
  if (!told.ok) {
    return (
      <p className={styles['help']} role="alert">
        {t('files.failed', { why: whyNot(told.trouble, t) })}
      </p>
    );
  }
  const alike = told.value.filter(({ kin }) => kin?.scenario === scenario);
  const tree = familyTree([...elsewhere(here, told.value), ...alike], ({ kin }) => kin);
  const chosen = tree.map(({ of }) => of.path).filter((path) => marked.includes(path));
  const hint =
    chosen.length < 2 ? 'tooFew' : chosen.length > limits.runsShownMax ? 'tooMany' : null;
  const mark = (path: string, on: boolean) =>
    setMarked((now) => (on ? [...now, path] : now.filter((one) => one !== path)));
  return (
    <div className={styles['files']}>
      <p className={styles['help']}>{t(tree.length < 2 ? 'files.none' : 'files.lead')}</p>
      <ul className={styles['tree']}>
        {tree.map((branch) => (
          <Row
            key={branch.of.path}
            branch={branch}
            isHere={here.includes(branch.of.path)}
            marked={marked.includes(branch.of.path)}
            mark={mark}
          />
        ))}
      </ul>
      <div className={styles['foot']}>
        <p className={styles['help']} role="status">
          {hint === null ? '' : t(`files.${hint}`)}
        </p>
        {hint === null ? (
          <Button component="a" href={compareAddress(chosen)}>
            {t('files.compare', { count: chosen.length })}
          </Button>
        ) : (
          <Button disabled>{t('files.compare', { count: chosen.length })}</Button>
        )}
      </div>
    </div>
  );
}

/** What is shown may lie where the host does not look. */
function elsewhere(here: readonly string[], files: readonly ReviewFile[]): ReviewFile[] {
  const known = new Set(files.map(({ path }) => path));
  return here
    .filter((path) => !known.has(path))
    .map((path) => ({
      path,
      title: path.replace(/^.*[\\/]/, ''),
      changedWallMs: 0,
      bytes: 0,
      rehearsal: false,
      kin: null,
    }));
}

interface RowProps {
  readonly branch: Branch<ReviewFile>;
  readonly isHere: boolean;
  readonly marked: boolean;
  mark(path: string, on: boolean): void;
}

function Row({ branch: { of, depth, parent }, isHere, marked, mark }: RowProps) {
  const t = useText();
  const { path, kin } = of;
  const title = kin?.title ?? of.title;
  return (
    <li
      className={styles['row']}
      data-fork={parent !== null || undefined}
      style={{ '--depth': depth } as React.CSSProperties}
    >
      <label className={styles['file']}>
        <input
          type="checkbox"
          aria-label={t('files.mark', { title })}
          checked={marked}
          onChange={(event) => mark(path, event.currentTarget.checked)}
        />
        <strong dir="auto">{title}</strong>
        {kin === null ? null : <KinLine kin={kin} underParent={parent !== null} />}
      </label>
      {isHere ? (
        <span className={styles['here']}>{t('files.here')}</span>
      ) : (
        <a href={reviewAddress(path)} aria-label={t('files.lookNamed', { title })}>
          {t('files.look')}
        </a>
      )}
    </li>
  );
}
