import { Button, Loader, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import { mayBeRescued } from '../../core/protocol/rescue.ts';
import { useLinkState } from '../shared/link/hooks.tsx';
import { EmptyState } from '../shared/ui/EmptyState.tsx';
import type { Beside } from './beside.ts';
import { moreOf } from './host/source-words.ts';
import { ExportsProvider } from './export/exports.ts';
import type { Place } from './model/address.ts';
import { audienceOf, firstSceneOf, type Replay } from './model/replay.ts';
import { SourceError, type Source } from './model/source.ts';
import { NotesProvider } from './notes/notes.tsx';
import { ReviewScreen } from './parts/ReviewScreen.tsx';
import { ReportProvider } from './report/edit/report.tsx';
import { RescueHere, RescueProvider, type Rescue } from './rescue.tsx';
import { StageProvider, type StageProps } from './stage.tsx';
import { useText } from './text.ts';
import { useReplay } from './use-replay.ts';
import styles from './ReviewApp.module.css';

export interface ReviewAppProps {
  /** Fetches the record; called again when the reviewer asks for it. */
  readonly load: () => Promise<Source>;
  readonly place: Place;
  /** What is kept beside a file, and made of it; without it there is no place for anything. */
  readonly besideOf?: (file: string) => Beside;
  /** What is whole of the file in a new one, and that one's record; without it, none was named. */
  readonly rescue?: Rescue;
  /** The present place in the address, for reading again without losing it. */
  readonly readPlaceNow: () => Place;
}

export function ReviewApp({ rescue, ...props }: ReviewAppProps) {
  return (
    <RescueProvider value={rescue ?? null}>
      <Record {...props} />
    </RescueProvider>
  );
}

function Record({ load, place, besideOf, readPlaceNow }: Omit<ReviewAppProps, 'rescue'>) {
  const t = useText();
  const [asked, setAsked] = useState({ no: 0, place });
  const loaded = useReplay(load, asked);
  const readAgain = (from: Place) => setAsked(({ no }) => ({ no: no + 1, place: from }));
  const seq = useLinkState((state) => {
    const view = state.views['control']?.view;
    return view?.audience === 'control' ? view.seq : 0;
  });
  const mediaToken = useLinkState((state) => state.welcome?.mediaToken ?? '');

  if (loaded.state === 'loading') return <Opening share={loaded.share} />;
  if (loaded.state === 'failed') {
    const again = () => readAgain(place);
    const more = moreOf(loaded.error, t);
    return (
      <main className={styles['page']}>
        <h1 className="wc-hidden">{t('page')}</h1>
        <EmptyState title={t(`trouble.${loaded.trouble}`)}>
          <p>{t(`trouble.${loaded.trouble}Help`)}</p>
          {more === '' ? null : (
            <p className={styles['detail']} dir="auto">
              {more}
            </p>
          )}
          {mayBeRescued(codeOf(loaded.error)) ? <RescueHere /> : null}
          <Button className={styles['again']} onClick={again}>
            {t('trouble.again')}
          </Button>
        </EmptyState>
      </main>
    );
  }
  const { replay } = loaded;
  const { remarks, report, takeExport } = besideOf?.(replay.source.file) ?? {};
  return (
    <StageProvider
      key={loaded.no}
      replay={replay}
      start={startOf(replay, loaded.place)}
      mediaToken={mediaToken}
    >
      <NotesProvider api={remarks ?? null} shelfKey={`wc.review.note|${replay.source.file}`}>
        <ExportsProvider value={takeExport ?? null}>
          <ReportProvider value={report ?? null}>
            <Title title={replay.source.title} />
            <ReviewScreen
              newFacts={isLive(replay) ? Math.max(0, seq - replay.recording.count) : 0}
              forking={loaded.place.fork === true}
              onReadAgain={() => readAgain(readPlaceNow())}
            />
          </ReportProvider>
        </ExportsProvider>
      </NotesProvider>
    </StageProvider>
  );
}

/** The host's, of a record that it refused. */
function codeOf(error: unknown): string {
  return error instanceof SourceError ? error.code : '';
}

/** All that the host had is here, and more may come. */
function isLive({ live, recording, expected }: Replay): boolean {
  return live && recording.count >= expected;
}

/** A deep link's place if it has one; otherwise a running exercise opens at its present, a finished one at its start. */
function startOf(replay: Replay, place: Place): StageProps['start'] {
  const audience = audienceOf(replay.audiences, place);
  const { count } = replay.recording;
  const scene = firstSceneOf(replay.chapters) ?? 0;
  const at = place.seq ?? (replay.live ? count : Math.min(scene, count));
  return { at, audience, spoilerSafe: false, ...(place.report ? { part: 'report' } : {}) };
}

function Opening({ share }: { share: number | null }) {
  const t = useText();
  return (
    <main className={styles['page']} aria-busy="true">
      <h1 className="wc-hidden">{t('page')}</h1>
      {share === null ? (
        <Loader size="sm" />
      ) : (
        <Progress
          className={styles['progress'] ?? ''}
          value={100 * share}
          aria-label={t('loading')}
        />
      )}
      <EmptyState title={t('loading')}>{t('loadingHelp')}</EmptyState>
    </main>
  );
}

function Title({ title }: { title: string }) {
  const t = useText();
  useEffect(() => {
    document.title = t('documentTitle', { title });
  }, [t, title]);
  return null;
}
