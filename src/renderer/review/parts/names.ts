import type { Audience } from '../../../core/ids.ts';
import type { Team } from '../../../core/scenario/schema.ts';
import type { World } from '../../../core/world.ts';
import type { ReviewText } from '../text.ts';

export function teamOf(world: World, audience: Audience): Team | null {
  return audience.startsWith('team:') ? (world.teams.get(audience.slice(5)) ?? null) : null;
}

export function audienceName(world: World, audience: Audience, t: ReviewText): string {
  if (audience === 'public' || audience === 'evaluators' || audience === 'control') {
    return t(`viewAs.${audience}`);
  }
  return teamOf(world, audience)?.name ?? audience;
}
