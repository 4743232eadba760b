import type { LinkState } from '../../../../src/renderer/shared/link/state.ts';
import type { ControlView } from '../../../../src/core/view/schema.ts';
import { boardViewSchema, voteViewSchema } from '../../../../src/core/view/schema-negotiate.ts';
import type { Scenario } from '../../../../src/core/scenario/schema.ts';
import { busyView } from '../fixture.ts';
import { stateFor } from '../fixture-link.ts';
import { delayedMail, messages } from '../fixture-mail.ts';

/** Negotiation, votes and messages in states that are hard to come by in play. */
export function tableState(name: string): Partial<LinkState> | undefined {
  const busy = busyView();
  switch (name) {
    case 'messages':
      return stateFor({ ...busy, messages: messages() });
    case 'messagesPaused': {
      const clock = { ...busy.situation.clock, running: false };
      return stateFor({
        ...busy,
        messages: [delayedMail()],
        situation: { ...busy.situation, clock },
      });
    }
    case 'adopt':
      return stateFor({
        ...busy,
        nextAction: { kind: 'adopt', subject: 'harbourAccord', count: 0 },
      });
    case 'voted':
      return stateFor(voted(busy));
    case 'noVotes':
      return stateFor({ ...busy, votes: [] });
    case 'tableLong':
      return longTable(busy);
    default:
      return undefined;
  }
}

/** Everybody has voted, and the south has used its veto; a second vote is secret and weighted. */
function voted(view: ControlView): ControlView {
  const votes = view.votes.map((vote) =>
    vote.status !== 'open'
      ? vote
      : {
          ...vote,
          members: vote.members.map((member) => ({
            ...member,
            voted: true,
            choice: member.id === 'southSeat' ? ('no' as const) : ('yes' as const),
            proxy: member.id === 'northSeat' ? 'relief' : null,
          })),
        },
  );
  const captains = voteViewSchema.parse({
    id: 'v3',
    title: 'Shall the captains strike?',
    text: 'The captains *resolve* to leave their ships at anchor.',
    body: { id: 'captains', name: 'Captains in closed session' },
    passes: { share: 'simple' },
    ballot: 'secret',
    status: 'open',
    dueAtClockMs: null,
    about: null,
    members: [
      ['liners', 'Liners', 'west', 4, 'no'],
      ['trawlers', 'Trawlers', null, 7, null],
      ['tugs', 'Tugs', null, 3, 'yes'],
    ].map(([id, name, team, weight, choice]) => ({
      id,
      name,
      team,
      veto: false,
      votes: weight,
      mine: true,
      voted: choice !== null,
      choice,
      proxy: null,
    })),
    result: null,
    wallMs: 0,
    scenarioDate: '2031-04-04',
  });
  return {
    ...view,
    votes: [...votes, captains],
    nextAction: { kind: 'closeVote', subject: 'v2', count: 0 },
  };
}

/** Twelve parties, long words in two directions, options up to the limit. */
function longTable(view: ControlView): Partial<LinkState> {
  const state = stateFor(view);
  const long =
    'بندی بسیار بلند دربارهٔ بازرسی تأسیسات و گزارش‌های ماهانه – a very long provision on the inspection of installations';
  const scenario = state.scenario as Scenario;
  const teams = Array.from({ length: 12 }, (_, at) => ({
    ...scenario.teams[at % 7]!,
    id: `team${at}`,
    name: at % 2 === 0 ? `${long.slice(0, 40)} ${at}` : `Team ${at}`,
    letter: 'ABCDEFGHIJKL'[at]!,
  }));
  const board = view.boards[0]!;
  const parties = teams.map((team) => team.id);
  const boards = [
    boardViewSchema.parse({
      ...board,
      title: long,
      parties,
      texts: board.texts.map((text) => ({
        ...text,
        note: `${long} ${long}`,
        by: { kind: 'team', team: 'team0' },
        answers: [
          { team: 'team1', answer: 'agree' },
          { team: 'team2', answer: 'refuse' },
        ],
      })),
      clauses: board.clauses.map((clause) => ({
        ...clause,
        title: long,
        text: `${long}?`,
        options: Array.from({ length: 8 }, (_, at) => ({
          id: clause.options[at]?.id ?? `more${at}`,
          title: `${long} ${'x'.repeat(40)}`,
          text: `${long} ${long}`,
          by: at > 5 ? { kind: 'control' } : null,
          marks: parties.map((team, no) => ({
            team,
            mark: (['accept', 'couldLive', 'redLine'] as const)[(no + at) % 3],
            open: (no + at) % 2 === 0,
          })),
        })),
      })),
    }),
  ];
  return {
    ...state,
    scenario: { ...scenario, teams },
    views: { control: { n: view.n, view: { ...view, boards } } },
  };
}
