import type { Audience } from '../../../core/ids.ts';
import { layAxis } from '../../../core/review/axis.ts';
import type { HandOut } from '../../../core/review/hand-out/schema.ts';
import type { PublicTeam, View } from '../../../core/view/schema.ts';
import { handedChannel } from './handed-channel.ts';
import type { Legend, LegendIndicator } from './legend.ts';
import type { Channel, Replay } from './replay.ts';

/** A replay of recorded views: what was handed out, and nothing that it was made from. */
export function handedReplay(handOut: HandOut): Replay {
  const { wallMs, clockMs, begins, paths } = handOut;
  const times = wallMs.map((wall, index) => ({ wallMs: wall, clockMs: clockMs[index] ?? 0 }));
  const axis = layAxis(times);
  const channels = handOut.audiences.map((handed) => handedChannel(handed, axis));
  const [first] = channels;
  if (first === undefined) throw new Error('nothing was handed out');
  const count = times.length;
  return {
    source: { title: handOut.title, file: '' },
    verification: null,
    complete: true,
    expected: count,
    world: legendOf(handOut, channels),
    recording: { count, broken: null },
    full: null,
    audiences: channels.map(({ audience }) => audience),
    axis,
    chapters: first.track.chapters,
    live: false,
    phases: handOut.phases.map(({ at, ...phase }) => ({ seq: at, ...phase })),
    timeAt: (n) => times[n - 1] ?? null,
    beginOf: (n) => begins[n - 1] ?? n,
    pathAt: (n) => paths.findLast(({ at }) => at <= n)?.path.slice() ?? [],
    channelOf: (audience: Audience) =>
      channels.find((channel) => channel.audience === audience) ?? first,
  };
}

/** Names as the last views have them; they do not change within an exercise. */
function legendOf({ phases }: HandOut, channels: readonly Channel[]): Legend {
  const teams = new Map<string, PublicTeam>();
  const indicators = new Map<string, LegendIndicator>();
  let likelihoodScale: Legend['scenario']['settings']['likelihoodScale'] = 'icd203';
  for (const channel of channels) {
    const view: View = channel.viewAt(channel.track.count);
    if (view.audience === 'control' || !('teams' in view)) continue;
    for (const team of view.teams) teams.set(team.id, team);
    for (const { value: _, ...indicator } of view.indicators)
      indicators.set(indicator.id, indicator);
    ({ likelihoodScale } = view);
  }
  return {
    teams,
    indicators,
    phases: new Map(phases.map(({ phase, title, kind }) => [phase, { id: phase, title, kind }])),
    scenario: {
      teams: [...teams.values()],
      indicators: [...indicators.values()],
      settings: { likelihoodScale },
    },
  };
}
