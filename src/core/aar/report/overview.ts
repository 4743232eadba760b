import type { Block, NamedField } from './block.ts';
import { blank, field, heading, own, resting, say, type Context } from './context.ts';
import type { Said, SayKey } from './said.ts';
import { doubtsOf } from './doubts.ts';

/** The title, and the exercise overview of HSEEP: what the record knows, and fields for the rest. */
export function overviewOf(context: Context): Block[] {
  return [
    title(context),
    ...doubtsOf(context),
    heading('overview', 1, say('overview.title')),
    {
      ...resting('overview.table', []),
      kind: 'fields',
      rows: rowsOf(context).filter(({ key }) => !context.edits.removed.includes(key)),
    },
  ];
}

function title(context: Context): Block {
  const { end, seqs } = context;
  const made = madeSeqs(context);
  return {
    ...resting('title', [...made, ...seqs.of('exercise.started').slice(0, 1)]),
    kind: 'title',
    said: say('report.title'),
    exercise: own(end.exercise.title),
    dates: datesOf(context),
  };
}

/** The facts that name the exercise and bind its scenario. */
export function madeSeqs({ seqs }: Context): number[] {
  return [...seqs.of('exercise.created').slice(0, 1), ...seqs.of('exercise.forked').slice(-1)];
}

function rowsOf(context: Context): NamedField[] {
  const { world, end, seqs } = context;
  const { scenario } = world;
  const made = madeSeqs(context);
  const edges = [
    ...seqs.of('exercise.started').slice(0, 1),
    ...seqs.of('exercise.ended').slice(-1),
  ];
  const capabilities = new Set(
    scenario.objectives.flatMap(({ capability }) => (capability === undefined ? [] : [capability])),
  );
  const known = (key: string, name: SayKey, on: readonly number[], said: Said): NamedField => ({
    ...field(context, { ...resting(`overview.${key}`, on), said }),
    name: say(name),
  });
  const open = (key: string, name: SayKey): NamedField => ({
    ...blank(context, `overview.${key}`),
    name: say(name),
  });
  const objectives = scenario.objectives.map(({ text }) => text).join('\n');
  const { parent, mode } = end.exercise;
  return [
    known('name', 'overview.name', made, own(end.exercise.title)),
    known('dates', 'overview.dates', edges.length > 0 ? edges : made, datesOf(context)),
    known('mode', 'overview.mode', made, say(`mode.${mode}`)),
    ...(parent === null
      ? []
      : [
          known(
            'fork',
            'overview.fork',
            seqs.of('exercise.forked'),
            say('overview.forkOf', { title: parent.title, seq: parent.seq }),
          ),
        ]),
    open('extent', 'overview.extent'),
    open('mission', 'overview.mission'),
    known('capabilities', 'overview.capabilities', made, own([...capabilities].join('\n'))),
    known('objectives', 'overview.objectives', made, own(objectives)),
    open('threat', 'overview.threat'),
    known(
      'scenario',
      'overview.scenario',
      made,
      say('overview.scenarioIs', { title: scenario.title, version: scenario.version }),
    ),
    open('sponsor', 'overview.sponsor'),
    open('organizations', 'overview.organizations'),
    open('contact', 'overview.contact'),
    open('handling', 'overview.handling'),
  ];
}

function datesOf({ recording, seqs }: Context): Said {
  const at = (seq: number): number => recording.facts[seq - 1]?.wallMs ?? 0;
  const started = seqs.of('exercise.started')[0];
  const ended = seqs.of('exercise.ended').at(-1);
  if (started === undefined) return say('overview.notStarted');
  const fromWallMs = at(started);
  return ended === undefined
    ? say('overview.since', { from: { as: 'day', wallMs: fromWallMs } })
    : say('overview.fromTo', { days: { as: 'days', fromWallMs, toWallMs: at(ended) } });
}
