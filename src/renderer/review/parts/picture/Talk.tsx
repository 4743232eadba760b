import type { ArgumentView, MailView, StatementView } from '../../../../core/view/schema-talk.ts';
import { percent, signed, wallTime } from '../../../shared/format.ts';
import { DrawCheck } from '../../../shared/ui/DrawCheck.tsx';
import { useBackdrop } from '../../stage.tsx';
import { useText, type ReviewText } from '../../text.ts';
import { PartyMark } from './PartyMark.tsx';
import { CardItem } from './SightFirst.tsx';
import { cardsShown, useRecent } from './use-recent.tsx';
import styles from './Picture.module.css';

export function Arguments({ list }: { list: readonly ArgumentView[] }) {
  const t = useText();
  const { shown, more } = useRecent(list.toReversed(), cardsShown);
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{t('picture.arguments')}</h3>
      <ul className={styles['cards']}>
        {shown.map((argument, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- by place: see `useRecent`
          <CardItem key={place} place={place}>
            <ArgumentBody argument={argument} />
          </CardItem>
        ))}
      </ul>
      {more}
    </>
  );
}

export function ArgumentBody({ argument }: { argument: ArgumentView }) {
  const t = useText();
  const { replay } = useBackdrop();
  return (
    <>
      <div className={styles['cardHead']}>
        <PartyMark party={{ kind: 'team', team: argument.team }} />
        <strong dir="auto">{argument.title}</strong>
        {argument.open ? <span className={styles['status']}>{t('picture.open')}</span> : null}
      </div>
      <Points points={argument.points} />
      {argument.odds === null ? null : (
        <DrawCheck draw={argument.odds} scale={replay.world.scenario.settings.likelihoodScale} />
      )}
      {argument.crowd === null ? null : (
        <p className={styles['small']}>{crowdText(argument.crowd, t)}</p>
      )}
    </>
  );
}

/** How the room judged a move. */
export function crowdText(
  { median, low, high }: NonNullable<ArgumentView['crowd']>,
  t: ReviewText,
): string {
  return t('picture.crowd', { median: percent(median), low: percent(low), high: percent(high) });
}

/** A weight is control's alone; what weighs as usual needs no word. */
type Pointed = ArgumentView['points'][number] & { readonly weight?: number };

export function Points({ points }: { points: readonly Pointed[] }) {
  const t = useText();
  if (points.length === 0) return null;
  return (
    <ul className={styles['points']}>
      {points.map((point) => (
        <li key={point.id} data-struck={point.struck === null ? undefined : true}>
          <PartyMark
            party={point.team === null ? { kind: 'control' } : { kind: 'team', team: point.team }}
          />
          <span className={styles['side']}>{t(`picture.${point.side}`)}</span>
          <span dir="auto">{point.text}</span>
          {point.weight === undefined || point.weight === 1 || point.struck !== null ? null : (
            <em className={styles['small']}>
              {t('picture.weight', { weight: signed(point.weight) })}
            </em>
          )}
          {point.struck === null ? null : (
            <em className={styles['small']}>{t('picture.struck', { why: point.struck })}</em>
          )}
        </li>
      ))}
    </ul>
  );
}

export function Statements({ list }: { list: readonly StatementView[] }) {
  const t = useText();
  const { shown, more } = useRecent(list.toReversed(), cardsShown);
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{t('picture.statements')}</h3>
      <ul className={styles['cards']}>
        {shown.map((statement, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- by place: see `useRecent`
          <CardItem key={place} place={place}>
            <div className={styles['said']}>
              <PartyMark party={statement.by} />
              <span className={styles['text']} dir="auto">
                {statement.text}
              </span>
            </div>
          </CardItem>
        ))}
      </ul>
      {more}
    </>
  );
}

export type Letter = Pick<MailView, 'from' | 'to' | 'text' | 'sentWallMs'> & {
  readonly status?: 'held' | 'delivered' | 'stopped';
  readonly stoppedReason?: string;
};

export function Letters({ list }: { list: readonly Letter[] }) {
  const t = useText();
  const { shown, more } = useRecent(list.toReversed(), cardsShown);
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{t('picture.messages')}</h3>
      <ul className={styles['cards']}>
        {shown.map((letter, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- by place: see `useRecent`
          <CardItem key={place} place={place}>
            <div className={styles['cardHead']}>
              <PartyMark party={letter.from} />
              <span className="wc-onward" aria-hidden="true">
                →
              </span>
              {letter.to.map((party) => (
                <PartyMark key={party.kind === 'team' ? party.team : party.kind} party={party} />
              ))}
              <span className={styles['small']}>{wallTime(letter.sentWallMs)}</span>
              {letter.status === undefined || letter.status === 'delivered' ? null : (
                <span className={styles['status']}>{t(`messageStatus.${letter.status}`)}</span>
              )}
            </div>
            <p className={styles['text']} dir="auto">
              {letter.text}
            </p>
            {letter.stoppedReason === undefined || letter.stoppedReason === '' ? null : (
              <p className={styles['small']} dir="auto">
                {t('picture.why', { reason: letter.stoppedReason })}
              </p>
            )}
          </CardItem>
        ))}
      </ul>
      {more}
    </>
  );
}
