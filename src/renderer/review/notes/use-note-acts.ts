import { useMemo } from 'react';
import type { RemarkOf } from '../../../core/remark.ts';
import { saidName } from '../../console/who/facilitator.ts';
import { newCommandId } from '../../shared/link/id.ts';
import { useStage } from '../stage.tsx';
import { useNotes } from './notes.tsx';
import type { NoteDraft, Note } from './notes-of.ts';

export interface NoteActs {
  /** Writes about a fact; without one about where the reviewer is. */
  annotate(seq?: number): void;
  /** Marks this moment at once; one that is marked already is opened. */
  bookmark(): void;
  lesson(from?: Pick<RemarkOf<'lesson'>, 'text' | 'objective' | 'seqs'>): void;
  edit(remark: NoteDraft): void;
}

/** What the keys and buttons of the review do about remarks; null: this record has no place for them. */
export function useNoteActs(): NoteActs | null {
  const notes = useNotes();
  const { player, line } = useStage();
  return useMemo(() => {
    if (notes === null) return null;
    const { remarks, begin, save } = notes;
    // With other eyes than control's the moment is the last thing that they were told.
    const here = player.audience === 'control' ? player.at : (line?.seq ?? 0);
    const common = () => ({ id: newCommandId(), wallMs: 0, by: saidName() });
    return {
      annotate: (seq = here) => {
        if (seq > 0) begin({ ...common(), kind: 'annotation', seq, text: '' });
      },
      bookmark: () => {
        const there = remarks.find((each) => each.kind === 'bookmark' && each.seq === here);
        if (there !== undefined) begin(there as RemarkOf<'bookmark'>);
        else if (here > 0) void save({ ...common(), kind: 'bookmark', seq: here, text: '' });
      },
      lesson: (from = { text: '', objective: null, seqs: here > 0 ? [here] : [] }) =>
        begin({ ...common(), kind: 'lesson', sort: 'improvement', ...from }),
      edit: begin,
    };
  }, [notes, player.audience, player.at, line]);
}

/** A lesson from what somebody has said, by one press. */
export function lessonFrom(
  remark: Note,
): Pick<RemarkOf<'lesson'>, 'text' | 'objective' | 'seqs'> | null {
  if (remark.kind === 'annotation')
    return { text: remark.text, objective: null, seqs: [remark.seq] };
  if (remark.kind === 'hotWash') return { text: remark.text, objective: null, seqs: [] };
  return null;
}
