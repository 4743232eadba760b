import { memo, useMemo } from 'react';
import { equal } from '../../../../core/view/delta.ts';
import type { OwnMove } from '../../../../core/view/schema-move.ts';
import type { InboxItem, TeamView } from '../../../../core/view/schema.ts';
import { wallTime } from '../../../shared/format.ts';
import { DrawCheck } from '../../../shared/ui/DrawCheck.tsx';
import { EmptyState } from '../../../shared/ui/EmptyState.tsx';
import { HowRuled } from '../../../shared/ui/HowRuled.tsx';
import { IndicatorMeter } from '../../../shared/ui/IndicatorMeter.tsx';
import { InjectCard } from '../../../shared/ui/InjectCard.tsx';
import { Markdown } from '../../../shared/ui/Markdown.tsx';
import { OutcomeBadge } from '../../../shared/ui/OutcomeBadge.tsx';
import { TeamMark } from '../../../shared/ui/TeamMark.tsx';
import { useBackdrop } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { Boards } from './Boards.tsx';
import { MoveVersions } from './MoveVersions.tsx';
import { Pairs } from './Pairs.tsx';
import { ResultList } from './ResultList.tsx';
import { useOpenFor } from './use-open-for.ts';
import { SightFirst } from './SightFirst.tsx';
import { Arguments, Letters, Statements } from './Talk.tsx';
import { Votes } from './Votes.tsx';
import {
  byIdFrom,
  cardsShown,
  rowsShown,
  turnsShown,
  useRecent,
  useRecentTurns,
} from './use-recent.tsx';
import styles from './Picture.module.css';

/** A team's station at this moment: what had reached it, what it had sent, what it knew. */
export function TeamPicture({ view, before }: { view: TeamView; before: TeamView }) {
  const t = useText();
  const inbox = useRecent(view.inbox.toReversed(), cardsShown);
  const known = new Set(before.inbox.map((item) => item.no));
  return (
    <>
      <div className={styles['teamHead']}>
        <TeamMark team={view.team} size="2.25rem" named />
        <details className={styles['brief']}>
          <summary>{t('picture.brief')}</summary>
          <Markdown text={view.team.brief} />
          <p className="wc-label">{t('picture.aims')}</p>
          <Bullets lines={view.team.aims} />
          {view.team.redLines.length === 0 ? null : (
            <>
              <p className="wc-label">{t('picture.redLines')}</p>
              <Bullets lines={view.team.redLines} />
            </>
          )}
        </details>
      </div>
      <div className={styles['columns']}>
        <section>
          <SightFirst>
            <h3>{t('picture.inbox')}</h3>
            {view.inbox.length === 0 ? <EmptyState title={t('picture.inboxEmpty')} /> : null}
            {inbox.shown.map((item, place) => (
              <InboxEntry
                // oxlint-disable-next-line react/no-array-index-key -- by place: see `useRecent`
                key={place}
                item={item}
                first={place === 0}
                fresh={!known.has(item.no)}
              />
            ))}
            {inbox.more}
          </SightFirst>
          <SightFirst>
            <Boards list={view.boards} before={before.boards} />
          </SightFirst>
          <SightFirst>
            <Votes list={view.votes} before={before.votes} />
          </SightFirst>
          <SightFirst>
            <Letters list={view.messages} />
          </SightFirst>
        </section>
        <section>
          <SightFirst>
            <h3>{t('picture.moves')}</h3>
            <Moves view={view} before={before} />
          </SightFirst>
          <SightFirst>
            <h3>{t('picture.indicators')}</h3>
            <div className={styles['meters']}>
              {view.indicators.map((indicator) => (
                <IndicatorMeter key={indicator.id} indicator={indicator} />
              ))}
            </div>
          </SightFirst>
          <SightFirst>
            <Pairs />
          </SightFirst>
          <SightFirst>
            <Arguments list={view.arguments} />
          </SightFirst>
          <SightFirst>
            <Statements list={view.statements} />
          </SightFirst>
          <SightFirst>
            <Consequences list={view.consequences} />
          </SightFirst>
          <SightFirst>
            {view.results.length === 0 ? null : (
              <>
                <h3>{t('picture.results')}</h3>
                <ResultList results={view.results} teams={view.teams} />
              </>
            )}
          </SightFirst>
        </section>
      </div>
    </>
  );
}

