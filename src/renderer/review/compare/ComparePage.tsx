import { Button, Loader } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { limits } from '../../../core/limits.ts';
import { compareRuns, type Comparison } from '../../../core/review/compare/compare.ts';
import { openRecording } from '../../../core/review/recording.ts';
import { compile } from '../../../core/world.ts';
import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { reviewAddress } from '../desk.tsx';
import { moreOf } from '../host/source-words.ts';
import { FilesDialog } from '../family/FilesDialog.tsx';
import { SourceError, wholeSource, type Source, type SourceTrouble } from '../model/source.ts';
import { useText } from '../text.ts';
import { CompareScreen } from './CompareScreen.tsx';
import type { Run } from './words.ts';
import styles from './Compare.module.css';

export interface ComparePageProps {
  readonly files: readonly string[];
  readonly load: (file: string) => Promise<Source>;
}

type Opened =
  | { readonly state: 'reading'; readonly n: number }
  | { readonly state: 'failed'; readonly file: string; readonly error: unknown }
  | { readonly state: 'ready'; readonly runs: readonly Run[] };

/** Several exercises over each other: read one after the other, then held together. */
export function ComparePage({ files, load }: ComparePageProps) {
  const [tries, setTries] = useState(0);
  return <Compared key={tries} files={files} load={load} again={() => setTries((n) => n + 1)} />;
}

function Compared({ files, load, again }: ComparePageProps & { readonly again: () => void }) {
  const t = useText();
  const fits = files.length >= 2 && files.length <= limits.runsShownMax;
  const opened = useReplays(fits ? files : none, load);
  useEffect(() => {
    document.title = t('compare.documentTitle', { count: files.length });
  }, [t, files]);
  if (!fits) {
    return (
      <Instead title={t(files.length < 2 ? 'compare.few' : 'compare.tooMany')} files={files}>
        {t('compare.fewHelp')}
      </Instead>
    );
  }
  if (opened.state === 'reading') {
    const title = nameOf(files[opened.n] ?? '');
    return (
      <main className={styles['instead']} aria-busy="true">
        <h1 className="wc-hidden">{t('compare.page')}</h1>
        <Loader size="sm" />
        <p role="status" dir="auto">
          {t('compare.reading', { title, n: opened.n + 1, of: files.length })}
        </p>
      </main>
    );
  }
  if (opened.state === 'failed') {
    return (
      <Instead title={t('compare.cannotRead', { file: nameOf(opened.file) })} files={files}>
        <p>{t(`trouble.${troubleOf(opened.error)}Help`)}</p>
        <p dir="auto">{moreOf(opened.error, t)}</p>
        <Button onClick={again}>{t('compare.again')}</Button>
      </Instead>
    );
  }
  return <Held runs={opened.runs} files={files} />;
}

const none: readonly string[] = [];

function Held({ runs, files }: { runs: readonly Run[]; files: readonly string[] }) {
  const t = useText();
  const [choosing, setChoosing] = useState(false);
  const done = useMemo(() => compareRuns(runs.map(({ recording }) => recording)), [runs]);
  if (!done.ok) {
    return (
      <Instead title={t('compare.otherScenario')} files={files}>
        {t('compare.otherScenarioHelp')}
      </Instead>
    );
  }
  const comparison: Comparison = done.value;
  return (
    <>
      <CompareScreen comparison={comparison} runs={runs} onChoose={() => setChoosing(true)} />
      <FilesDialog
        opened={choosing}
        scenario={runs[0]?.recording.world.scenario.id ?? ''}
        here={files}
        onClose={() => setChoosing(false)}
      />
    </>
  );
}

function Instead({
  title,
  files,
  children,
}: {
  title: string;
  files: readonly string[];
  children: React.ReactNode;
}) {
  const t = useText();
  const [first] = files;
  return (
    <main className={styles['instead']}>
      <h1 className="wc-hidden">{t('compare.page')}</h1>
      <EmptyState title={title}>{children}</EmptyState>
      {first === undefined ? null : <a href={reviewAddress(first)}>{t('compare.back')}</a>}
    </main>
  );
}

function nameOf(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/\.whitecell$/, '');
}

function useReplays(files: readonly string[], load: ComparePageProps['load']): Opened {
  const [opened, setOpened] = useState<Opened>({ state: 'reading', n: 0 });
  useEffect(() => {
    let wanted = true;
    const tell = (next: Opened) => {
      if (wanted) setOpened(next);
    };
    const read = async () => {
      const runs: Run[] = [];
      for (const [n, file] of files.entries()) {
        tell({ state: 'reading', n });
        try {
          runs.push(await runOf(await load(file)));
        } catch (error) {
          tell({ state: 'failed', file, error });
          return;
        }
        if (!wanted) return;
      }
      tell({ state: 'ready', runs });
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [files, load]);
  return opened;
}

async function runOf(source: Source): Promise<Run> {
  const { facts, scenario, file, verification, complete } = await wholeSource(source);
  return { recording: openRecording(compile(scenario), facts), file, verification, complete };
}

function troubleOf(error: unknown): SourceTrouble {
  return error instanceof SourceError ? error.trouble : 'unreadable';
}
