import type { ReactNode } from 'react';
import type { Field } from '../../../../core/aar/report/block.ts';
import { limits } from '../../../../core/limits.ts';
import { useText } from '../../text.ts';
import { useEdit, leftOut } from './edit-context.ts';
import { useHere } from './use-here.ts';
import page from './Report.module.css';
import styles from './Acts.module.css';

/** What can be done with something, in a line below it that shows when somebody comes near. */
export function Acts({ children }: { children: ReactNode }) {
  return <span className={`${styles['acts']} ${page['acts']}`}>{children}</span>;
}

interface ActProps {
  readonly help?: string | undefined;
  readonly disabled?: boolean;
  readonly onAct: () => void;
  readonly children: string;
}

export function Act({ help, disabled, onAct, children }: ActProps) {
  return (
    <button
      type="button"
      title={help}
      // The focus stays on it when it has brought something to the end of its way.
      aria-disabled={disabled || undefined}
      onClick={disabled === true ? undefined : onAct}
    >
      {children}
    </button>
  );
}

/** Back to what was drafted, where somebody's words stand in its place. */
export function AsDrafted({ field: { key, drafted } }: { field: Field }) {
  const { editor, say, mayEdit } = useEdit();
  const draft = drafted === undefined ? '' : say(drafted);
  // What nobody drafted, somebody put in: there is nothing to go back to.
  if (draft === '' || !mayEdit) return null;
  return (
    <Act help={say.t('edit.draft', { draft })} onAct={() => void editor.put(key, null)}>
      {say.t('edit.asDrafted')}
    </Act>
  );
}

export function LeaveOut({ of }: { of: string }) {
  const { editor, say } = useEdit();
  const { out, back } = leftOut(of);
  return <Act onAct={() => void editor.act(out, back)}>{say.t('edit.leaveOut')}</Act>;
}

export interface Beside {
  /** The keys of the list, in the order in which they stand. */
  readonly keys: readonly string[];
}

/** One place up or down in its list. */
export function Move({ of, keys }: Beside & { readonly of: string }) {
  const { editor, say } = useEdit();
  const at = keys.indexOf(of);
  const before = keys[at - 1] ?? null;
  const to = (after: string | null) =>
    void editor.act({ do: 'move', key: of, after }, { do: 'move', key: of, after: before });
  return (
    <>
      <Act disabled={at <= 0} onAct={() => to(keys[at - 2] ?? null)}>
        {say.t('edit.up')}
      </Act>
      <Act disabled={at === keys.length - 1} onAct={() => to(keys[at + 1] ?? null)}>
        {say.t('edit.down')}
      </Act>
    </>
  );
}

/** What reviewers put in can rest on the fact that the record shows. */
export function Rest({ of }: { of: string }) {
  const t = useText();
  const { editor, state, say } = useEdit();
  const at = useHere();
  const one = state.edits.added.find(({ key }) => key === of);
  if (one === undefined || one.seqs.includes(at) || at === 0) return null;
  const isFull = one.seqs.length >= limits.factsPerRemarkMax;
  return (
    <Act
      disabled={isFull}
      help={isFull ? t('why.factsFull') : undefined}
      onAct={() => void editor.rest(of, at)}
    >
      {say.t('edit.rest', { seq: at })}
    </Act>
  );
}
