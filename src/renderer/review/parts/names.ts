import type { Audience } from '../../../core/ids.ts';
import type { PublicTeam } from '../../../core/view/schema.ts';
import type { Legend } from '../model/legend.ts';
import type { ReviewText } from '../text.ts';

export function teamOf(world: Legend, audience: Audience): PublicTeam | null {
  return audience.startsWith('team:') ? (world.teams.get(audience.slice(5)) ?? null) : null;
}

export function audienceName(world: Legend, audience: Audience, t: ReviewText): string {
  if (audience === 'public' || audience === 'evaluators' || audience === 'control') {
    return t(`viewAs.${audience}`);
  }
  return teamOf(world, audience)?.name ?? audience;
}
