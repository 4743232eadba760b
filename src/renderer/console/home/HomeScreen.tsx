import { useState } from 'react';
import type { Home } from '../../../core/protocol/down.ts';
import { number } from '../../shared/format.ts';
import { familyTree } from '../../../core/review/family.ts';
import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { KinLine } from '../../shared/ui/KinLine.tsx';
import { LanguagePicker } from '../../shared/ui/LanguagePicker.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { FindingText } from '../centre/FindingText.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import { TroubleBanner } from '../bar/TroubleBanner.tsx';
import { AddedNote } from './AddedNote.tsx';
import { DamagedFile } from './DamagedFile.tsx';
import { NewForm } from './NewForm.tsx';
import { OpenByPath } from './OpenByPath.tsx';
import { Problem } from './Problem.tsx';
import { useHomeDeed } from './use-home-deed.ts';
import { lengthWords } from './length-words.ts';
import styles from './Home.module.css';

/** Nothing is open yet: begin a new exercise, or open one that was begun. */
export function HomeScreen({ home }: { home: Home }) {
  const t = useText();
  return (
    <div className={styles['home']}>
      <TroubleBanner />
      {home.notCopied === null ? null : (
        <Problem words={t('home.notCopied', { title: home.notCopied })} />
      )}
      <header className={styles['head']}>
        <p className={styles['brand']}>
          <Mark />
          {t('home.brand')}
        </p>
        <p className={styles['tag']}>{t('home.tag')}</p>
      </header>
      <main className={styles['main']}>
        <section className={styles['new']} aria-labelledby="home-new">
          <h1 id="home-new">{t('home.new')}</h1>
          <p className={styles['help']}>{t('home.newHelp')}</p>
          {home.scenarios.length === 0 ? (
            <EmptyState title={t('home.noScenarios')}>{t('home.noScenariosHelp')}</EmptyState>
          ) : (
            <ul className={styles['scenarios']}>
              {home.scenarios.map((scenario) => (
                <ScenarioCard
                  key={scenario.id}
                  scenario={scenario}
                  only={home.scenarios.length === 1}
                />
              ))}
            </ul>
          )}
        </section>
        <section className={styles['open']} aria-labelledby="home-open">
          <h2 id="home-open">{t('home.open')}</h2>
          <OpenByPath folder={home.folder} />
          <h2>{t('home.recent')}</h2>
          <Recent files={home.recent} />
        </section>
      </main>
      <footer className={styles['foot']}>
        <LanguagePicker />
        <span>{t('home.version', { version: home.version })}</span>
        <span>
          {t('home.folder')} <bdi className={styles['path']}>{home.folder}</bdi>
        </span>
      </footer>
    </div>
  );
}

/** The white cell: a square with one cell lit. */
function Mark() {
  return (
    <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false">
      <g fill="currentColor">
        <rect x="2" y="2" width="6" height="6" opacity="0.35" />
        <rect x="9" y="2" width="6" height="6" opacity="0.35" />
        <rect x="16" y="2" width="6" height="6" opacity="0.35" />
        <rect x="2" y="9" width="6" height="6" opacity="0.35" />
        <rect x="9" y="9" width="6" height="6" />
        <rect x="16" y="9" width="6" height="6" opacity="0.35" />
        <rect x="2" y="16" width="6" height="6" opacity="0.35" />
        <rect x="9" y="16" width="6" height="6" opacity="0.35" />
        <rect x="16" y="16" width="6" height="6" opacity="0.35" />
      </g>
    </svg>
  );
}

