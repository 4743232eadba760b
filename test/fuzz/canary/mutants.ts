import { crowdOf } from '../../../src/core/adjudicate/crowd.ts';
import type { Ruling } from '../../../src/core/ruling.ts';
import type { MessageState } from '../../../src/core/state.ts';
import { project } from '../../../src/core/view/project.ts';
import type { PublicView, SeatView, TeamView, View } from '../../../src/core/view/schema.ts';
import { argumentView } from '../../../src/core/view/talk.ts';
import type { InProcessOptions } from '../../support/in-process.ts';

type Project = NonNullable<InProcessOptions['project']>;
type World = Parameters<Project>[0];
type State = Parameters<Project>[1];

export interface Mutant {
  readonly name: string;
  readonly project: Project;
}

/** What a careless change to the projection might let out. Each stays within the wire's schema unless it says so. */
type Leaky<V> = (view: V, world: World, state: State) => V;

export function ofTeams(name: string, leak: Leaky<TeamView>): Mutant {
  return {
    name,
    project(world, state, audience) {
      const view = project(world, state, audience);
      return 'inbox' in view ? leak(view, world, state) : view;
    },
  };
}

export function ofPublic(name: string, leak: Leaky<PublicView>): Mutant {
  return {
    name,
    project(world, state, audience) {
      const view = project(world, state, audience);
      return 'program' in view ? leak(view, world, state) : view;
    },
  };
}

function ofSeats(name: string, leak: Leaky<SeatView>): Mutant {
  return {
    name,
    project(world, state, audience) {
      const view = project(world, state, audience);
      return 'read' in view ? leak(view, world, state) : view;
    },
  };
}

const movesOf = (state: State) =>
  Object.values(state.turns).flatMap((turn) => Object.values(turn.moves));
export const idOf = (view: TeamView): string => view.audience.slice('team:'.length);
/** A secret text put where a harmless one stands. */
export const saying = (view: TeamView, text: string): TeamView => ({
  ...view,
  team: { ...view.team, publicLine: `${view.team.publicLine} ${text}` },
});
const othersBrief = (view: TeamView, world: World): string =>
  world.scenario.teams.find((team) => team.id !== idOf(view))?.brief ?? '';

function item(world: World, eventNo: string): TeamView['inbox'] {
  const inject = world.scenario.injects.find((one) => one.eventNo === eventNo);
  if (inject === undefined) return [];
  const { title, method, from, body, media } = inject;
  const rest = { withdrawn: false, releasedWallMs: 0, scenarioDate: '', totalTurn: 0 };
  return [{ no: 99, title, method, from, body, media, toAll: true, ...rest }];
}

/** Said as it would stand in somebody's mailbox. */
function mail(messages: readonly MessageState[], first: number): TeamView['messages'] {
  return messages.map(({ from, to, text, sentWallMs, scenarioDate }, at) => {
    const rest = { replyTo: null, request: null, intercepted: false, sentWallMs, scenarioDate };
    return { no: first + at, mine: false, from, to: [...to], text, ...rest };
  });
}

export const withMail = (view: TeamView, messages: readonly MessageState[]): TeamView => ({
  ...view,
  messages: [...view.messages, ...mail(messages, view.messages.length + 1)],
});
const isFor = (view: TeamView, { to }: MessageState): boolean =>
  to.some((party) => party.kind === 'team' && party.team === idOf(view));
export const moveOf = (state: State, id: string) => movesOf(state).find((move) => move.id === id);

/** What a result tells of a ruling. */
const told = ({ outcome, mode, publicText }: Ruling) => ({
  outcome,
  mode,
  likelihood: null,
  overridden: false,
  draw: null,
  quotes: [],
  publicText,
});

