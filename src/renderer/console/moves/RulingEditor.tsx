import { useMemo, useState } from 'react';
import { Select, Slider, Switch, Textarea } from '@mantine/core';
import { limits } from '../../../core/limits.ts';
import { outcomes, type MoveOption, type Outcome } from '../../../core/scenario/schema.ts';
import type { ControlMove } from '../../../core/view/schema.ts';
import { bandWord } from '../../shared/band.ts';
import { percent } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { OutcomeBadge } from '../../shared/ui/OutcomeBadge.tsx';
import { useDesk } from '../desk.tsx';
import { readDraft, writeDraft } from '../drafts.ts';
import {
  draftEffects,
  draftOf,
  emptyDraft,
  proposalFor,
  rulingOf,
  type RulingDraft,
} from '../model/ruling-proposal.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { EffectRows } from './EffectRows.tsx';
import { Advice } from './NetLine.tsx';
import styles from './Ruling.module.css';

export interface RulingEditorProps {
  readonly move: ControlMove;
  readonly option: MoveOption | null;
  readonly hasNext: boolean;
  onSaved(): void;
}

/** The odds first, then the outcome, then what it changes and who reads what. Kept while typing; revealed later. */
export function RulingEditor({ move, option, hasNext, onSaved }: RulingEditorProps) {
  const t = useText();
  const { issue } = useDesk();
  const slot = `ruling.${move.id}`;
  const standing = useMemo(
    () => (move.ruling === null ? emptyDraft(option) : draftOf(move.ruling)),
    [move.ruling, option],
  );
  const [draft, setDraft] = useState<RulingDraft>(() => readDraft(slot, standing));
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<'outcome' | 'effects' | null>(null);
  const change = (part: Partial<RulingDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setProblem(null);
    writeDraft(slot, next);
  };
  const choose = (outcome: Outcome) => {
    // The table proposes; what control has added by hand stays.
    const own = draft.effects.filter((effect) => !effect.key.startsWith('proposed'));
    const proposed = option === null || draft.mode === 'free' ? [] : draftEffects(option, outcome);
    change({ outcome, effects: [...proposed, ...own] });
  };
  const save = async () => {
    const made = rulingOf(draft);
    if ('problem' in made) {
      setProblem(made.problem);
      return;
    }
    setPending(true);
    const done = await issue({ type: 'move.rule', data: { move: move.id, ruling: made.ruling } });
    setPending(false);
    if (!done) return;
    writeDraft(slot, null);
    onSaved();
  };
  return (
    <section className={styles['editor']} aria-label={t('ruling.title')}>
      <h3 className={styles['title']}>
        {move.ruling === null ? t('ruling.title') : t('ruling.change')}
      </h3>
      <Likelihood
        move={move}
        value={draft.likelihood}
        change={(likelihood) => change({ likelihood })}
      />
      <OutcomeScale value={draft.outcome} choose={choose} />
      {problem === 'outcome' ? <Problem>{t('ruling.needOutcome')}</Problem> : null}
      <EffectsPart draft={draft} option={option} change={change} choose={choose} />
      {problem === 'effects' ? <Problem>{t('ruling.needValue')}</Problem> : null}
      <TextsPart move={move} draft={draft} change={change} />
      <div className={styles['foot']}>
        <Switch
          label={t('ruling.openToAll')}
          description={draft.openToAll ? t('ruling.openHelp') : t('ruling.closedHelp')}
          checked={draft.openToAll}
          onChange={(event) => change({ openToAll: event.currentTarget.checked })}
        />
        <PlainAct kind="main" pending={pending} onClick={() => void save()}>
          {hasNext ? t('ruling.saveNext') : t('ruling.save')}
        </PlainAct>
      </div>
      <p className={styles['hint']}>{t('ruling.later')}</p>
    </section>
  );
}

function Problem({ children }: { children: string }) {
  return (
    <p className={styles['problem']} role="alert">
      {children}
    </p>
  );
}

