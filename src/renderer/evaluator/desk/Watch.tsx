import type { EvaluatorsView } from '../../../core/view/schema.ts';
import type { WatchedInject } from '../../../core/view/schema-evaluate.ts';
import { wallTime } from '../../shared/format.ts';
import { useCommand } from '../../shared/link/hooks.tsx';
import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { Markdown } from '../../shared/ui/Markdown.tsx';
import { Button } from '../../shared/ui/Button.tsx';
import { refusedText } from '../../shared/i18n.ts';
import { evaluatorText } from '../text.ts';
import { observeSlot } from './Observe.tsx';
import { useDesk, useWaiting } from './desk.ts';
import styles from './Watch.module.css';

/** Released injects that nobody has judged yet, newest first. */
export function toAssess(view: EvaluatorsView): WatchedInject[] {
  return view.released.filter((one) => one.seen === null && !one.withdrawn).toReversed();
}

/** The newest inject stays on top until a newer one comes; what has been judged folds away below. */
export function Watch({ onObserve }: { onObserve: () => void }) {
  const t = evaluatorText.useText();
  const { view } = useDesk();
  const newest = view.released.at(-1);
  if (newest === undefined)
    return <EmptyState title={t('watch.none')}>{t('watch.noneHelp')}</EmptyState>;
  const open = toAssess(view).filter((one) => one !== newest);
  const judged = view.released.filter((one) => one !== newest && !open.includes(one)).toReversed();
  return (
    <div className={styles['watch']}>
      {[newest, ...open].map((one) => (
        <Watched key={one.eventNo} inject={one} onObserve={onObserve} />
      ))}
      {judged.length === 0 ? null : (
        <details>
          <summary className="wc-fold">{t('watch.earlier', { count: judged.length })}</summary>
          <div className={styles['watch']}>
            {judged.map((one) => (
              <Watched key={one.eventNo} inject={one} onObserve={onObserve} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

function Watched({ inject, onObserve }: { inject: WatchedInject; onObserve: () => void }) {
  const t = evaluatorText.useText();
  const { view, notes } = useDesk();
  const { eventNo, title, to, expectedAction, criticalTasks, objectives } = inject;
  const team = (id: string) => view.teams.find((one) => one.id === id)?.name ?? id;
  const tests = view.objectives
    .flatMap((objective) => objective.criticalTasks)
    .filter((task) => criticalTasks.includes(task.id));
  const observe = () => {
    const { words } = notes.get(observeSlot);
    notes.change(observeSlot, words, { eventNo, objective: objectives[0] ?? '' });
    onObserve();
  };
  return (
    <article className={styles['card']} aria-labelledby={`watch-${eventNo}`}>
      <p className={styles['stamp']}>
        <span className="wc-mono">{eventNo}</span> <time>{wallTime(inject.releasedWallMs)}</time> ·{' '}
        <bdi>
          {to === 'public' ? t('watch.toAll') : t('watch.to', { teams: to.map(team).join(', ') })}
        </bdi>
      </p>
      <h3 id={`watch-${eventNo}`} dir="auto">
        {title}
      </h3>
      {inject.withdrawn ? <p className={styles['withdrawn']}>{t('watch.withdrawn')}</p> : null}
      <p className={styles['expected']} dir="auto">
        <span className="wc-label">{t('watch.expected')}</span>
        {expectedAction === '' ? t('watch.noExpected') : expectedAction}
      </p>
      {tests.length === 0 ? null : (
        <p className={styles['tests']} dir="auto">
          <span className="wc-label">{t('watch.tests')}</span>
          {tests.map((task) => task.text).join(' · ')}
        </p>
      )}
      <Seen inject={inject} />
      <div className={styles['more']}>
        <details>
          <summary className="wc-fold">{t('watch.body')}</summary>
          <Markdown text={inject.body} />
        </details>
        <Button kind="quiet" onClick={observe}>
          {t('watch.observe')}
        </Button>
      </div>
    </article>
  );
}

const verdicts = ['yes', 'partly', 'no'] as const;
type Verdict = (typeof verdicts)[number];

/** One tap says whether the expected action was seen; another tap says otherwise. */
function Seen({ inject: { eventNo, seen } }: { inject: WatchedInject }) {
  const t = evaluatorText.useText();
  const assess = useCommand('inject.assess');
  const waiting = useWaiting<{ eventNo: string; seen: Verdict }>(
    'inject.assess',
    (data) => data.eventNo === eventNo,
  );
  const shown = waiting?.seen ?? seen?.verdict ?? null;
  return (
    <fieldset className={styles['seen']}>
      <legend className="wc-label">
        {t('watch.seen')}
        {waiting === null ? null : <span role="status"> · {t('watch.waiting')}</span>}
      </legend>
      {verdicts.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={shown === each}
          data-waiting={waiting?.seen === each || undefined}
          onClick={() => {
            if (shown !== each) void assess.run({ eventNo, seen: each, note: seen?.note ?? '' });
          }}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d={marks[each]} />
          </svg>
          {t(`watch.${each}`)}
        </button>
      ))}
      {assess.refused === null ? null : <p role="alert">{refusedText(assess.refused)}</p>}
    </fieldset>
  );
}

const marks: Record<Verdict, string> = {
  yes: 'M3 8.500l3.500 3.500L13 4.500',
  partly: 'M2.500 9c2-3.500 4-3.500 5.500-1s3.500 2.500 5.500-1',
  no: 'M4 4l8 8M12 4l-8 8',
};
