import { mediaIn } from '../../view/media.ts';
import { publicView } from '../../view/public.ts';
import type { State } from '../../state.ts';
import type { Recording } from '../recording.ts';
import { recordOf } from '../record.ts';
import { handAudience } from './audience.ts';
import type { HandedTo } from './audiences.ts';
import type { Look } from './look.ts';
import { momentsFor, type Moments } from './moments.ts';
import {
  handOutFormat,
  handOutVersion,
  type HandedPath,
  type HandedPhase,
  type HandOut,
} from './schema.ts';

/** The replay of these audiences, and the files that their views show. The same record gives the same bytes. */
export function makeHandOut(
  recording: Recording,
  audiences: readonly HandedTo[],
  look: Look,
): { readonly handOut: HandOut; readonly media: readonly string[] } {
  const moments = momentsFor(recording, audiences);
  const files = new Set<string>();
  const seen: Look = (state, audience) => {
    const view = look(state, audience);
    for (const { file } of mediaIn(view)) files.add(file);
    return view;
  };
  const handOut: HandOut = {
    format: handOutFormat,
    version: handOutVersion,
    title: recording.stateAt(recording.count).exercise.title,
    wallMs: moments.facts.map((fact) => fact.wallMs),
    clockMs: moments.facts.map((fact) => fact.clockMs),
    begins: moments.begins,
    phases: phasesOf(recording, moments),
    paths: pathsOf(recording, moments),
    audiences: audiences.map((audience) => handAudience(recording, moments, audience, seen)),
  };
  return { handOut, media: [...files].sort() };
}

/** Phases and turns are public, whoever looks. */
function phasesOf(recording: Recording, moments: Moments): HandedPhase[] {
  const phases: HandedPhase[] = [];
  for (const turn of recordOf(recording.facts, [])) {
    const phase = turn.phase === null ? undefined : recording.world.phases.get(turn.phase);
    if (phase === undefined || phases.at(-1)?.phase === phase.id) continue;
    const { id, title, kind } = phase;
    phases.push({ at: moments.of(turn.seq), phase: id, title, kind });
  }
  return phases;
}

function pathsOf(recording: Recording, moments: Moments): HandedPath[] {
  const paths: HandedPath[] = [];
  let was: State['path'] | null = null;
  for (const seq of [0, ...moments.facts.map((fact) => fact.seq)]) {
    const state = recording.stateAt(seq);
    if (state.path === was) continue;
    was = state.path;
    paths.push({ at: moments.of(seq), path: publicView(recording.world, state).path });
  }
  return paths;
}
