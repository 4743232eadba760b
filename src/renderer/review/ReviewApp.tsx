import { Button, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Audience } from '../../core/ids.ts';
import { useLinkState } from '../shared/link/hooks.tsx';
import { EmptyState } from '../shared/ui/EmptyState.tsx';
import type { Place } from './model/address.ts';
import { audiencesOf, openReplay, type Replay } from './model/replay.ts';
import { SourceError, type Source, type SourceTrouble } from './model/source.ts';
import { ReviewScreen } from './parts/ReviewScreen.tsx';
import { StageProvider } from './stage.tsx';
import { useText } from './text.ts';
import styles from './ReviewApp.module.css';

export interface ReviewAppProps {
  /** Fetches the record; called again when the reviewer asks for it. */
  readonly load: () => Promise<Source>;
  readonly place: Place;
  /** The present place in the address, for reading again without losing it. */
  readonly readPlaceNow: () => Place;
}

type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly trouble: SourceTrouble; readonly detail: string }
  | {
      readonly state: 'ready';
      readonly replay: Replay;
      readonly place: Place;
      readonly no: number;
    };

export function ReviewApp({ load, place, readPlaceNow }: ReviewAppProps) {
  const t = useText();
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  const [asked, setAsked] = useState({ no: 0, place });
  useEffect(() => {
    let wanted = true;
    const tell = (result: Loaded) => {
      if (wanted) setLoaded(result);
    };
    load()
      .then(openReplay)
      .then((replay) => tell({ state: 'ready', replay, ...asked }))
      .catch((error: unknown) => tell(failed(error)));
    return () => {
      wanted = false;
    };
  }, [load, asked]);
  const readAgain = (from: Place) => setAsked(({ no }) => ({ no: no + 1, place: from }));
  const seq = useLinkState((state) => {
    const view = state.views['control']?.view;
    return view?.audience === 'control' ? view.seq : 0;
  });
  const mediaToken = useLinkState((state) => state.welcome?.mediaToken ?? '');

  if (loaded.state === 'loading') return <Opening />;
  if (loaded.state === 'failed') {
    const again = () => {
      setLoaded({ state: 'loading' });
      readAgain(place);
    };
    return (
      <main className={styles['page']}>
        <h1 className="wc-hidden">{t('page')}</h1>
        <EmptyState title={t(`trouble.${loaded.trouble}`)}>
          <p>{t(`trouble.${loaded.trouble}Help`)}</p>
          {loaded.detail === '' ? null : (
            <p className={styles['detail']} dir="auto">
              {loaded.detail}
            </p>
          )}
          <Button className={styles['again']} onClick={again}>
            {t('trouble.again')}
          </Button>
        </EmptyState>
      </main>
    );
  }
  const { replay } = loaded;
  return (
    <StageProvider
      key={loaded.no}
      replay={replay}
      start={startOf(replay, loaded.place)}
      mediaToken={mediaToken}
    >
      <Title title={replay.source.title} />
      <ReviewScreen
        newFacts={replay.live ? Math.max(0, seq - replay.recording.count) : 0}
        onReadAgain={() => readAgain(readPlaceNow())}
      />
    </StageProvider>
  );
}

function failed(error: unknown): Loaded {
  if (error instanceof SourceError) {
    return { state: 'failed', trouble: error.trouble, detail: error.detail };
  }
  return {
    state: 'failed',
    trouble: 'unreadable',
    detail: error instanceof Error ? error.message : '',
  };
}

/** A deep link's place if it has one; otherwise a running exercise opens at its present, a finished one at its start. */
function startOf(
  replay: Replay,
  place: Place,
): { at: number; audience: Audience; spoilerSafe: boolean } {
  const known = audiencesOf(replay.world);
  const audience = place.as !== null && known.includes(place.as) ? place.as : 'public';
  const { count } = replay.recording;
  const at = place.seq ?? (replay.live ? count : Math.min(firstScene(replay), count));
  return { at, audience, spoilerSafe: false };
}

/** The first moment with something to see: the start of play. */
function firstScene(replay: Replay): number {
  return replay.chapters.find((chapter) => chapter.kind === 'start')?.seq ?? 0;
}

function Opening() {
  const t = useText();
  return (
    <main className={styles['page']} aria-busy="true">
      <h1 className="wc-hidden">{t('page')}</h1>
      <Loader size="sm" />
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
