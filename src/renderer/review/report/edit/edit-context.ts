import { createContext, useContext } from 'react';
import type { ReportEdit } from '../../../../core/aar/report/edits.ts';
import type { World } from '../../../../core/world.ts';
import type { Sayer } from '../say.ts';
import type { EditorState } from './editor-store.ts';
import type { ReportEditor } from './editor.ts';
import type { Here } from './here.ts';

/** What every part of the report's page needs. */
export interface Edit {
  readonly editor: ReportEditor;
  readonly state: EditorState;
  readonly say: Sayer;
  readonly world: World;
  readonly rtl: boolean;
  /** False: it can be read only. */
  readonly mayEdit: boolean;
  readonly here: Here;
  seek(seq: number): void;
  /** Adds something to a section, and takes the person there. */
  add(sort: 'statement' | 'strength' | 'improvement' | 'action', under: string): void;
}

const EditContext = createContext<Edit | null>(null);
export const EditProvider = EditContext.Provider;

export function useEdit(): Edit {
  const edit = useContext(EditContext);
  if (edit === null) throw new Error('useEdit outside of its provider');
  return edit;
}

/** Takes something out, or has it back. */
export function leftOut(key: string): { readonly out: ReportEdit; readonly back: ReportEdit } {
  return { out: { do: 'remove', key }, back: { do: 'putBack', key } };
}
