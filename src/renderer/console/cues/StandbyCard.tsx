import { span } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { Markdown } from '../../shared/ui/Markdown.tsx';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { useDesk } from '../desk.tsx';
import { nextTimed, readers, standbyOf, type Cue } from '../model/cue-list.ts';
import { Icon } from '../parts/Icon.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { someNames } from '../parts/some-names.ts';
import { useText } from '../text.ts';
import { CueRelease, CueStatus } from './CueMarks.tsx';
import styles from './StandbyCard.module.css';

/** What GO will release: always in sight, whatever is selected. */
export function StandbyCard() {
  const t = useText();
  const { view, cues, select } = useDesk();
  const cue = cues.find((each) => each.eventNo === standbyOf(view)) ?? null;
  return (
    <section
      className={styles['card']}
      id="standby-card"
      aria-label={t('standby.title')}
      data-empty={cue === null || undefined}
    >
      <header className={styles['head']}>
        <span className={styles['label']}>
          <Icon name="chevron" size={14} />
          {t('standby.title')}
        </span>
        {cue === null ? null : (
          <PlainAct kind="quiet" onClick={() => select(cue.eventNo)}>
            {t('standby.open')}
          </PlainAct>
        )}
      </header>
      {cue === null ? <NothingReady /> : <StandbyBody cue={cue} />}
    </section>
  );
}

/** GO would release nothing; where something comes by its time, that is what to wait for. */
function NothingReady() {
  const t = useText();
  const { view, cues } = useDesk();
  const ended = view.situation.status === 'ended';
  const next = ended ? null : nextTimed(cues);
  if (next === null) {
    return <p className={styles['none']}>{t(ended ? 'standby.ended' : 'standby.none')}</p>;
  }
  const { eventNo, title, auto } = next.cue;
  const time = span(next.dueAtClockMs);
  return (
    <p className={styles['none']}>
      <b className={styles['no']}>{eventNo}</b>
      {t(auto ? 'standby.goesAt' : 'standby.comesAt', { title, time })}
    </p>
  );
}

function StandbyBody({ cue }: { cue: Cue }) {
  const t = useText();
  const words = sharedText.useText();
  return (
    // It scrolls when the notes are long, so the keyboard has to get there.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['body']} tabIndex={0} role="group" aria-label={cue.title}>
      <p className={styles['title']}>
        <span className={styles['no']}>{cue.eventNo}</span>
        <bdi>{cue.title}</bdi>
      </p>
      <p className={styles['line']}>
        <CueStatus cue={cue} />
        <span>{words(`method.${cue.method}`)}</span>
        <CueRelease cue={cue} full />
      </p>
      <StandbyTargets cue={cue} />
      {cue.expectedAction === '' ? null : (
        <div className={styles['note']}>
          <strong>{t('standby.expected')}</strong>
          <Markdown text={cue.expectedAction} />
        </div>
      )}
      {cue.controllerNotes === '' ? null : (
        <div className={styles['note']} data-kind="control">
          <strong>{t('standby.notes')}</strong>
          <Markdown text={cue.controllerNotes} />
        </div>
      )}
    </div>
  );
}

/** To whom, and on how many screens it will stand a moment after GO. */
function StandbyTargets({ cue }: { cue: Cue }) {
  const t = useText();
  const { scenario, view } = useDesk();
  const presence = useLinkState((state) => state.presence);
  const to = readers(scenario, cue);
  const seats = view.seats.filter((seat) => seat.status === 'admitted' && to.includes(seat.team));
  const here = new Set(presence?.seats.filter((seat) => seat.connected).map((seat) => seat.seat));
  const connected = seats.filter((seat) => here.has(seat.id)).length;
  const empty = scenario.teams.filter(
    (team) =>
      to.includes(team.id) &&
      team.playedBy === 'players' &&
      !seats.some((seat) => seat.team === team.id),
  );
  return (
    <>
      <p className={styles['to']}>
        {cue.to === 'public' ? (
          <span className={styles['everybody']}>{t('cue.everybody')}</span>
        ) : (
          scenario.teams
            .filter((team) => to.includes(team.id))
            .map((team) => <TeamMark key={team.id} team={team} size="1.25rem" named />)
        )}
        <span className={styles['screens']}>
          <Icon name="screen" size={14} />
          {t('standby.screens', { here: connected, of: seats.length })}
          {cue.to === 'public' ? ` · ${t('standby.displayOnTake')}` : ''}
        </span>
      </p>
      {empty.length === 0 ? null : (
        <p className={styles['warn']}>
          <Icon name="warn" size={14} />
          {seats.length === 0 && empty.length > 1
            ? t('standby.nobodyAtAll')
            : t('standby.nobody', {
                teams: someNames(
                  empty.map((team) => team.name),
                  t,
                ),
              })}
        </p>
      )}
    </>
  );
}