function Consequences({ list }: { list: TeamView['consequences'] }) {
  const t = useText();
  const { shown, more } = useRecent(list.toReversed(), rowsShown);
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{t('picture.consequences')}</h3>
      {more}
      <Bullets lines={shown.map(({ text }) => text).toReversed()} />
    </>
  );
}

function Bullets({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}

interface InboxEntryProps {
  readonly item: InboxItem;
  readonly first: boolean;
  readonly fresh: boolean;
}

/** The newest is open; older ones fold to their heading. */
function InboxEntry({ item, first, fresh }: InboxEntryProps) {
  const t = useText();
  const { mediaToken } = useBackdrop();
  if (!first && !fresh) return <OlderEntry item={item} />;
  return (
    <div className={styles['fresh']} data-fresh={fresh || undefined}>
      {fresh ? <span className={styles['freshTag']}>{t('picture.fresh')}</span> : null}
      <InjectCard key={item.no} item={item} mediaToken={mediaToken} />
    </div>
  );
}

/** Drawn while it is open, which is for one inject. */
function OlderEntry({ item }: { item: InboxItem }) {
  const t = useText();
  const { mediaToken } = useBackdrop();
  const { open, onToggle } = useOpenFor(item.no);
  return (
    <details className={styles['older']} open={open} onToggle={onToggle}>
      <summary>
        <time>{wallTime(item.releasedWallMs)}</time>
        <span dir="auto" data-withdrawn={item.withdrawn || undefined}>
          {item.title}
        </span>
        {item.withdrawn ? <em>{t('picture.withdrawn')}</em> : null}
      </summary>
      {open ? <InjectCard key={item.no} item={item} mediaToken={mediaToken} /> : null}
    </details>
  );
}

function Moves({ view, before }: { view: TeamView; before: TeamView }) {
  const t = useText();
  const { shown, more } = useRecentTurns(view.moves, turnsShown);
  const oldest = shown.at(-1)?.totalTurn ?? 0;
  const was = useMemo(() => byIdFrom(before.moves, oldest), [before.moves, oldest]);
  if (view.moves.length === 0) return <EmptyState title={t('picture.movesEmpty')} />;
  return (
    <>
      {shown.map(({ totalTurn, items }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- by place: see `useRecent`
        <div key={place}>
          <p className="wc-label">{t('picture.turnTotal', { n: totalTurn })}</p>
          <ul className={styles['cards']}>
            {items.map((move, index) => (
              <MoveEntry
                // oxlint-disable-next-line react/no-array-index-key -- by place: see `useRecent`
                key={index}
                move={move}
                team={view.team.name}
                fresh={!equal(was.get(move.id), move)}
              />
            ))}
          </ul>
        </div>
      ))}
      {more}
    </>
  );
}

interface MoveEntryProps {
  readonly move: OwnMove;
  readonly team: string;
  readonly fresh: boolean;
}

const MoveEntry = memo(function MoveEntry({ move, team, fresh }: MoveEntryProps) {
  const t = useText();
  const { replay } = useBackdrop();
  const scale = replay.world.scenario.settings.likelihoodScale;
  const receipt = t('picture.receipt', {
    team,
    no: move.receipt,
    time: wallTime(move.recordedWallMs),
  });
  return (
    <li className={styles['card']} data-fresh={fresh || undefined} data-status={move.status}>
      <div className={styles['cardHead']}>
        <strong dir="auto">{move.text.title}</strong>
        {move.result === null ? (
          <span className={styles['status']}>{t(`moveStatus.${move.status}`)}</span>
        ) : (
          <OutcomeBadge outcome={move.result.outcome} />
        )}
      </div>
      <p className={styles['text']} dir="auto">
        {move.text.action}
      </p>
      <MoveVersions move={move} exposed={move.exposed ? '' : null} />
      {move.result === null && move.odds !== null ? (
        <DrawCheck draw={move.odds} scale={scale} />
      ) : null}
      {move.result === null ? null : (
        <>
          <HowRuled result={move.result} teams={replay.world.scenario.teams} scale={scale} />
          <p className={styles['text']} dir="auto">
            {move.result.publicText}
          </p>
          {move.result.teamText === '' ? null : (
            <p className={styles['aside']} dir="auto">
              {move.result.teamText}
            </p>
          )}
        </>
      )}
      <p className={styles['small']}>
        {receipt}
        {move.version > 1 ? ` · ${t('picture.version', { n: move.version })}` : ''}
        {move.atBell ? ` · ${t('picture.atBell')}` : ''}
      </p>
    </li>
  );
});