/** What is said, told to those who may not know it. */
const talkative: readonly Mutant[] = [
  ofTeams('a held message to those it is for', (view, _world, state) =>
    withMail(
      view,
      Object.values(state.messages).filter((m) => m.status === 'held' && isFor(view, m)),
    ),
  ),
  ofTeams('stopped messages', (view, _world, state) =>
    withMail(
      view,
      Object.values(state.messages).filter((m) => m.status === 'stopped' && isFor(view, m)),
    ),
  ),
  ofTeams("another team's mailbox", (view, _world, state) =>
    withMail(
      view,
      Object.entries(state.mailboxes)
        .filter(([team]) => team !== idOf(view))
        .flatMap(([, box]) => box)
        .flatMap((id) => state.messages[id] ?? []),
    ),
  ),
  ofTeams('to the sender why a message was stopped', (view, _world, state) => ({
    ...view,
    messages: view.messages.map((one) => {
      const sent = Object.values(state.messages).find((m) => m.text === one.text);
      return { ...one, text: one.text + (sent?.stoppedReason ?? '') };
    }),
  })),
  ofTeams('to the sender that a message waits', (view, _world, state) => ({
    ...view,
    messages: view.messages.map((one) => {
      const sent = Object.values(state.messages).find((m) => m.text === one.text);
      return { ...one, request: sent?.status === 'delivered' ? one.request : 'held' };
    }),
  })),
  ofTeams('who has read a message', (view, _world, state) => ({
    ...view,
    messages: view.messages.map((one) => {
      const sent = Object.values(state.messages).find((m) => m.text === one.text);
      return { ...one, scenarioDate: Object.keys(sent?.readBy ?? {}).join(' ') };
    }),
  })),
  ofTeams('estimates of other seats', (view, _world, state) => ({
    ...view,
    arguments: view.arguments.map((one) => {
      const given = Object.values(moveOf(state, one.move)?.estimates ?? {});
      return { ...one, effect: `${one.effect} ${given.map((e) => e.percent).join(' ')}` };
    }),
  })),
  ofPublic('how many estimates there are', (view, _world, state) => ({
    ...view,
    arguments: view.arguments.map((one) => {
      const given = Object.keys(moveOf(state, one.move)?.estimates ?? {}).length;
      return { ...one, totalTurn: one.totalTurn + given };
    }),
  })),
  ofTeams('the crowd before the result', (view, _world, state) => ({
    ...view,
    arguments: view.arguments.map((one) => ({
      ...one,
      crowd: crowdOf(
        Object.values(moveOf(state, one.move)?.estimates ?? {}).map((given) => given.percent),
      ),
    })),
  })),
  ofTeams('what points weigh', (view, _world, state) => ({
    ...view,
    arguments: view.arguments.map((one) => {
      const weight = (id: string): number =>
        moveOf(state, one.move)?.points.find((point) => point.id === id)?.weight ?? 0;
      return {
        ...one,
        points: one.points.map((p) => ({ ...p, text: `${p.text} ${weight(p.id)}` })),
      };
    }),
  })),
  ofPublic('what points weigh, by their order', (view, _world, state) => ({
    ...view,
    arguments: view.arguments.map((one) => {
      const weight = (id: string): number =>
        moveOf(state, one.move)?.points.find((point) => point.id === id)?.weight ?? 0;
      return { ...one, points: [...one.points].sort((a, b) => weight(a.id) - weight(b.id)) };
    }),
  })),
  ofPublic('statements that were retired, with the reason', (view, _world, state) => ({
    ...view,
    statements: state.statements.map(({ id, by, text, wallMs, scenarioDate, retired }) => ({
      id,
      by,
      text: text + (retired ?? ''),
      wallMs,
      scenarioDate,
    })),
  })),
  ofTeams('moves that were never opened to argument', (view, _world, state) => ({
    ...view,
    arguments: movesOf(state).map((move) => ({
      ...argumentView(move),
      open: false,
    })),
  })),
];

