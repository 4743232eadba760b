import { Button, Menu, Switch } from '@mantine/core';
import { useState } from 'react';
import type { Report } from '../../../../core/aar/report/block.ts';
import { FileDialog } from '../file/FileDialog.tsx';
import { sectionTitle } from '../write/flow.ts';
import { useEdit } from './edit-context.ts';
import type { EditorState } from './editor-store.ts';
import type { ReportApi } from './report-api.ts';
import styles from './Bar.module.css';

/** Over the page: where in it, whether it is kept, and what becomes of it. */
export function Bar({ report, api }: { report: Report; api: ReportApi }) {
  const { editor, state, say, mayEdit } = useEdit();
  const [filing, setFiling] = useState(false);
  const { final } = report;
  return (
    <header className={styles['bar']}>
      <Sections report={report} />
      <p className={styles['state']} role="status" data-state={stateOf(state)}>
        {say.t(`edit.state.${stateOf(state)}`)}
      </p>
      <div className={styles['acts']}>
        <Button
          size="compact-sm"
          variant="default"
          title={say.t('edit.undoHelp')}
          disabled={!state.canUndo}
          onClick={() => void editor.undo()}
        >
          {say.t('edit.undo')}
        </Button>
        <Switch
          size="sm"
          checked={final}
          disabled={!mayEdit}
          label={say.t('edit.final')}
          title={say.t('edit.finalHelp')}
          onChange={() => void editor.act({ do: 'final', on: !final }, { do: 'final', on: final })}
        />
        <Button size="compact-sm" onClick={() => setFiling(true)}>
          {say.t('edit.export')}
        </Button>
      </div>
      <FileDialog opened={filing} report={report} api={api} onClose={() => setFiling(false)} />
    </header>
  );
}

function stateOf({ edits, typed, waiting, saving, trouble }: EditorState) {
  if (typed.size + waiting > 0) return saving && trouble === null ? 'keeping' : 'waiting';
  if (saving) return 'keeping';
  const { texts, removed, sorts, added, moves, final } = edits;
  const touched =
    Object.keys(texts).length + Object.keys(sorts).length + removed.length + added.length;
  return touched + moves.length > 0 || final ? 'kept' : 'untouched';
}

/** The sections of the first level, as the way to them. */
function Sections({ report }: { report: Report }) {
  const { say } = useEdit();
  const all = report.blocks.filter((block) => block.kind === 'heading' && block.level === 1);
  const go = (key: string) => {
    const heading = document.getElementById(`report-${key}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <Menu position="bottom-start" shadow="md" returnFocus={false}>
      <Menu.Target>
        <Button size="compact-sm" variant="default" className={styles['sections'] ?? ''}>
          {say.t('edit.sections')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {all.map((block) => (
          <Menu.Item key={block.key} onClick={() => go(block.key)}>
            {block.kind === 'heading' ? sectionTitle(block.key, say(block.said), say) : ''}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
