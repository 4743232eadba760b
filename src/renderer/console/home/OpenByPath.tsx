import { useState } from 'react';
import { TextInput } from '@mantine/core';
import type { Finding } from '../../../core/finding.ts';
import { shellBridge } from '../../shared/shell.ts';
import { FindingText } from '../centre/FindingText.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { DamagedFile } from './DamagedFile.tsx';
import { Problem } from './Problem.tsx';
import { useHomeDeed } from './use-home-deed.ts';
import styles from './Home.module.css';

/** An exercise is opened; a scenario that came as one file is added to the list. */
export function OpenByPath({ folder }: { folder: string }) {
  const t = useText();
  const { pending, problem, refused, run } = useHomeDeed();
  const [path, setPath] = useState('');
  const [taken, setTaken] = useState(false);
  /** What the last answer is about. */
  const [asked, setAsked] = useState('');
  const shell = shellBridge();
  const open = async (file: string, replace: boolean) => {
    setTaken(false);
    setAsked(file);
    if (!isPackage(file)) {
      await run({ act: 'open', path: file });
      return;
    }
    const added = await run({ act: 'addScenario', path: file, replace });
    setTaken(added);
    if (added) setPath((now) => (now.trim() === file ? '' : now));
  };
  const choose = async () => {
    const file = await shell?.chooseFile();
    if (typeof file !== 'string') return;
    setPath(file);
    await open(file, false);
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (path.trim() !== '') void open(path.trim(), false);
      }}
    >
      <div className={styles['openRow']}>
        <TextInput
          aria-label={t('home.path')}
          placeholder={t('home.pathExample', { folder })}
          value={path}
          dir="ltr"
          spellCheck={false}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <PlainAct type="submit" disabled={path.trim() === ''} pending={pending}>
          {t('home.openIt')}
        </PlainAct>
        {shell === null ? null : (
          <PlainAct disabled={pending} onClick={() => void choose()}>
            {t('home.choosePath')}
          </PlainAct>
        )}
      </div>
      {problem === null ? null : <Problem words={problem} />}
      {refused?.code === 'package/there' && path.trim() === asked ? (
        <PlainAct pending={pending} onClick={() => void open(asked, true)}>
          {t('package.replaceYes')}
        </PlainAct>
      ) : null}
      <DamagedFile
        code={isPackage(asked) ? null : (refused?.code ?? null)}
        file={asked}
        open={(file) => void open(file, false)}
      />
      <Errors findings={refused?.findings ?? []} />
      <p role="status" className={styles['help']}>
        {taken ? t('package.taken') : ''}
      </p>
    </form>
  );
}

/** Of the scenario in a package, with file and line for whoever writes it. */
function Errors({ findings }: { findings: readonly Finding[] }) {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return null;
  return (
    <ul className={styles['findings']}>
      {errors.map((finding) => (
        <li key={`${finding.code} ${finding.path} ${finding.message}`}>
          <FindingText finding={finding} />
        </li>
      ))}
    </ul>
  );
}

function isPackage(file: string): boolean {
  return /\.(whitescenario|zip)$/i.test(file);
}
