import type { ControlInject, ControlView } from '../../../../core/view/schema.ts';
import { Condition } from '../../../shared/condition/Condition.tsx';
import { wallTime } from '../../../shared/format.ts';
import { EmptyState } from '../../../shared/ui/EmptyState.tsx';
import { TeamMark } from '../../../shared/ui/TeamMark.tsx';
import { useBackdrop } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { ControlMoves } from './ControlMoves.tsx';
import { Pairs } from './Pairs.tsx';
import { Negotiated } from './Negotiated.tsx';
import { CardItem, SightFirst } from './SightFirst.tsx';
import { Letters, Statements } from './Talk.tsx';
import { Waiting } from './Waiting.tsx';
import { cardsShown, rowsShown, useRecent } from './use-recent.tsx';
import styles from './Picture.module.css';

/** Everything, as control had it: moves with their rulings, injects, ways out. */
export function ControlPicture({ view, before }: { view: ControlView; before: ControlView }) {
  const t = useText();
  if (view.situation.status === 'lobby') return <Seats view={view} />;
  return (
    <div className={styles['columns']}>
      <section>
        <SightFirst>
          <h3>{t('picture.moves')}</h3>
          <ControlMoves view={view} before={before} />
        </SightFirst>
        <Negotiated view={view} before={before} />
        <SightFirst>
          <h3>{t('picture.exits')}</h3>
          <Exits view={view} />
        </SightFirst>
      </section>
      <section>
        <SightFirst>
          <Pairs />
        </SightFirst>
        <SightFirst>
          <Waiting list={view.delayed} />
        </SightFirst>
        <SightFirst>
          <h3>{t('picture.standby')}</h3>
          <Standby view={view} />
        </SightFirst>
        <SightFirst>
          <h3>{t('picture.injects')}</h3>
          <Injects view={view} />
        </SightFirst>
        <SightFirst>
          <Letters list={view.messages} />
        </SightFirst>
        <SightFirst>
          <Statements list={view.statements.filter((statement) => statement.retired === null)} />
        </SightFirst>
        <SightFirst>
          <h3>{t('picture.observations')}</h3>
          <Observations view={view} />
        </SightFirst>
        <SightFirst>
          <h3>{t('picture.seats')}</h3>
          <Seats view={view} />
        </SightFirst>
      </section>
    </div>
  );
}

function Observations({ view }: { view: ControlView }) {
  const t = useText();
  const { shown, more } = useRecent(view.observations.toReversed(), cardsShown);
  if (shown.length === 0) return <EmptyState title={t('picture.noObservations')} />;
  return (
    <>
      <ul className={styles['cards']}>
        {shown.map((note, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- by place: see `useRecent`
          <CardItem key={place} place={place}>
            <p className={styles['text']} dir="auto">
              {note.text}
            </p>
            <p className={styles['small']}>
              {wallTime(note.wallMs)} · {note.by}
              {note.rating === null ? '' : ` · ${note.rating}`}
            </p>
          </CardItem>
        ))}
      </ul>
      {more}
    </>
  );
}

function useTitle(): (eventNo: string, adHoc: ControlInject['adHoc']) => string {
  const { replay } = useBackdrop();
  return (eventNo, adHoc) =>
    adHoc?.title ?? replay.full?.world.injects.get(eventNo)?.title ?? eventNo;
}

function Standby({ view }: { view: ControlView }) {
  const t = useText();
  const titleOf = useTitle();
  const { replay } = useBackdrop();
  if (view.standby === null) return <p className={styles['small']}>{t('picture.noStandby')}</p>;
  const inject = view.injects.find((each) => each.eventNo === view.standby);
  const expected = replay.full?.world.injects.get(view.standby)?.expectedAction;
  return (
    <div className={styles['card']}>
      <p>
        <span className="wc-mono">{view.standby}</span>{' '}
        <strong dir="auto">{titleOf(view.standby, inject?.adHoc ?? null)}</strong>
      </p>
      {expected === undefined ? null : (
        <p className={styles['small']} dir="auto">
          {t('picture.expected')}: {expected}
        </p>
      )}
    </div>
  );
}

/** Injects that something has happened to; planned ones would only be a long list. */
function Injects({ view }: { view: ControlView }) {
  const t = useText();
  const titleOf = useTitle();
  const touched = view.injects
    .filter((inject) => inject.status !== 'planned')
    .sort((a, b) => b.order - a.order);
  const { shown, more } = useRecent(touched, rowsShown);
  return (
    <>
      <ul className={styles['table']}>
        {shown.map((inject, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- by place: see `useRecent`
          <li key={place}>
            <span className="wc-mono">{inject.eventNo}</span>
            <span dir="auto">{titleOf(inject.eventNo, inject.adHoc)}</span>
            <span className={styles['small']}>
              {t(`injectStatus.${inject.status}`)}
              {inject.readBy.length === 0
                ? ''
                : ` · ${t('record.reads', { count: inject.readBy.length })}`}
            </span>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

function Exits({ view }: { view: ControlView }) {
  const t = useText();
  return (
    <ul className={styles['cards']}>
      {view.exits.map((exit) => (
        <li key={exit.id} className={styles['card']} data-possible={exit.possible || undefined}>
          <div className={styles['cardHead']}>
            <strong dir="auto">{exit.title}</strong>
            <span className={styles['status']}>
              {t(
                exit.why === null
                  ? 'picture.always'
                  : exit.possible
                    ? 'picture.possible'
                    : 'picture.notPossible',
              )}
            </span>
          </div>
          {exit.why === null ? null : (
            <div className={styles['small']}>
              <Condition why={exit.why} tense="past" />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Seats({ view }: { view: ControlView }) {
  const { replay } = useBackdrop();
  return (
    <ul className={styles['seats']}>
      {view.seats
        .filter((seat) => seat.status === 'admitted' || seat.status === 'waiting')
        .map((seat) => {
          const team = replay.world.teams.get(seat.team);
          return (
            <li key={seat.id}>
              {team === undefined ? null : <TeamMark team={team} size="1.15rem" />}
              <span dir="auto">{seat.name}</span>
            </li>
          );
        })}
    </ul>
  );
}