function ScenarioCard({ scenario, only }: { scenario: Home['scenarios'][number]; only: boolean }) {
  const t = useText();
  const [chosen, choose] = useState(only && scenario.problems === 0);
  return (
    <li className={styles['scenario']} data-chosen={chosen || undefined}>
      <div className={styles['scenarioHead']}>
        <div>
          <h2>
            <bdi>{scenario.title}</bdi>
          </h2>
          <p className={styles['subtitle']}>
            <bdi>{scenario.subtitle}</bdi>
          </p>
        </div>
        <p className={styles['facts']}>
          {scenario.added ? <span className={styles['added']}>{t('package.added')}</span> : null}
          <span>{t('home.teams', { count: scenario.teams })}</span>
          <span>{t('home.injects', { count: scenario.injects })}</span>
          <Lengths orders={scenario.orders} />
        </p>
      </div>
      {scenario.problems > 0 ? (
        <ScenarioProblems scenario={scenario} />
      ) : chosen ? (
        <NewForm scenario={scenario} cancel={only ? null : () => choose(false)} />
      ) : (
        <PlainAct
          onClick={() => choose(true)}
          aria-label={t('home.chooseNamed', { title: scenario.title })}
        >
          {t('home.choose')}
        </PlainAct>
      )}
      {scenario.added && !chosen ? <AddedNote scenario={scenario} /> : null}
    </li>
  );
}

/** How long it takes, from its shortest order to its longest. */
function Lengths({ orders }: { orders: Home['scenarios'][number]['orders'] }) {
  const t = useText();
  const minutes = orders.map((order) => order.minutes);
  if (minutes.length === 0) return null;
  const from = lengthWords(Math.min(...minutes), t);
  const to = lengthWords(Math.max(...minutes), t);
  return <span>{from === to ? to : t('home.lengths', { from, to })}</span>;
}

/** Why it cannot be run, with file and line for whoever writes it. */
function ScenarioProblems({ scenario }: { scenario: Home['scenarios'][number] }) {
  const t = useText();
  return (
    <div className={styles['problems']}>
      <p className={styles['problem']}>
        <Icon name="warn" /> {t('home.problems', { count: scenario.problems })}
      </p>
      <ul>
        {scenario.findings
          .filter((finding) => finding.severity === 'error')
          .map((finding) => (
            <li key={`${finding.code} ${finding.path} ${finding.message}`}>
              <FindingText finding={finding} />
            </li>
          ))}
      </ul>
    </div>
  );
}

function Recent({ files }: { files: Home['recent'] }) {
  const t = useText();
  if (files.length === 0) return <p className={styles['help']}>{t('home.noRecent')}</p>;
  return (
    <ul className={styles['recent']}>
      {familyTree(files, ({ kin }) => kin).map(({ of, depth, parent }) => (
        <RecentFile key={of.path} file={of} depth={depth} underParent={parent !== null} />
      ))}
    </ul>
  );
}

interface RecentProps {
  readonly file: Home['recent'][number];
  /** How far below the root of its family. */
  readonly depth: number;
  readonly underParent: boolean;
}

function RecentFile({ file, depth, underParent }: RecentProps) {
  const t = useText();
  const { pending, problem, refused, run } = useHomeDeed();
  /** The rescued one, once that was asked for. */
  const [asked, ask] = useState(file.path);
  const open = (path: string) => {
    ask(path);
    void run({ act: 'open', path });
  };
  const changed = new Intl.DateTimeFormat(document.documentElement.lang || 'en', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <li data-fork={underParent || undefined} style={{ '--depth': depth } as React.CSSProperties}>
      <button type="button" disabled={pending} onClick={() => open(file.path)}>
        <Icon name="file" size={20} />
        <span className={styles['fileTitle']}>
          <bdi>{file.title}</bdi>
          {file.rehearsal ? <span className={styles['left']}>{t('home.leftOpen')}</span> : null}
        </span>
        <span className={styles['fileFacts']}>
          {changed.format(file.changedWallMs)} ·{' '}
          {t('home.size', { size: number(file.bytes / 1024 / 1024, 1) })}
        </span>
        {file.kin === null ? null : (
          <KinLine kin={file.kin} underParent={underParent} dated={false} />
        )}
        <span className={styles['path']}>
          <bdi>{file.path}</bdi>
        </span>
      </button>
      {problem === null ? null : <Problem words={problem} />}
      <DamagedFile code={refused?.code ?? null} file={asked} open={open} />
    </li>
  );
}