function Likelihood({
  move,
  value,
  change,
}: {
  move: ControlMove;
  value: number | null;
  change: (value: number | null) => void;
}) {
  const t = useText();
  const shared = sharedText.useText();
  return (
    <div className={styles['likelihood']}>
      <div className={styles['label']}>
        <span id="likelihood-label">{t('ruling.likelihood')}</span>
        <output>{value === null ? t('ruling.notGiven') : percent(value)}</output>
        {value === null ? null : <span>{bandWord(value, shared)}</span>}
        {value === null ? null : (
          <PlainAct kind="quiet" onClick={() => change(null)}>
            {t('ruling.withoutOdds')}
          </PlainAct>
        )}
      </div>
      <Slider
        value={value ?? 50}
        min={0}
        max={100}
        step={5}
        label={null}
        thumbLabel={t('ruling.likelihood')}
        color="main"
        onChange={change}
      />
      <Advice move={move} />
    </div>
  );
}

function OutcomeScale({
  value,
  choose,
}: {
  value: Outcome | null;
  choose: (outcome: Outcome) => void;
}) {
  const t = useText();
  return (
    <fieldset className={styles['scale']}>
      <legend>{t('ruling.outcome')}</legend>
      <div className={styles['options']}>
        {outcomes.map((outcome) => (
          <label key={outcome} data-chosen={value === outcome || undefined}>
            <input
              type="radio"
              name="outcome"
              value={outcome}
              checked={value === outcome}
              onChange={() => choose(outcome)}
            />
            <OutcomeBadge outcome={outcome} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface PartProps {
  readonly draft: RulingDraft;
  change(part: Partial<RulingDraft>): void;
}

function EffectsPart({
  draft,
  option,
  change,
  choose,
}: PartProps & { option: MoveOption | null; choose: (outcome: Outcome) => void }) {
  const t = useText();
  const words = sharedText.useText();
  const taken =
    option === null || draft.outcome === null ? null : proposalFor(option, draft.outcome).takenFrom;
  const borrowed = taken !== null && taken !== draft.outcome && draft.mode === 'semiRigid';
  return (
    <div className={styles['part']}>
      <div className={styles['label']}>
        <span>{t('ruling.effects')}</span>
        {draft.mode === 'semiRigid' && draft.outcome !== null && option !== null ? (
          <PlainAct
            kind="quiet"
            icon="undo"
            onClick={() => draft.outcome !== null && choose(draft.outcome)}
          >
            {t('ruling.propose')}
          </PlainAct>
        ) : null}
      </div>
      {option === null ? <p className={styles['hint']}>{t('ruling.freeHelp')}</p> : null}
      {borrowed ? (
        <p className={styles['hint']}>
          {t('ruling.borrowed', { outcome: words(`outcome.${taken}`) })}
        </p>
      ) : null}
      <EffectRows effects={draft.effects} change={(effects) => change({ effects })} />
    </div>
  );
}

function TextsPart({ move, draft, change }: PartProps & { move: ControlMove }) {
  const t = useText();
  const { scenario } = useDesk();
  const written = Object.keys(draft.teamTexts);
  const shown = scenario.teams.filter((team) => team.id === move.team || written.includes(team.id));
  const others = scenario.teams.filter((team) => !shown.includes(team));
  const team = (id: string, text: string) =>
    change({ teamTexts: { ...draft.teamTexts, [id]: text } });
  const area = {
    autosize: true,
    minRows: 2,
    maxRows: 8,
    maxLength: limits.longTextCharsMax,
    dir: 'auto',
  } as const;
  return (
    <div className={styles['part']}>
      <Textarea
        {...area}
        label={t('ruling.publicText')}
        description={draft.openToAll ? t('ruling.publicHelp') : t('ruling.publicClosed')}
        value={draft.publicText}
        onChange={(event) => change({ publicText: event.currentTarget.value })}
      />
      {shown.map((each) => (
        <Textarea
          {...area}
          key={each.id}
          label={t('ruling.teamText', { team: each.name })}
          value={draft.teamTexts[each.id] ?? ''}
          onChange={(event) => team(each.id, event.currentTarget.value)}
        />
      ))}
      {others.length === 0 ? null : (
        <Select
          size="xs"
          aria-label={t('ruling.addTeamText')}
          placeholder={t('ruling.addTeamText')}
          data={others.map((each) => ({ value: each.id, label: each.name }))}
          value={null}
          onChange={(id) => id !== null && team(id, '')}
        />
      )}
      <Textarea
        {...area}
        label={t('ruling.rationale')}
        description={t('ruling.rationaleHelp')}
        value={draft.rationale}
        onChange={(event) => change({ rationale: event.currentTarget.value })}
      />
    </div>
  );
}
