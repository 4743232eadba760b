import { limits } from '../../../core/limits.ts';
import type { HotWash } from '../../../core/protocol/down.ts';
import { feedbackRoles, feedbackStatements } from '../../../core/remark.ts';
import { TextBox } from '../ui/Field.tsx';
import { Actions } from './Actions.tsx';
import { emptyFeedback, isAnything, present, type FeedbackWords } from './feedback-words.ts';
import type { Kept } from './kept.ts';
import { Radios } from './Radios.tsx';
import { Sending } from './Sending.tsx';
import { afterwardsText } from './text.ts';
import type { Post } from './use-post.ts';
import { useSlot } from './use-slot.ts';
import styles from './Afterwards.module.css';

export interface FeedbackProps {
  readonly kept: Kept;
  readonly post: Post;
  readonly objectives: HotWash['objectives'];
  readonly open: boolean;
}

/** The same form that lies on paper; nothing of it has to be filled in. */
export function Feedback({ kept, post, objectives, open }: FeedbackProps) {
  const t = afterwardsText.useText();
  const slot = useSlot<FeedbackWords>({
    kept,
    post,
    slot: 'feedback',
    empty: emptyFeedback,
    anonymous: true,
    remarkOf: (id, anonymous, words) => ({ kind: 'feedback', id, anonymous, ...present(words) }),
  });
  const { words } = slot;
  // Words that were kept here before the form asked for this.
  const met = words.objectives ?? {};
  const set = (part: Partial<FeedbackWords>) => slot.change({ ...words, ...part });
  const box = (name: 'unseen' | 'review' | 'more') => (
    <TextBox
      label={t(`form.${name}`)}
      maxLength={limits.longTextCharsMax}
      value={words[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <section className={styles['part']}>
      <p className={styles['note']}>{t('form.lead')}</p>
      <Radios
        legend={t('form.role')}
        value={words.role ?? ''}
        options={feedbackRoles.map((role) => ({ value: role, label: t(`form.roles.${role}`) }))}
        onChange={(role) => set({ role: feedbackRoles.find((each) => each === role) ?? null })}
      />
      <h2>{t('form.partOne')}</h2>
      <Three
        title={t('form.strengths')}
        lines={words.strengths}
        onChange={(strengths) => set({ strengths })}
      />
      <Three
        title={t('form.improve')}
        lines={words.improvements}
        onChange={(improvements) => set({ improvements })}
      />
      {box('unseen')}
      <Actions actions={words.actions} onChange={(actions) => set({ actions })} />
      {box('review')}
      <h2>{t('form.partTwo')}</h2>
      <p className={styles['note']}>{t('form.scale')}</p>
      {feedbackStatements.map((statement) => (
        <Score
          key={statement}
          legend={t(`form.statements.${statement}`)}
          value={words.scores[statement]}
          onChange={(score) => set({ scores: scored(words.scores, statement, score) })}
        />
      ))}
      {objectives.length === 0 ? null : <h2>{t('form.objectives')}</h2>}
      {objectives.map(({ id, text }) => (
        <Score
          key={id}
          legend={text}
          value={met[id]}
          onChange={(score) => set({ objectives: scored(met, id, score) })}
        />
      ))}
      {box('more')}
      <Sending slot={slot} open={open} anything={isAnything(words)} />
    </section>
  );
}

interface ScoreProps {
  legend: string;
  value: number | undefined;
  onChange(score: number | null): void;
}

function Score({ legend, value, onChange }: ScoreProps) {
  return (
    <Radios
      scale
      legend={legend}
      value={String(value ?? '')}
      options={['1', '2', '3', '4', '5'].map((one) => ({ value: one, label: one }))}
      onChange={(one) => onChange(one === '' ? null : Number(one))}
    />
  );
}

function scored<K extends string>(
  scores: Readonly<Partial<Record<K, number>>>,
  key: K,
  score: number | null,
): Partial<Record<K, number>> {
  const { [key]: _before, ...others } = scores;
  return (score === null ? others : { ...others, [key]: score }) as Partial<Record<K, number>>;
}

interface ThreeProps {
  title: string;
  lines: readonly string[];
  onChange(lines: string[]): void;
}

function Three({ title, lines, onChange }: ThreeProps) {
  const t = afterwardsText.useText();
  return (
    <fieldset className={styles['three']}>
      <legend>{title}</legend>
      {[0, 1, 2].map((at) => (
        <TextBox
          key={at}
          label={t('no', { n: at + 1 })}
          rows={2}
          maxLength={limits.longTextCharsMax}
          value={lines[at] ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChange([0, 1, 2].map((each) => (each === at ? value : (lines[each] ?? ''))));
          }}
        />
      ))}
    </fieldset>
  );
}
