import {
  memo,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { measuresOf } from '../../../../core/aar/measures.ts';
import type { Block, Report } from '../../../../core/aar/report/block.ts';
import { reportKey, reportRemarkId } from '../../../../core/aar/report/edits.ts';
import { draftReport } from '../../../../core/aar/report/report.ts';
import { directionOf } from '../../../shared/direction.ts';
import { newCommandId } from '../../../shared/link/id.ts';
import { useLanguage } from '../../../shared/use-language.ts';
import type { FullRecord } from '../../model/replay.ts';
import { useNotes } from '../../notes/notes.tsx';
import { useBackdrop, useStage } from '../../stage.tsx';
import { sayerFor } from '../say.ts';
import { Bar } from './Bar.tsx';
import { BlockView } from './BlockView.tsx';
import { EditProvider, type Edit } from './edit-context.ts';
import type { EditorState } from './editor-store.ts';
import type { ReportEditor } from './editor.ts';
import { Here } from './here.ts';
import { LeftOut } from './LeftOut.tsx';
import type { ReportApi } from './report-api.ts';
import { Trouble } from './Trouble.tsx';
import styles from './Report.module.css';

export interface PageProps {
  readonly editor: ReportEditor;
  readonly api: ReportApi;
  readonly record: FullRecord;
}

/** The drafted report as a page: everything that people may change is changed where it stands. A step draws none of it again. */
export const Page = memo(function Page({ editor, api, record }: PageProps) {
  const state = useSyncExternalStore(editor.subscribe, editor.getState);
  const report = useReport(record, state);
  const [here] = useState(() => new Here());
  const edit = useEditing(editor, state, record, here);
  const { say } = edit;
  useUndoKey(editor);
  return (
    <EditProvider value={edit}>
      <Follow here={here} />
      <div className={styles['frame']}>
        <Bar report={report} api={api} />
        <Trouble />
        {/* What scrolls has to be reachable without a mouse. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={styles['scroll']} tabIndex={0} data-own-arrows>
          <article className={styles['page']} aria-label={say.t('edit.title')}>
            <p className={styles['help']}>{say.t('edit.help')}</p>
            {report.blocks.map((block) => (
              <BlockView key={block.key} block={block} beside={besideOf(block, report.blocks)} />
            ))}
            <LeftOut removed={report.removed} />
          </article>
        </div>
      </div>
    </EditProvider>
  );
});

/** Tells the page where the review is, and draws nothing. */
function Follow({ here }: { here: Here }) {
  const { at } = useStage().player;
  useEffect(() => here.set(at), [here, at]);
  return null;
}

function useReport({ recording }: FullRecord, { edits }: EditorState): Report {
  const notes = useNotes()?.remarks;
  const { complete, verification: verdict } = useBackdrop().replay;
  const measures = useMemo(() => measuresOf(recording), [recording]);
  return useMemo(() => {
    const mine = { ...edits, id: reportRemarkId, kind: 'report', wallMs: 0, by: '' } as const;
    const trust = { complete, verdict };
    return draftReport(recording, measures, [...(notes ?? []), mine], trust);
  }, [recording, measures, notes, edits, complete, verdict]);
}

/** Those of its kind that stand together with it: what it can be moved among. */
function besideOf(block: Block, blocks: readonly Block[]): readonly string[] {
  if (block.kind !== 'strength' && block.kind !== 'improvement' && block.kind !== 'statement')
    return [];
  const at = blocks.indexOf(block);
  const from = blocks.findLastIndex(({ kind }, index) => index < at && kind !== block.kind);
  const to = blocks.findIndex(({ kind }, index) => index > at && kind !== block.kind);
  return blocks.slice(from + 1, to === -1 ? undefined : to).map(({ key }) => key);
}

function useEditing(
  editor: ReportEditor,
  state: EditorState,
  record: FullRecord,
  here: Here,
): Edit {
  const { recording, world } = record;
  const { replay, dispatch } = useBackdrop();
  const { language } = useLanguage();
  // Its words are those of the page, and it remembers them: another language is another sayer.
  const { say } = useMemo(() => ({ language, say: sayerFor(recording) }), [recording, language]);
  const go = useFocusOn();
  const isAltered = replay.verification?.ok === false;
  const mayEdit = state.isRead && !state.readOnly && !isAltered;
  return useMemo(
    (): Edit => ({
      editor,
      state,
      say,
      world,
      rtl: directionOf(language) === 'rtl',
      mayEdit,
      here,
      seek: (seq) => dispatch({ do: 'seek', at: seq }),
      add: (sort, under) => {
        const key = reportKey.parse(`added.${newCommandId()}`);
        const addition = { key, sort, under, seqs: [] };
        go(sort === 'action' ? `${key}.issue` : key);
        void editor.act({ do: 'add', addition }, { do: 'remove', key });
      },
    }),
    [editor, state, say, world, language, mayEdit, here, dispatch, go],
  );
}

/** What was just added is typed into at once, as soon as it is there. */
function useFocusOn(): (key: string) => void {
  const wanted = useRef('');
  useEffect(() => {
    if (wanted.current === '') return;
    const field = document.querySelector<HTMLElement>(`[data-key="${wanted.current}"]`);
    if (field === null) return;
    wanted.current = '';
    field.focus();
    field.scrollIntoView({ block: 'nearest' });
  });
  return useCallback((key) => {
    wanted.current = key;
  }, []);
}

/** Ctrl+Z in a field is the field's own. */
function useUndoKey(editor: ReportEditor): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || event.defaultPrevented) return;
      const at = event.target instanceof Element ? event.target : null;
      if ((at?.closest('input, textarea, select, [role="dialog"]') ?? null) !== null) return;
      event.preventDefault();
      void editor.undo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [editor]);
}
