import type { Scenario } from '../../../core/scenario/schema.ts';
import type { ControlView, PublicView, ResolvedCard } from '../../../core/view/schema.ts';
import { isPublicBody } from './votes.ts';

/**
 * The public view as it would be after TAKE, for the miniature only: it never leaves this console, and what
 * the room really gets is projected by the host.
 */
export function viewAfterTake(
  scenario: Scenario,
  view: ControlView,
  card: ResolvedCard,
): PublicView {
  const now = new Map(view.indicators.map((row) => [row.id, row.value]));
  return {
    audience: 'public',
    n: view.n,
    situation: { ...view.situation, held: false, stopped: false },
    teams: scenario.teams.map(({ id, name, letter, shape, hue, publicLine }) => ({
      id,
      name,
      letter,
      shape,
      hue,
      publicLine,
    })),
    indicators: scenario.indicators
      .filter((row) => row.visibleTo === 'public')
      .map(({ id, name, kind, unit, min, max, decimals, goodWhen, about, initial }) => ({
        id,
        name,
        kind,
        unit,
        min,
        max,
        decimals,
        goodWhen,
        about,
        initial,
        value: now.get(id) ?? initial,
      })),
    program: card,
    results: [],
    arguments: [],
    statements: view.statements
      .filter((row) => row.retired === null)
      .map(({ id, by, text, wallMs, scenarioDate }) => ({ id, by, text, wallMs, scenarioDate })),
    boards: publicBoards(view),
    votes: publicVotes(scenario, view),
    likelihoodScale: scenario.settings.likelihoodScale,
    path: view.path.map(({ phase }) => ({
      phase,
      title: scenario.phases.find((each) => each.id === phase)?.title ?? phase,
    })),
  };
}

/** Boards that the room sees, without the marks that were made in private. */
function publicBoards(view: ControlView): PublicView['boards'] {
  return view.boards
    .filter((board) => board.seenBy === 'public')
    .map((board) => ({
      ...board,
      clauses: board.clauses.map((clause) => ({
        ...clause,
        options: clause.options.map((option) => ({
          ...option,
          marks: option.marks.filter((mark) => mark.open),
        })),
      })),
    }));
}

/** Votes that the room sees; who voted how only where an open ballot is over. */
function publicVotes(scenario: Scenario, view: ControlView): PublicView['votes'] {
  return view.votes
    .filter((vote) => isPublicBody(scenario, vote.body.id))
    .map((vote) => {
      const rollCall = vote.status === 'closed' && vote.ballot === 'open';
      const members = vote.members.map((member) => ({
        ...member,
        mine: false,
        choice: rollCall ? member.choice : null,
      }));
      return { ...vote, members };
    });
}