export const mutants: readonly Mutant[] = [
  ...talkative,
  ofTeams("another team's brief", (view, world) => saying(view, othersBrief(view, world))),
  ofTeams("another team's brief in base64", (view, world) =>
    saying(view, Buffer.from(othersBrief(view, world)).toString('base64')),
  ),
  ofTeams("another team's brief in hexadecimal", (view, world) =>
    saying(view, Buffer.from(othersBrief(view, world)).toString('hex')),
  ),
  ofTeams("another team's brief, escaped", (view, world) =>
    saying(
      view,
      Array.from(othersBrief(view, world))
        .map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''),
    ),
  ),
  ofTeams('an inject before its release', (view, world, state) =>
    (state.injects['E04']?.order ?? 0) > 0
      ? view
      : { ...view, inbox: [...view.inbox, ...item(world, 'E04')] },
  ),
  ofTeams('injects addressed to others', (view, world, state) =>
    (state.injects['E02']?.order ?? 0) === 0
      ? view
      : { ...view, inbox: [...view.inbox, ...item(world, 'E02')] },
  ),
  ofTeams('the expected action beside the inject', (view, world) => ({
    ...view,
    inbox: view.inbox.map((one) => ({
      ...one,
      body:
        one.body +
        (world.scenario.injects.find((i) => i.title === one.title)?.expectedAction ?? ''),
    })),
  })),
  ofTeams("other teams' moves", (view, _world, state) => ({
    ...view,
    options: [
      ...view.options,
      ...movesOf(state).map((m) => ({
        id: m.id,
        title: m.text.title,
        text: m.text.action,
        instrument: '',
      })),
    ],
  })),
  ofTeams('intended effects of a revealed move', (view, _world, state) => ({
    ...view,
    results: view.results.map((r) => ({
      ...r,
      action: r.action + (movesOf(state).find((m) => m.text.title === r.title)?.text.effect ?? ''),
    })),
  })),
  ofTeams('a ruling before the reveal', (view, _world, state) => ({
    ...view,
    moves: view.moves.map((own) => {
      const ruling = movesOf(state).find((move) => move.id === own.id)?.ruling;
      return ruling === null || ruling === undefined
        ? own
        : {
            ...own,
            result: { ...told(ruling), teamText: '' },
          };
    }),
  })),
  ofTeams('the text of a ruling for another team', (view, _world, state) => ({
    ...view,
    moves: view.moves.map((own) => {
      const texts = movesOf(state).find((move) => move.id === own.id)?.ruling?.teamTexts ?? {};
      return own.result === null
        ? own
        : { ...own, result: { ...own.result, teamText: Object.values(texts).join(' ') } };
    }),
  })),
  ofTeams("control's rationale", (view, _world, state) => ({
    ...view,
    moves: view.moves.map((own) =>
      own.result === null
        ? own
        : {
            ...own,
            result: {
              ...own.result,
              publicText: `${movesOf(state).find((m) => m.id === own.id)?.ruling?.rationale}`,
            },
          },
    ),
  })),
  ofTeams("indicators that are not the team's", (view, world) => ({
    ...view,
    indicators: world.scenario.indicators.map(
      ({ visibleTo: _, rows: _r, perceives: _p, ...one }) => ({
        ...one,
        value: one.initial,
      }),
    ),
  })),
  ofTeams('prepared moves of other teams', (view, world) => ({
    ...view,
    options: world.scenario.options.map(({ id, title, text, instrument }) => ({
      id,
      title,
      text,
      instrument,
    })),
  })),
  ofTeams("other teams' members", (view, _world, state) => ({
    ...view,
    members: Object.values(state.seats).map((seat) => seat.name),
  })),
  ofTeams('why the exercise is held', (view, _world, state) => ({
    ...view,
    situation: { ...view.situation, title: `${view.situation.title} ${state.hold?.reason ?? ''}` },
  })),
  ofTeams('phases that have not begun', (view, world) => ({
    ...view,
    situation: {
      ...view.situation,
      phase: view.situation.phase && {
        ...view.situation.phase,
        summary: world.scenario.phases.map((phase) => phase.summary).join(' '),
      },
    },
  })),
  ofTeams("control's notes on the phase", (view, world) => ({
    ...view,
    situation: {
      ...view.situation,
      phase: view.situation.phase && {
        ...view.situation.phase,
        briefing: `${world.scenario.phases.find((phase) => phase.id === view.situation.phase?.id)?.controlNotes}`,
      },
    },
  })),
  ofPublic('the card that is only previewed', (view, _world, state) => {
    const { preview } = state.display;
    return preview?.kind === 'text'
      ? { ...view, program: { kind: 'text', title: preview.title, text: preview.text } }
      : view;
  }),
  ofPublic('rulings that are not open to all', (view, _world, state) => ({
    ...view,
    results: movesOf(state).flatMap((m) =>
      m.status !== 'revealed' || m.ruling === null
        ? []
        : [
            {
              team: m.team,
              totalTurn: m.totalTurn,
              title: m.text.title,
              action: m.text.action,
              ...told(m.ruling),
            },
          ],
    ),
  })),
  ofPublic('indicators of one team', (view, world) => ({
    ...view,
    indicators: world.scenario.indicators
      .filter((i) => i.visibleTo !== 'control')
      .map(({ visibleTo: _, rows: _r, perceives: _p, ...one }) => ({ ...one, value: one.initial })),
  })),
  ofPublic('notes of observers', (view, _world, state) => ({
    ...view,
    path: view.path.map((one) => ({
      ...one,
      title: one.title + state.observations.map((o) => o.text).join(''),
    })),
  })),
  ofSeats("the team's brief in the waiting room", (view, world) => ({
    ...view,
    reason: `${view.reason} ${world.scenario.teams.find((team) => team.id === view.team)?.brief}`,
  })),
  {
    name: "control's view sent to everybody (the schema stands in its way)",
    project: (world, state, audience) =>
      ({ ...project(world, state, 'control'), audience }) as unknown as View,
  },
  ofTeams(
    'a field that the schema does not name (the schema stands in its way)',
    (view, world) => ({ ...view, scenario: world.scenario }),
  ),
];
