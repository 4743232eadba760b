import type { PublicView, ResolvedCard } from '../../core/view/schema.ts';
import { assertNever } from '../../core/result.ts';
import { ArgumentCard } from './cards/ArgumentCard.tsx';
import { BoardCard } from './cards/BoardCard.tsx';
import { IndicatorsCard } from './cards/IndicatorsCard.tsx';
import { InjectOnWall } from './cards/InjectOnWall.tsx';
import { JoinCard } from './cards/JoinCard.tsx';
import { MoveOnWall } from './cards/MoveOnWall.tsx';
import { ResultsCard } from './cards/ResultsCard.tsx';
import { SituationCard } from './cards/SituationCard.tsx';
import { StatementsCard } from './cards/StatementsCard.tsx';
import { TextCard } from './cards/TextCard.tsx';
import { VoteCard } from './cards/VoteCard.tsx';
import { turnWithin } from '../shared/turn-within.ts';
import styles from './Program.module.css';

/** What control has put on the wall. A new card comes in softly; the same card never moves. */
export function Program({ view }: { view: PublicView }) {
  return (
    <div key={cardKey(view)} className={styles['program']}>
      <OneCard view={view} card={view.program} />
    </div>
  );
}

/** Equal while the card is the same one, so that a ticking value does not play the entrance again. */
function cardKey({ program, situation }: PublicView): string {
  switch (program.kind) {
    case 'situation':
      return `situation ${situation.phase?.id ?? ''}`;
    case 'inject':
      return `inject ${program.item.title}`;
    case 'results':
      return `results ${program.totalTurn}`;
    case 'move':
      return `move ${program.result.team} ${program.result.title}`;
    case 'text':
      return `text ${program.title}`;
    case 'argument':
      return `argument ${program.argument.move}`;
    // Another text in force, or a result, is something that has happened.
    case 'board':
      return `board ${program.board.id} ${program.board.version}`;
    case 'vote':
      return `vote ${program.vote.id} ${program.vote.status}`;
    case 'join':
    case 'indicators':
    case 'statements':
    case 'hold':
    case 'black':
      return program.kind;
  }
}

function OneCard({ view, card }: { view: PublicView; card: ResolvedCard }) {
  switch (card.kind) {
    case 'situation':
      return <SituationCard view={view} />;
    case 'join':
      return <JoinCard title={view.situation.title} />;
    case 'inject':
      return <InjectOnWall item={card.item} exercise={view.situation.title} />;
    case 'results':
      return (
        <ResultsCard
          turn={turnWithin(card.totalTurn, view.situation)}
          results={card.results}
          teams={view.teams}
          scale={view.likelihoodScale}
        />
      );
    case 'move':
      return <MoveOnWall move={card.result} teams={view.teams} />;
    case 'indicators':
      return <IndicatorsCard indicators={view.indicators} />;
    case 'argument':
      return (
        <ArgumentCard argument={card.argument} teams={view.teams} scale={view.likelihoodScale} />
      );
    case 'statements':
      return <StatementsCard view={view} />;
    case 'board':
      return <BoardCard board={card.board} teams={view.teams} />;
    case 'vote':
      return <VoteCard vote={card.vote} teams={view.teams} situation={view.situation} />;
    case 'text':
      return <TextCard title={card.title} text={card.text} />;
    case 'hold':
    case 'black':
      // The wall itself shows these, without stage and lower third.
      return null;
    default:
      return assertNever(card);
  }
}
