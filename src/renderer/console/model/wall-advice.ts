import { seesVote } from '../../../core/board.ts';
import { sameCard, type Card } from '../../../core/card.ts';
import type { Scenario } from '../../../core/scenario/schema.ts';
import type { ControlMove } from '../../../core/view/schema-move.ts';
import type { ControlInject, ControlView } from '../../../core/view/schema.ts';
import { isOpenNow } from './talk.ts';

/** What the room should see now instead of what hangs there, and why; `name` is what the card is about. */
export interface WallAdvice {
  readonly card: Card;
  readonly why:
    | 'recalled'
    | 'argument'
    | 'vote'
    | 'results'
    | 'inject'
    | 'inForce'
    | 'stale'
    | 'end'
    | 'question';
  readonly name: string;
}

/**
 * The most urgent picture first. Where that one hangs already nothing is advised, so that two things which are
 * open at once never send control to and fro between them. It only advises, and stores nothing. Once the exercise has
 * ended, the picture of its end comes first, then the questions for the talk one by one, under the heading that
 * `heading` makes.
 */
export function wallAdvice(
  view: ControlView,
  scenario: Scenario,
  heading: (question: number, of: number) => string,
): WallAdvice | null {
  const { status, held, stopped } = view.situation;
  if (status === 'ended') return afterTheEnd(view, scenario, heading);
  if (status !== 'running' || held || stopped) return null;
  if (showsRecalled(view)) return { card: { kind: 'situation' }, why: 'recalled', name: '' };
  const [first] = wanted(view, scenario);
  if (first !== undefined) {
    const hangs = wanted(view, scenario).some(
      ({ why, card }) => why === first.why && sameCard(card, view.display.program),
    );
    return hangs ? null : first;
  }
  if (view.display.stale === null) return null;
  return { card: { kind: 'situation' }, why: 'stale', name: '' };
}

/** How it ended, unless that or a question hangs there; then the next question, and nothing after the last. */
function afterTheEnd(
  { display: { program } }: ControlView,
  { hotWash }: Scenario,
  heading: (question: number, of: number) => string,
): WallAdvice | null {
  const at = program.kind === 'text' ? hotWash.indexOf(program.text) + 1 : 0;
  if (at === 0 && program.kind !== 'situation') {
    return { card: { kind: 'situation' }, why: 'end', name: '' };
  }
  const name = hotWash[at];
  if (name === undefined) return null;
  return {
    card: { kind: 'text', title: heading(at + 1, hotWash.length), text: name },
    why: 'question',
    name,
  };
}

function showsRecalled({ display, injects }: ControlView): boolean {
  const { program } = display;
  if (program.kind !== 'inject') return false;
  return injects.some((each) => each.eventNo === program.eventNo && each.status === 'recalled');
}

/** Everything that belongs on the wall now, the most urgent first. */
function wanted(view: ControlView, scenario: Scenario): WallAdvice[] {
  return [
    ...view.moves.filter(isOpenNow).map(({ id, text }): WallAdvice => ({
      card: { kind: 'argument', move: id },
      why: 'argument',
      name: text.title,
    })),
    ...publicVotes(view, scenario),
    ...freshResults(view),
    ...freshInject(view, scenario),
    ...freshText(view),
  ];
}

function publicVotes(view: ControlView, scenario: Scenario): WallAdvice[] {
  return view.votes
    .filter((vote) => {
      const body = scenario.bodies.find((each) => each.id === vote.body.id);
      return vote.status === 'open' && body !== undefined && seesVote(body, { proxies: {} }, null);
    })
    .map(({ id, title }) => ({ card: { kind: 'vote', vote: id }, why: 'vote', name: title }));
}

function freshResults({ moves, situation }: ControlView): WallAdvice[] {
  const turn = situation.totalTurn;
  const out = moves.some((move) => move.totalTurn === turn && isOpenResult(move));
  return out ? [{ card: { kind: 'results', turn }, why: 'results', name: '' }] : [];
}

function isOpenResult({ status, ruling, text, exposed }: ControlMove): boolean {
  if (status !== 'revealed' || ruling === null) return false;
  return exposed !== null || (text.visibility === 'public' && ruling.openToAll);
}

/** A text that has come into force where everybody can read it, unless control has chosen a picture since. */
function freshText({ boards, display }: ControlView): WallAdvice[] {
  return boards
    .filter(({ seenBy, versions }) => {
      const newest = versions.at(-1);
      const isInForce = newest !== undefined && !newest.lapsed;
      return seenBy === 'public' && isInForce && newest.wallMs > (display.since ?? 0);
    })
    .map(({ id, title }) => ({ card: { kind: 'board', board: id }, why: 'inForce', name: title }));
}

/** The newest inject for everybody, unless control has chosen a picture since it went out. */
function freshInject(view: ControlView, scenario: Scenario): WallAdvice[] {
  const [newest] = view.injects
    .filter((each) => each.status === 'released' && isForAll(each, scenario))
    .toSorted((a, b) => b.order - a.order);
  if (newest === undefined || !isOfThisTurn(newest, view)) return [];
  if ((newest.releasedWallMs ?? 0) <= (view.display.since ?? 0)) return [];
  const { eventNo, adHoc } = newest;
  const planned = scenario.injects.find((each) => each.eventNo === eventNo);
  const name = planned?.title ?? adHoc?.title ?? eventNo;
  return [{ card: { kind: 'inject', eventNo }, why: 'inject', name }];
}

function isForAll({ eventNo, adHoc }: ControlInject, scenario: Scenario): boolean {
  const planned = scenario.injects.find((each) => each.eventNo === eventNo);
  return (planned?.to ?? adHoc?.to) === 'public';
}

/** No turn's beginning is told; but what went out before a move of an earlier turn is not of this one. */
function isOfThisTurn(inject: ControlInject, { path, moves, situation }: ControlView): boolean {
  const at = inject.releasedClockMs ?? 0;
  if (at < (path.at(-1)?.atClockMs ?? 0)) return false;
  return !moves.some(
    (move) =>
      move.totalTurn < situation.totalTurn && move.recordedWallMs > (inject.releasedWallMs ?? 0),
  );
}
