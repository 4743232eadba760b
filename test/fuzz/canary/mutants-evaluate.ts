import { project } from '../../../src/core/view/project.ts';
import type { EvaluatorsView } from '../../../src/core/view/schema.ts';
import { ofPublic, ofTeams, saying, type Mutant } from './mutants.ts';

type World = Parameters<Mutant['project']>[0];
type State = Parameters<Mutant['project']>[1];

function ofEvaluators(
  name: string,
  leak: (view: EvaluatorsView, world: World, state: State) => EvaluatorsView,
): Mutant {
  return {
    name: `to evaluators ${name}`,
    project(world, state, audience) {
      const view = project(world, state, audience);
      return view.audience === 'evaluators' ? leak(view, world, state) : view;
    },
  };
}

/** A secret put where evaluators read an objective. */
const noting = (view: EvaluatorsView, text: string): EvaluatorsView => ({
  ...view,
  objectives: view.objectives.map((one) => ({ ...one, target: `${one.target} ${text}` })),
});
const movesOf = (state: State) =>
  Object.values(state.turns).flatMap((turn) => Object.values(turn.moves));
const groundsOf = (state: State): string => state.ratings.map((one) => one.grounds).join(' ');

/** What evaluators wrote, told to players; and what is control's or a team's, told to evaluators. */
export const evaluatedMutants: readonly Mutant[] = [
  ofTeams('why something was rated as it was', (view, _world, state) =>
    saying(view, groundsOf(state)),
  ),
  ofTeams('earlier grounds of a rating, in base64', (view, _world, state) =>
    saying(
      view,
      state.ratings
        .flatMap((one) => one.history)
        .map((old) => Buffer.from(old.grounds).toString('base64'))
        .join(' '),
    ),
  ),
  ofTeams('how often something was rated', (view, _world, state) =>
    saying(view, String(state.ratings.reduce((sum, one) => sum + 1 + one.history.length, 0))),
  ),
  ofTeams('what the exercise is for', (view, world) =>
    saying(view, world.scenario.objectives.map((one) => one.text).join(' ')),
  ),
  ofTeams('whether an expected action was seen', (view, _world, state) =>
    saying(view, state.injects['E01']?.seen?.note ?? ''),
  ),
  ofPublic('the letters of ratings', (view, _world, state) => ({
    ...view,
    path: view.path.map((one) => ({
      ...one,
      title: one.title + state.ratings.map((given) => given.rating).join(''),
    })),
  })),
  ofPublic('earlier words of observers', (view, _world, state) => ({
    ...view,
    path: view.path.map((one) => ({
      ...one,
      title: one.title + state.observations.flatMap((o) => o.history.map((h) => h.text)).join(' '),
    })),
  })),
  ofEvaluators('what to watch for before it is released', (view, world) =>
    noting(view, world.scenario.injects.map((one) => one.expectedAction).join(' ')),
  ),
  ofEvaluators('control’s notes on what is released', (view, world) => ({
    ...view,
    released: view.released.map((one) => ({
      ...one,
      expectedAction: `${one.expectedAction} ${world.injects.get(one.eventNo)?.controllerNotes}`,
    })),
  })),
  ofEvaluators('the teams’ briefs', (view, world) =>
    noting(view, world.scenario.teams.map((team) => team.brief).join(' ')),
  ),
  ofEvaluators('what teams plan', (view, _world, state) =>
    noting(
      view,
      movesOf(state)
        .map((move) => move.text.title)
        .join(' '),
    ),
  ),
  ofEvaluators('control’s rationale', (view, _world, state) =>
    noting(
      view,
      movesOf(state)
        .map((move) => move.ruling?.rationale ?? '')
        .join(' '),
    ),
  ),
  ofEvaluators('messages between teams', (view, _world, state) =>
    noting(
      view,
      Object.values(state.messages)
        .map((message) => message.text)
        .join(' '),
    ),
  ),
  ofEvaluators('why the exercise was held', (view, _world, state) =>
    noting(view, state.hold?.reason ?? ''),
  ),
];
