import type { MoveResult } from '../../../../core/view/schema-move.ts';
import type { PublicTeam, PublicView, ResolvedCard } from '../../../../core/view/schema.ts';
import { EmptyState } from '../../../shared/ui/EmptyState.tsx';
import { InjectCard } from '../../../shared/ui/InjectCard.tsx';
import { Markdown } from '../../../shared/ui/Markdown.tsx';
import { useBackdrop } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { BoardBody, BoardHead } from './Boards.tsx';
import { Pairs } from './Pairs.tsx';
import { ResultList } from './ResultList.tsx';
import { Meters } from './Meters.tsx';
import { Negotiated } from './Negotiated.tsx';
import { SightFirst } from './SightFirst.tsx';
import { ArgumentBody, Arguments, Statements } from './Talk.tsx';
import { VoteBody } from './Votes.tsx';
import styles from './Picture.module.css';

/** The room: what stood on the display, and what everybody knew. */
export function PublicPicture({ view, before }: { view: PublicView; before: PublicView }) {
  const t = useText();
  if (view.situation.status === 'lobby') return null;
  return (
    <div className={styles['columns']}>
      <section>
        <SightFirst>
          <h3>{t('picture.display')}</h3>
          <div className={styles['screen']} data-kind={view.program.kind}>
            <Program card={view.program} view={view} />
          </div>
        </SightFirst>
        <SightFirst>
          <h3>{t('picture.results')}</h3>
          <Results results={view.results} teams={view.teams} />
        </SightFirst>
        <Negotiated view={view} before={before} />
        <SightFirst>
          <Arguments list={view.arguments} />
        </SightFirst>
        <SightFirst>
          <Statements list={view.statements} />
        </SightFirst>
      </section>
      <section>
        <SightFirst>
          <h3>{t('picture.indicators')}</h3>
          <Meters list={view.indicators} />
        </SightFirst>
        <SightFirst>
          <Pairs />
        </SightFirst>
      </section>
    </div>
  );
}

function Results({
  results,
  teams,
}: {
  results: readonly MoveResult[];
  teams: readonly PublicTeam[];
}) {
  const t = useText();
  if (results.length === 0) return <EmptyState title={t('picture.noResults')} />;
  return <ResultList results={results} teams={teams} />;
}

function Program({ card, view }: { card: ResolvedCard; view: PublicView }) {
  const t = useText();
  const { mediaToken } = useBackdrop();
  switch (card.kind) {
    case 'situation':
      return (
        <>
          <p className={styles['screenTitle']} dir="auto">
            {view.situation.phase?.title}
          </p>
          <Markdown text={view.situation.phase?.briefing ?? ''} />
        </>
      );
    case 'inject':
      return (
        <InjectCard item={{ ...card.item, releasedWallMs: undefined }} mediaToken={mediaToken} />
      );
    case 'results':
      return <Results results={card.results} teams={view.teams} />;
    case 'move':
      return (
        <>
          <p className={styles['screenTitle']} dir="auto">
            {card.result.title}
          </p>
          <p dir="auto">{card.result.action}</p>
        </>
      );
    case 'argument':
      return <ArgumentBody argument={card.argument} />;
    case 'board':
      return (
        <>
          <BoardHead board={card.board} />
          <BoardBody board={card.board} />
        </>
      );
    case 'vote':
      return <VoteBody vote={card.vote} />;
    case 'statements':
      return <Statements list={view.statements} />;
    case 'indicators':
      return <Meters list={view.indicators} />;
    case 'text':
      return (
        <>
          <p className={styles['screenTitle']} dir="auto">
            {card.title}
          </p>
          <Markdown text={card.text} />
        </>
      );
    case 'join':
    case 'hold':
    case 'black':
      return <p className={styles['screenPlain']}>{t(`card.${card.kind}`)}</p>;
  }
}
