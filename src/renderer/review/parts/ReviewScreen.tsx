import { useCallback, useEffect, useState } from 'react';
import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { actionOf, keepsKey, noteKey, overOf } from '../model/keys.ts';
import { OverProvider, useOver } from '../over.tsx';
import { useBackdrop, useStage } from '../stage.tsx';
import { useText } from '../text.ts';
import { NoteForm } from '../notes/NoteForm.tsx';
import { Undo } from '../notes/Undo.tsx';
import { useNoteActs } from '../notes/use-note-acts.ts';
import { NowStrip } from './NowStrip.tsx';
import { PathBar } from './PathBar.tsx';
import { Picture } from './picture/Picture.tsx';
import { RecordPane } from './record/RecordPane.tsx';
import { Timeline } from './timeline/Timeline.tsx';
import { ReportPane } from '../report/edit/ReportPane.tsx';
import { TopBar } from './top/TopBar.tsx';
import { Transport } from './timeline/Transport.tsx';
import { useAddress } from './use-address.ts';
import styles from './ReviewScreen.module.css';

export interface ReviewScreenProps {
  readonly newFacts: number;
  /** A fork is asked for as it opens. */
  readonly forking: boolean;
  readonly onReadAgain: () => void;
}

/** The review with what may lie over it. */
export function ReviewScreen(props: ReviewScreenProps) {
  return (
    <OverProvider forking={props.forking}>
      <Screen {...props} />
    </OverProvider>
  );
}

function Screen(props: ReviewScreenProps) {
  const t = useText();
  const { replay, part } = useBackdrop();
  const isReport = part === 'report';
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <div className={styles['screen']}>
      <Hands singleKeys={singleKeys} />
      <TopBar {...props} singleKeys={singleKeys} onSingleKeys={setSingleKeys} />
      <RecordPane />
      <main className={styles['centre']}>
        {isReport ? null : <PathBar />}
        <NowStrip />
        <NoteForm />
        {replay.recording.count === 0 ? (
          <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>
        ) : isReport ? (
          <ReportPane />
        ) : (
          <Picture />
        )}
      </main>
      <Undo />
      <footer className={styles['bottom']}>
        <Transport />
        {isReport ? null : <Timeline />}
      </footer>
    </div>
  );
}

/** What is done by key, and where one is as the address says it: nothing of it is drawn. */
function Hands({ singleKeys }: { singleKeys: boolean }) {
  useKeys(singleKeys);
  useAddress();
  return null;
}

const singleKeysName = 'wc.review.singleKeys';

function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(singleKeysName) !== 'off');
  const set = useCallback((next: boolean) => {
    localStorage.setItem(singleKeysName, next ? 'on' : 'off');
    setOn(next);
  }, []);
  return [on, set];
}

function useKeys(singleKeys: boolean): void {
  const { player, dispatch } = useStage();
  const { over, show } = useOver();
  const { at } = player;
  const acts = useNoteActs();
  const covered = over !== null;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (covered || event.defaultPrevented || keepsKey(event.target, event.key)) return;
      const asked = singleKeys && !event.repeat ? overOf(event) : null;
      const note = singleKeys ? noteKey(event) : null;
      if (note !== null && acts !== null) {
        event.preventDefault();
        if (!event.repeat) acts[note]();
        return;
      }
      if (asked !== null) {
        event.preventDefault();
        show(asked === 'fork' ? { kind: 'fork', at } : { kind: 'files' });
        return;
      }
      const action = actionOf(event, document.documentElement.dir === 'rtl', singleKeys);
      if (action === null || (event.repeat && action.do !== 'step')) return;
      event.preventDefault();
      dispatch(action);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [dispatch, singleKeys, covered, show, at, acts]);
}
