import type { Scenario, VisibleTo } from '../../../src/core/scenario/schema.ts';
import { scenarioSchema } from '../../../src/core/scenario/schema.ts';
import type { State } from '../../../src/core/state.ts';
import { pactScenario } from '../../support/pact.ts';
import { markedNegotiation } from './marked-negotiation.ts';
import type { Markers, Reader, Rule } from './markers.ts';
import { controlOnly, evaluating, everybody, insiders, teamOnly } from './who.ts';

const visible =
  (to: VisibleTo): Rule =>
  (reader) =>
    reader === 'control' ||
    (to === 'public' && insiders(reader, {} as State)) ||
    (Array.isArray(to) && to.some((team) => reader === `team:${team}`));

const phaseBegun =
  (phase: string): Rule =>
  (reader, state) =>
    reader === 'control' ||
    (reader !== 'stranger' && state.path.some((visit) => visit.phase === phase));

/** A released inject: teams it is addressed to; the display where it is for all. */
export const released =
  (eventNo: string, to: 'public' | readonly string[]): Rule =>
  (reader, state) => {
    if (reader === 'control') return true;
    const inject = state.injects[eventNo];
    if (inject === undefined || inject.order === 0 || reader === 'stranger') return false;
    if (to === 'public' || reader === 'evaluators') return true;
    return to.some((team) => reader === `team:${team}`);
  };

/** What to watch for: evaluators' own, once the inject is out. */
const watched =
  (eventNo: string): Rule =>
  (reader, state) =>
    reader === 'control' || (reader === 'evaluators' && released(eventNo, 'public')(reader, state));

const offered =
  (option: string, team: string): Rule =>
  (reader: Reader, state: State) =>
    reader === 'control' ||
    (reader === `team:${team}` && (state.chart?.offered.includes(option) ?? false));

/** The small scenario of the fixtures with a mark in every text. Ids, numbers and expressions stay. */
export function markedScenario(markers: Markers): Scenario {
  const base = pactScenario();
  const mark = (what: string, rule: Rule): string => markers.mint(what, rule);
  return scenarioSchema.parse({
    ...base,
    // Control lets messages through, so that there are some that wait and some that never arrive.
    settings: { ...base.settings, messages: 'approved' },
    title: mark('scenario title', everybody),
    subtitle: mark('subtitle', controlOnly),
    summary: mark('scenario summary', controlOnly),
    licence: mark('licence', controlOnly),
    authors: [mark('author', controlOnly)],
    origin: { text: mark('origin', controlOnly), pointOfView: mark('point of view', controlOnly) },
    hotWash: [mark('hot wash', controlOnly)],
    references: [mark('reference', controlOnly)],
    sources: [
      {
        row: 'R1',
        text: mark('source', controlOnly),
        playable: true,
        note: mark('source note', controlOnly),
      },
    ],
    objectives: base.objectives.map((one) => ({
      ...one,
      text: mark('objective', evaluating),
      capability: mark('capability', evaluating),
      target: mark('target', evaluating),
      criticalTasks: one.criticalTasks.map((task) => ({
        ...task,
        text: mark('critical task', evaluating),
        target: mark('target of a critical task', evaluating),
      })),
    })),
    teams: base.teams.map((team) => ({
      ...team,
      name: mark(`name of ${team.id}`, everybody),
      publicLine: mark(`public line of ${team.id}`, everybody),
      brief: mark(`brief of ${team.id}`, teamOnly(team.id)),
      aims: [mark(`aim of ${team.id}`, teamOnly(team.id))],
      redLines: [mark(`red line of ${team.id}`, teamOnly(team.id))],
    })),
    indicators: base.indicators.map((indicator) => ({
      ...indicator,
      name: mark(`name of indicator ${indicator.id}`, visible(indicator.visibleTo)),
      about: mark(`about indicator ${indicator.id}`, visible(indicator.visibleTo)),
    })),
    phases: base.phases.map((phase) => ({
      ...phase,
      title: mark(`title of phase ${phase.id}`, phaseBegun(phase.id)),
      summary: mark(`summary of phase ${phase.id}`, phaseBegun(phase.id)),
      briefing: mark(`briefing of phase ${phase.id}`, phaseBegun(phase.id)),
      controlNotes: mark(`control notes of phase ${phase.id}`, controlOnly),
      ...(phase.kind === 'end'
        ? {}
        : {
            exits: phase.exits.map((exit) => ({
              ...exit,
              title: mark(`title of exit ${exit.id}`, controlOnly),
              note: mark(`note of exit ${exit.id}`, controlOnly),
            })),
          }),
    })),
    injects: base.injects.map((inject) => ({
      ...inject,
      title: mark(`title of ${inject.eventNo}`, released(inject.eventNo, inject.to)),
      from: mark(`sender of ${inject.eventNo}`, released(inject.eventNo, inject.to)),
      body: mark(`body of ${inject.eventNo}`, released(inject.eventNo, inject.to)),
      media: inject.media.map((media) => ({
        ...media,
        alt: mark(`picture of ${inject.eventNo}`, released(inject.eventNo, inject.to)),
      })),
      expectedAction: mark(`expected action of ${inject.eventNo}`, watched(inject.eventNo)),
      controllerNotes: mark(`controller notes of ${inject.eventNo}`, controlOnly),
      ...(inject.useWhen === undefined
        ? {}
        : { useWhen: mark(`use of ${inject.eventNo}`, controlOnly) }),
    })),
    ...markedNegotiation(base, markers),
    options: base.options.map((option) => ({
      ...option,
      title: mark(`title of option ${option.id}`, offered(option.id, option.team)),
      text: mark(`text of option ${option.id}`, offered(option.id, option.team)),
    })),
  });
}
