import { useState } from 'react';
import type { MoveOption } from '../../../core/scenario/schema.ts';
import type { ControlMove } from '../../../core/view/schema-move.ts';
import { useDesk } from '../desk.tsx';
import { hasBut, isPublic, missing, rulingOf, settle, withMode } from '../model/ruling-draft.ts';
import { drawMethodOf, drawOf, fitsDraw, isJudged, type RulingCase } from '../model/ruling-mode.ts';
import { refusalWords } from '../refusal.ts';
import { AdvicePart } from './AdvicePart.tsx';
import { BasisPart } from './BasisPart.tsx';
import { ConsensusPart } from './ConsensusPart.tsx';
import { DrawPart } from './DrawPart.tsx';
import { EffectsPart } from './EffectsPart.tsx';
import { LikelihoodPart } from './LikelihoodPart.tsx';
import { ModePicker } from './ModePicker.tsx';
import { Overtaken } from './Overtaken.tsx';
import { OutcomePart } from './OutcomePart.tsx';
import { RulingFoot } from './RulingFoot.tsx';
import { TextsPart } from './TextsPart.tsx';
import { useRulingDraft, type DraftHandle } from './use-ruling-draft.ts';
import styles from './Ruling.module.css';

export interface RulingEditorProps {
  readonly move: ControlMove;
  readonly option: MoveOption | null;
  readonly hasNext: boolean;
  /** Somebody else has the move in hand: to be seen, not to be used. */
  readonly blocked: boolean;
  onSaved(): void;
}

/**
 * A ruling in the order in which it is made: how, the odds, how it turns out, what that changes, who reads
 * what. Only what the chosen way needs is there. Kept while typing; revealed later.
 */
export function RulingEditor({ move, option, hasNext, blocked, onSaved }: RulingEditorProps) {
  const { scenario } = useDesk();
  const about = { move, option };
  const handle = useRulingDraft(about);
  const { draft, change } = handle;
  const required = scenario.settings.signOff === 'required';
  const { save, pending, asked, refused } = useSave(handle, about, required, onSaved);
  const open = isPublic(move) && draft.openToAll;
  const { outcome } = settle(draft, about);
  return (
    <fieldset
      className={styles['fields']}
      disabled={blocked}
      inert={blocked}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      <Overtaken handle={handle} title={move.text.title} />
      <Judgement about={about} handle={handle} />
      <TextsPart
        move={move}
        draft={draft}
        open={open}
        but={outcome !== null && hasBut(outcome)}
        change={change}
      />
      <BasisPart draft={draft} change={change} />
      <RulingFoot
        draft={draft}
        isPublic={isPublic(move)}
        signOffRequired={required}
        hasNext={hasNext}
        pending={pending}
        problems={asked ? missing(draft, about) : []}
        refused={refused}
        change={change}
        save={save}
      />
    </fieldset>
  );
}

/** Way of ruling, odds, outcome and changes. */
function Judgement({ about, handle }: { about: RulingCase; handle: DraftHandle }) {
  const { draft, change, begin } = handle;
  const { move, option } = about;
  const settled = settle(draft, about);
  const method = drawMethodOf(draft.mode, move);
  const odds = method !== null || drawOf(move) !== null;
  const waits = method !== null && settled.outcome === null;
  const table = draft.mode === 'rigid' ? move.advice.table : null;
  const judged = !odds && isJudged(draft.mode);
  const asks = judged || (method === 'd100' && table === null && drawOf(move) === null);
  const likely = (likelihood: number | null) => change({ likelihood });
  return (
    <>
      <ModePicker
        about={about}
        mode={draft.mode}
        pick={(mode) => change(withMode(draft, mode, move))}
      />
      <AdvicePart about={about} take={asks ? likely : null} />
      {judged ? <LikelihoodPart value={draft.likelihood} needed={false} change={likely} /> : null}
      {draft.mode === 'consensus' ? (
        <ConsensusPart agreedBy={draft.agreedBy} change={(agreedBy) => change({ agreedBy })} />
      ) : null}
      {odds ? (
        <DrawPart
          about={about}
          method={method ?? drawOf(move)?.method ?? 'd100'}
          likelihood={draft.likelihood}
          fits={method === null || fitsDraw(draft.mode, method, move)}
          fixed={table?.likelihood ?? null}
          change={likely}
          begin={begin}
        />
      ) : null}
      {waits ? null : <OutcomePart move={move} draft={draft} settled={settled} change={change} />}
      {settled.outcome === null ? null : (
        <EffectsPart
          draft={draft}
          settled={settled}
          outcome={settled.outcome}
          option={option}
          team={move.team}
          change={change}
        />
      )}
    </>
  );
}

/** Sends the ruling, or says everything that is still missing; a refusal stays beside the button. */
function useSave(
  { draft, over, forget }: DraftHandle,
  about: RulingCase,
  required: boolean,
  onSaved: () => void,
): { save(): void; pending: boolean; asked: boolean; refused: string } {
  const { answer } = useDesk();
  const [pending, setPending] = useState(false);
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState('');
  const send = async () => {
    if (pending) return;
    const made = rulingOf(draft, about, required);
    setRefused('');
    setAsked('problems' in made);
    if ('problems' in made) return;
    setPending(true);
    const data = { move: about.move.id, ruling: made.ruling, expectBy: over };
    const reply = await answer({ type: 'move.rule', data });
    setPending(false);
    if (!reply.ok) {
      setRefused(refusalWords(reply.rejection));
      return;
    }
    forget();
    onSaved();
  };
  return { save: () => void send(), pending, asked, refused };
}
