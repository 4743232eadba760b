import type { MediaRef, Scenario } from '../../../core/scenario/schema.ts';

/** The scenario's media, each once, in the order in which its injects bring them. */
export function scenarioMedia(scenario: Scenario): MediaRef[] {
  const all = scenario.injects.flatMap((inject) => inject.media);
  return all.filter(({ file }, at) => all.findIndex((each) => each.file === file) === at);
}
