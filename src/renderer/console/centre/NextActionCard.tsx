import { useDesk } from '../desk.tsx';
import { nextDeed } from '../model/next-action.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import type { Go } from '../cues/use-go.ts';
import styles from './NextActionCard.module.css';

/** One sentence that says what to do now, one that says why, and one button that does it. */
export function NextActionCard({ go }: { go: Go }) {
  const t = useText();
  const { view, scenario, open, openMove, cues } = useDesk();
  const { kind, subject, count } = view.nextAction;
  const named = nameOf(kind, subject);
  const params = { subject: named, count };
  const deed = nextDeed(view);

  function nameOf(what: typeof kind, id: string): string {
    if (what === 'release') return cues.find((cue) => cue.eventNo === id)?.title ?? id;
    if (what === 'leave') return view.exits.find((exit) => exit.id === id)?.title ?? id;
    if (what === 'rule')
      return (
        scenario.teams.find((team) => team.id === view.moves.find((move) => move.id === id)?.team)
          ?.name ?? id
      );
    return id;
  }

  return (
    <section className={styles['card']} data-kind={kind} aria-label={t('next.title')}>
      <span className={styles['mark']} aria-hidden="true">
        <Icon
          name={
            kind === 'wait' ? 'clock' : kind === 'liftStop' || kind === 'endHold' ? 'warn' : 'flag'
          }
          size={20}
        />
      </span>
      <div className={styles['words']}>
        <p className={styles['label']}>{t('next.title')}</p>
        <p className={styles['what']} aria-live="polite">
          {t(`next.${kind}.what`, params)}
        </p>
        <p className={styles['why']}>{t(`next.${kind}.why`, params)}</p>
      </div>
      {deed.kind === 'command' ? (
        <Act kind="main" body={deed.body}>
          {t(`next.${kind}.do`, params)}
        </Act>
      ) : null}
      {deed.kind === 'go' ? (
        <PlainAct
          kind="ready"
          icon="send"
          pending={go.guard.pending}
          onClick={() => {
            go.press(false);
            go.letGo();
          }}
        >
          {t('next.release.do', params)}
        </PlainAct>
      ) : null}
      {deed.kind === 'look' ? (
        <PlainAct
          kind="main"
          onClick={() => {
            open(deed.at);
            if (kind === 'rule' && view.moves.some((move) => move.id === subject))
              openMove(subject);
          }}
        >
          {t(`next.${kind}.do`, params)}
        </PlainAct>
      ) : null}
    </section>
  );
}
